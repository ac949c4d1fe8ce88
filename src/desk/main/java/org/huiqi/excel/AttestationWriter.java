package org.huiqi.excel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Values;
import org.huiqi.questionnaire.AttestationColumns;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Writes the sheet of what somebody has to answer for. */
final class AttestationWriter extends FormWriter {
    private static final int PROGRAMME = 1;
    private static final int KEY = 2;
    private static final int REQUIREMENT = 3;
    private static final int VALUE = 4;
    private static final List<Column> COLUMNS = AttestationColumns.ALL;
    private static final int SUGGESTED = VALUE + COLUMNS.size();
    private static final int EMPTY_ROWS = 10;

    private final Map<String, AttestationEntry> known;

    AttestationWriter(WorkbookWriter book, Choices choices, @Nullable Profile profile) {
        super(book, AttestationColumns.NAME.in(book.language), choices, path -> "");
        this.known = new TreeMap<>(profile == null ? Map.of() : profile.attestations());
    }

    /**
     * Writes the sheet.
     *
     * @param asked keys that are asked of a criterion: its id, also with an entry, or nothing
     * @param others further keys with what is asked
     */
    void write(
            Edition edition,
            BiFunction<Programme, Criterion, List<String>> asked,
            Map<String, Bilingual> others) {
        XSSFRow marker = hidden(Markers.ATTESTATIONS);
        marker.createCell(KEY).setCellValue(Markers.KEY);
        title(AttestationColumns.NAME, SUGGESTED);
        for (FormText advice : List.of(FormText.ATTEST, FormText.ATTEST_ONE)) {
            mark(across(say(advice), styles.text, PROGRAMME, SUGGESTED), Markers.NOTHING);
        }
        XSSFRow header = unread();
        header(header, PROGRAMME, say("项目", "Programme"), say("条件编号", "Condition"));
        header(header, REQUIREMENT, say("要求", "Requirement"));
        for (int i = 0; i < COLUMNS.size(); i++) {
            marker.createCell(VALUE + i).setCellValue(COLUMNS.get(i).name());
            header(header, VALUE + i, say(COLUMNS.get(i).label()));
        }
        header(header, SUGGESTED, say(FormText.SUGGESTED));
        int first = next();
        for (Programme programme : edition.programmes()) {
            for (Criterion criterion : programme.criteria()) {
                criterion(edition.id(), programme, criterion, asked.apply(programme, criterion));
            }
        }
        others.forEach((key, ask) -> row("", key, say(ask), "", known.remove(key), Map.of()));
        known.forEach((key, entry) -> row("", key, "", "", entry, Map.of()));
        int filled = next();
        for (int i = 0; i < EMPTY_ROWS; i++) {
            row("", "", "", "", null, Map.of());
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            limit(COLUMNS.get(i), first, next() - 1, VALUE + i, VALUE + i);
        }
        sheet.setAutoFilter(new CellRangeAddress(first - 1, filled - 1, PROGRAMME, SUGGESTED));
        widths(2, 26, 14, 58, 10, 12, 13, 26, 10, 14, 40);
        finish();
        sheet.createFreezePane(KEY + 1, first);
    }

    /** What was answered, or room for it, for the requirement as it stands on the sheet. */
    private void criterion(
            String edition, Programme programme, Criterion criterion, List<String> asked) {
        Set<String> keys = new LinkedHashSet<>();
        if (asked.contains(criterion.id()) || known.containsKey(criterion.id())) {
            keys.add(criterion.id());
        }
        keys.addAll(asked);
        for (String key : known.keySet()) {
            if (AttestationKey.of(key).criterion().equals(criterion.id())) {
                keys.add(key);
            }
        }
        for (String key : keys) {
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
        cell(row, PROGRAMME, programme, styles.boxed);
        cell(row, KEY, key, styles.forInput(Kind.TEXT));
        cell(row, REQUIREMENT, requirement, styles.boxed);
        for (int i = 0; i < COLUMNS.size(); i++) {
            String name = COLUMNS.get(i).name();
            Object value = given == null ? read.get(name) : Values.at(given, name);
            values(row, VALUE + i, COLUMNS.get(i), value);
        }
        cell(row, SUGGESTED, evidence, styles.small);
    }
}
