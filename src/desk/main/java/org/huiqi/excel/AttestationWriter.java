package org.huiqi.excel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.excel.WorkbookWriter.Content;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.schema.Values;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Layout;
import org.huiqi.text.Bilingual;

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
        this.asked = asked;
        this.known = new TreeMap<>(known);
    }

    void write(Edition edition) {
        XSSFRow marker = hidden(Markers.ATTESTATIONS);
        unread(say(Layout.ATTESTATIONS), styles.title, SUGGESTED);
        unread(say(FormText.ATTEST), styles.text, SUGGESTED);
        unread(say(FormText.ATTEST_ONE), styles.text, SUGGESTED);
        Heads heads =
                new Heads(marker)
                        .add(say("项目", "Programme"))
                        .read(Markers.KEY, say("条件编号", "Condition"))
                        .add(say("要求", "Requirement"));
        COLUMNS.forEach(column -> heads.read(column.name(), say(column.label())));
        heads.add(say(FormText.SUGGESTED));
        int first = next();
        Set<String> keys = new LinkedHashSet<>(asked.keySet());
        keys.addAll(known.keySet());
        Map<String, List<String>> byCriterion =
                keys.stream()
                        .map(AttestationKey::of)
                        .sorted(Comparator.comparing(key -> key.candidate() != null))
                        .collect(
                                Collectors.groupingBy(
                                        AttestationKey::criterion,
                                        Collectors.mapping(
                                                AttestationKey::toString, Collectors.toList())));
        for (Programme programme : edition.programmes()) {
            for (Criterion criterion : programme.criteria()) {
                for (String key : byCriterion.getOrDefault(criterion.id(), List.of())) {
                    keys.remove(key);
                    criterion(edition.id(), programme, criterion, key);
                }
            }
        }
        keys.forEach(this::other);
        int filled = next();
        for (int i = 0; i < EMPTY_ROWS; i++) {
            other("");
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            limit(COLUMNS.get(i), first, next() - 1, VALUE + i, VALUE + i);
        }
        sheet.setAutoFilter(new CellRangeAddress(first - 1, filled - 1, LABEL, SUGGESTED));
        widths(0, 2, 26, 14, 58, 10, 12, 13, 26, 10, 14, 40);
        finish();
        sheet.createFreezePane(LABEL + 2, first);
    }

    /** What was answered, or room for it, for the requirement as it stands on the sheet. */
    private void criterion(String edition, Programme programme, Criterion criterion, String key) {
        row(
                programme.id() + " " + say(programme.name()),
                key,
                say(criterion.requirement()),
                say(criterion.evidence()),
                Map.of("edition", edition, "digest", criterion.digest()));
    }

    /** The same for a key that is none of the handbook. */
    private void other(String key) {
        row("", key, asked.containsKey(key) ? say(asked.get(key)) : "", "", Map.of());
    }

    private void row(
            String programme,
            String key,
            String requirement,
            String evidence,
            Map<String, String> read) {
        AttestationEntry given = known.get(key);
        List<Content> cells = new ArrayList<>();
        cells.addAll(List.of(book.text(programme), book.input(key), book.text(requirement)));
        for (Column column : COLUMNS) {
            String name = column.name();
            cells.addAll(answers(column, given == null ? read.get(name) : Values.at(given, name)));
        }
        cells.add(book.text(evidence, styles.small));
        row(LABEL, cells);
    }
}
