package org.huiqi.excel;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.schema.Values;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Layout;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Writes the sheet of what somebody has to answer for. */
final class AttestationWriter extends FormWriter {
    private static final int VALUE = LABEL + 3;
    private static final List<Column> COLUMNS = Layout.ATTESTATION;
    private static final int SUGGESTED = VALUE + COLUMNS.size();
    private static final int EMPTY_ROWS = 10;

    private final Map<String, Bilingual> asked;
    private final Map<String, AttestationEntry> known;

    /**
     * A sheet.
     *
     * @param asked keys that are asked, with what is asked: ids of criteria, also with an entry
     * @param known what was answered
     */
    AttestationWriter(
            Book book, Map<String, Bilingual> asked, Map<String, AttestationEntry> known) {
        super(book, Layout.ATTESTATIONS.in(book.language));
        this.asked = new LinkedHashMap<>(asked);
        this.known = new TreeMap<>(known);
    }

    void write(Edition edition) {
        XSSFRow marker = hidden(Markers.ATTESTATIONS);
        title(Layout.ATTESTATIONS, SUGGESTED);
        for (FormText advice : List.of(FormText.ATTEST, FormText.ATTEST_ONE)) {
            mark(across(say(advice), styles.text, LABEL, SUGGESTED), Markers.NOTHING);
        }
        Heads heads =
                new Heads(marker)
                        .add(say("项目", "Programme"))
                        .read(Markers.KEY, say("条件编号", "Condition"))
                        .add(say("要求", "Requirement"));
        COLUMNS.forEach(column -> heads.read(column.name(), say(column.label())));
        heads.add(say(FormText.SUGGESTED));
        int first = next();
        for (Programme programme : edition.programmes()) {
            programme.criteria().forEach(c -> criterion(edition.id(), programme, c));
        }
        asked.forEach((key, ask) -> row("", key, say(ask), "", known.remove(key), Map.of()));
        known.forEach((key, entry) -> row("", key, "", "", entry, Map.of()));
        int filled = next();
        for (int i = 0; i < EMPTY_ROWS; i++) {
            row("", "", "", "", null, Map.of());
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            limit(COLUMNS.get(i), first, next() - 1, VALUE + i, VALUE + i);
        }
        sheet.setAutoFilter(new CellRangeAddress(first - 1, filled - 1, LABEL, SUGGESTED));
        widths(2, 26, 14, 58, 10, 12, 13, 26, 10, 14, 40);
        finish();
        sheet.createFreezePane(LABEL + 2, first);
    }

    /** What was answered, or room for it, for the requirement as it stands on the sheet. */
    private void criterion(String edition, Programme programme, Criterion criterion) {
        Set<String> keys = new LinkedHashSet<>();
        if (asked.containsKey(criterion.id()) || known.containsKey(criterion.id())) {
            keys.add(criterion.id());
        }
        Stream.concat(asked.keySet().stream(), known.keySet().stream())
                .filter(key -> AttestationKey.of(key).criterion().equals(criterion.id()))
                .forEach(keys::add);
        for (String key : keys) {
            asked.remove(key);
            row(
                    programme.id() + " " + say(programme.name()),
                    key,
                    say(criterion.requirement()),
                    say(criterion.evidence()),
                    known.remove(key),
                    Map.of("edition", edition, "digest", criterion.digest()));
        }
    }

    private void row(
            String programme,
            String key,
            String requirement,
            String evidence,
            @Nullable AttestationEntry given,
            Map<String, String> read) {
        XSSFRow row = row();
        cell(row, LABEL, programme, styles.boxed);
        cell(row, LABEL + 1, key, styles.forInput(Kind.TEXT));
        cell(row, LABEL + 2, requirement, styles.boxed);
        for (int i = 0; i < COLUMNS.size(); i++) {
            String name = COLUMNS.get(i).name();
            Object value = given == null ? read.get(name) : Values.at(given, name);
            values(row, VALUE + i, COLUMNS.get(i), value);
        }
        cell(row, SUGGESTED, evidence, styles.small);
    }
}
