package org.huiqi.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.huiqi.questionnaire.AttestationColumns;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Writes the sheet of what somebody has to answer for. */
final class AttestationWriter {
    private static final int PROGRAMME = 1;
    private static final int KEY = 2;
    private static final int REQUIREMENT = 3;
    private static final int VALUE = 4;
    private static final int SUGGESTED = VALUE + AttestationColumns.ALL.size();
    private static final int EMPTY_ROWS = 10;

    private final Page page;
    private final Choices choices;
    private final ValueCells cells;
    private final Map<String, AttestationEntry> known;
    private String edition = "";

    AttestationWriter(Page page, Choices choices, @Nullable Profile profile) {
        this.page = page;
        this.choices = choices;
        this.cells = new ValueCells(page.styles, page.language);
        this.known = new TreeMap<>(profile == null ? Map.of() : profile.attestations());
    }

    /**
     * Writes the sheet.
     *
     * @param keys what is asked of a criterion: its id, also with an entry, or nothing
     * @param others further keys with what is asked
     */
    void write(
            Edition edition,
            BiFunction<Programme, Criterion, List<String>> keys,
            Map<String, Bilingual> others) {
        this.edition = edition.id();
        head();
        int first = page.next();
        for (Programme programme : edition.programmes()) {
            for (Criterion criterion : programme.criteria()) {
                criterion(programme, criterion, keys.apply(programme, criterion));
            }
        }
        others.forEach((key, ask) -> row("", key, page.say(ask), "", cells(known.remove(key))));
        known.forEach((key, attestation) -> row("", key, "", "", cells(attestation)));
        int filled = page.next();
        for (int i = 0; i < EMPTY_ROWS; i++) {
            row("", "", "", "", cells(null));
        }
        List<Column> columns = AttestationColumns.ALL;
        for (int i = 0; i < columns.size(); i++) {
            choices.limit(page, columns.get(i), first, page.next() - 1, VALUE + i, VALUE + i);
        }
        page.sheet.setAutoFilter(new CellRangeAddress(first - 1, filled - 1, PROGRAMME, SUGGESTED));
        page.sheet.setColumnHidden(0, true);
        page.widths(2, 26, 14, 58, 10, 12, 13, 26, 10, 14, 40);
        RowHeights.fit(page.sheet);
        page.sheet.createFreezePane(KEY + 1, first);
    }

    private void head() {
        XSSFRow sheet = page.row();
        sheet.setZeroHeight(true);
        sheet.createCell(0).setCellValue(Markers.SHEET);
        XSSFRow marker = page.row();
        marker.setZeroHeight(true);
        marker.createCell(0).setCellValue(Markers.ATTESTATIONS);
        marker.createCell(KEY).setCellValue(Markers.KEY);
        for (int i = 0; i < AttestationColumns.ALL.size(); i++) {
            marker.createCell(VALUE + i).setCellValue(AttestationColumns.ALL.get(i).name());
        }
        note(page.say(AttestationColumns.NAME), true);
        note(
                page.say(
                        "事实资料不能判定的条件，由有关人员依据证明材料回答“是”或“否”；不知道则留空。",
                        "Conditions that facts cannot decide: answer yes or no on evidence; leave empty if not known."),
                false);
        note(
                page.say(
                        "条件针对某个产品、项目等时，可在空行写“条件编号@对象编号”单独回答；未单独回答的按条件编号的回答。",
                        "Where a condition is about a product or a project, write id@entry in an empty row to answer for one of them; the others follow the plain id."),
                false);
        header();
    }

    private void note(String text, boolean title) {
        XSSFRow row =
                page.across(
                        text, title ? page.styles.title : page.styles.text, PROGRAMME, SUGGESTED);
        row.createCell(0).setCellValue(Markers.NOTHING);
    }

    private void header() {
        XSSFRow row = page.row();
        row.createCell(0).setCellValue(Markers.NOTHING);
        page.cell(row, PROGRAMME, page.say("项目", "Programme"), page.styles.header);
        page.cell(row, KEY, page.say("条件编号", "Condition"), page.styles.header);
        page.cell(row, REQUIREMENT, page.say("要求", "Requirement"), page.styles.header);
        for (int i = 0; i < AttestationColumns.ALL.size(); i++) {
            String label = page.say(AttestationColumns.ALL.get(i).label());
            page.cell(row, VALUE + i, label, page.styles.header);
        }
        page.cell(
                row,
                SUGGESTED,
                page.say("建议准备（本工具建议，以通知为准）", "Suggested evidence (ours; the notice decides)"),
                page.styles.header);
    }

    private void criterion(Programme programme, Criterion criterion, List<String> asked) {
        String name = programme.id() + " " + page.say(programme.name());
        String requirement = page.say(criterion.requirement());
        String evidence = page.say(criterion.evidence());
        AttestationEntry given = known.remove(criterion.id());
        if (given != null || asked.contains(criterion.id())) {
            row(name, criterion.id(), requirement, evidence, answer(criterion, given));
        }
        asked.stream()
                .filter(key -> !key.equals(criterion.id()))
                .forEach(
                        key ->
                                row(
                                        name,
                                        key,
                                        requirement,
                                        evidence,
                                        answer(criterion, known.remove(key))));
        List<String> single = new ArrayList<>(known.keySet());
        single.removeIf(key -> !AttestationKey.of(key).criterion().equals(criterion.id()));
        for (String key : single) {
            row(name, key, requirement, evidence, cells(known.remove(key)));
        }
    }

    private static @Nullable Object[] cells(@Nullable AttestationEntry given) {
        return given == null
                ? new Object[AttestationColumns.ALL.size()]
                : new Object[] {
                    given.value(),
                    given.by(),
                    given.on(),
                    given.evidence(),
                    given.edition(),
                    given.digest()
                };
    }

    /** What was answered, or room for it, for the requirement as it stands on the sheet. */
    private @Nullable Object[] answer(Criterion criterion, @Nullable AttestationEntry given) {
        return given == null
                ? new Object[] {null, null, null, null, edition, criterion.digest()}
                : cells(given);
    }

    private void row(
            String programme,
            String key,
            String requirement,
            String evidence,
            @Nullable Object[] values) {
        XSSFRow row = page.row();
        page.cell(row, PROGRAMME, programme, page.styles.boxed);
        page.cell(row, KEY, key, page.styles.forInput(Kind.TEXT));
        page.cell(row, REQUIREMENT, requirement, page.styles.boxed);
        for (int i = 0; i < values.length; i++) {
            cells.write(row, VALUE + i, AttestationColumns.ALL.get(i), values[i]);
        }
        page.cell(row, SUGGESTED, evidence, page.styles.small);
    }
}
