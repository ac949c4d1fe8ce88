package org.huiqi.excel;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.schema.Values;
import org.huiqi.questionnaire.Column;

/** Writes the figures by year: a row a figure, a column a year. */
final class YearsWriter {
    private static final int LABEL = 1;
    private static final int VALUE = 2;

    private final Page page;
    private final Choices choices;
    private final ValueCells cells;
    private final Labels labels;
    private final Map<Integer, YearFigures> known;

    YearsWriter(Page page, Choices choices, Labels labels, Map<Integer, YearFigures> known) {
        this.page = page;
        this.choices = choices;
        this.cells = new ValueCells(page.styles, page.language);
        this.labels = labels;
        this.known = known;
    }

    void write(List<Column> fields, List<Integer> usual) {
        TreeSet<Integer> all = new TreeSet<>(usual);
        all.addAll(known.keySet());
        List<Integer> years = List.copyOf(all);
        XSSFRow marker = Labels.hidden(page.row());
        XSSFRow header = page.row();
        Labels.mark(marker, Markers.YEARS);
        labels.header(header, LABEL, page.say("项目", "Field"));
        int at = VALUE;
        for (int year : years) {
            String name = String.format(Locale.ROOT, "%04d", year);
            marker.createCell(at).setCellValue(name + (isEmpty(year) ? Markers.IS_THERE : ""));
            labels.header(header, at++, name);
        }
        labels.explanations(header, at);
        fields.stream().filter(this::isShown).forEach(field -> figure(field, years));
        widths(at);
    }

    /** Whether the profile has the year without a figure, which no cell would say. */
    private boolean isEmpty(int year) {
        return known.containsKey(year) && known.get(year).equals(YearFigures.UNKNOWN);
    }

    private void widths(int end) {
        for (int i = VALUE; i < end; i++) {
            page.sheet.setColumnWidth(i, 14 * 256);
        }
        page.sheet.setColumnWidth(end, 8 * 256);
        page.sheet.setColumnWidth(end + 1, 46 * 256);
        page.sheet.setColumnWidth(end + 2, 26 * 256);
    }

    private boolean isShown(Column field) {
        return !field.isRemark()
                || known.values().stream().anyMatch(f -> Values.at(f, field.name()) != null);
    }

    private void figure(Column field, List<Integer> years) {
        XSSFRow row = page.row();
        Labels.mark(row, field.name());
        labels.label(row, LABEL, field, 0);
        int at = VALUE;
        for (int year : years) {
            YearFigures figures = known.get(year);
            Object value = figures == null ? null : Values.at(figures, field.name());
            cells.write(row, at++, field, value);
        }
        choices.limit(page, field, row.getRowNum(), row.getRowNum(), VALUE, at - 1);
        labels.explain(row, at, field);
    }
}
