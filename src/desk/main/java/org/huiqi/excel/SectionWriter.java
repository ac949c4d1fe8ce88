package org.huiqi.excel;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Values;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.questionnaire.Phrases;
import org.huiqi.questionnaire.Section;
import org.jspecify.annotations.Nullable;

/** Writes one section of the questionnaire on its sheet: single values, years, tables. */
final class SectionWriter {
    private static final int LABEL = 1;
    private static final int VALUE = 2;
    private static final int UNIT = 3;
    private static final int LAST = 5;

    private final Page page;
    private final Choices choices;
    private final ValueCells cells;
    private final Labels labels;
    private final @Nullable Profile profile;

    SectionWriter(
            Page page,
            Choices choices,
            Function<String, String> usedBy,
            @Nullable Profile profile) {
        this.page = page;
        this.choices = choices;
        this.cells = new ValueCells(page.styles, page.language);
        this.labels = new Labels(page, usedBy);
        this.profile = profile;
    }

    void write(Section section, List<Integer> years) {
        Labels.mark(Labels.hidden(page.row()), Markers.SHEET);
        XSSFRow form = Labels.hidden(page.row());
        Labels.mark(form, Markers.FORM);
        form.createCell(VALUE).setCellValue(Markers.VALUE);
        Labels.mark(
                page.across(page.say(section.name()), page.styles.title, LABEL, LAST),
                Markers.NOTHING);
        boolean tablesOnly = section.form().isEmpty() && section.years().isEmpty();
        page.widths(2, 28, 26, tablesOnly ? 18 : 12, tablesOnly ? 18 : 46, 26);
        if (section.form().stream().anyMatch(this::isShown)) {
            form(section.form());
        }
        if (!section.years().isEmpty()) {
            new YearsWriter(page, choices, labels, profile == null ? Map.of() : profile.years())
                    .write(section.years(), years);
        }
        TableWriter tables = new TableWriter(page, choices, labels, !tablesOnly, profile);
        section.tables().forEach(tables::write);
        page.sheet.setColumnHidden(0, true);
        page.sheet.createFreezePane(VALUE, tablesOnly ? 3 : 4);
        RowHeights.fit(page.sheet);
    }

    private boolean isShown(Column column) {
        return !column.isRemark() || profile != null && Values.at(profile, column.name()) != null;
    }

    private void form(List<Column> fields) {
        XSSFRow header = page.row();
        labels.header(header, LABEL, page.say("项目", "Field"), page.say("填写", "Answer"));
        labels.explanations(header, UNIT);
        fields.stream().filter(this::isShown).forEach(this::field);
    }

    private void field(Column field) {
        Object value = profile == null ? null : Values.at(profile, field.name());
        int first = page.next();
        for (int i = 0; i < field.width(); i++) {
            XSSFRow row = page.row();
            Labels.mark(row, field.path());
            labels.label(row, LABEL, field, i);
            labels.explain(row, UNIT, field);
        }
        if (field.kind() == Kind.WORDS) {
            words(first, field, (List<?>) value);
        } else {
            cells.write(page.sheet.getRow(first), VALUE, field, value);
        }
        choices.limit(page, field, first, page.next() - 1, VALUE, VALUE);
    }

    /** Several words of a form stand below each other. */
    private void words(int first, Column field, @Nullable List<?> words) {
        for (int i = 0; i < field.width(); i++) {
            XSSFRow row = page.sheet.getRow(first + i);
            row.createCell(VALUE).setCellStyle(page.styles.forInput(Kind.WORDS));
            if (words != null && i < words.size()) {
                cells.single(row.getCell(VALUE), words.get(i));
            }
        }
        if (words != null && words.isEmpty()) {
            page.sheet.getRow(first).getCell(VALUE).setCellValue(cells.answer(Phrases.NONE));
        }
    }
}
