package org.huiqi.excel;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;

/**
 * Writes a sheet of figures: a row a figure with its unit and the form that has it, a column a
 * year, and below it what must hold between them. Read back like any sheet of the questionnaire.
 */
final class FiguresWriter {
    private static final int LABEL = 1;
    private static final int UNIT = 2;
    private static final int VALUE = 3;

    private static final Map<String, String> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("mainRevenue", "revenue");
        PARTS.put("highTechIncome", "totalIncome");
        PARTS.put("rdExpenseHnteDomestic", "rdExpenseHnte");
        PARTS.put("techStaff", "employees");
        PARTS.put("rdStaff", "employees");
        PARTS.put("collegeStaff", "employees");
    }

    private static final List<String> FORMS =
            Stream.of(FigureText.values()).map(Enum::name).toList();

    private static final Bilingual EQUITY =
            new Bilingual("所有者权益合计（仅供核对）", "Equity (for the check alone)");

    private final Page page;
    private final Choices choices;
    private final ValueCells cells;
    private final Labels labels;
    private final List<Integer> years;
    private final Map<String, Integer> rows = new LinkedHashMap<>();

    FiguresWriter(Page page, Choices choices, List<Integer> years) {
        this.page = page;
        this.choices = choices;
        this.cells = new ValueCells(page.styles, page.language);
        this.labels = new Labels(page, path -> "");
        this.years = years;
    }

    /** Writes the sheet, first the single fields, then the figures. */
    void write(Bilingual title, List<Column> form, List<Column> figures) {
        Labels.mark(Labels.hidden(page.row()), Markers.SHEET);
        XSSFRow marker = Labels.hidden(page.row());
        Labels.mark(marker, Markers.FORM);
        marker.createCell(VALUE).setCellValue(Markers.VALUE);
        int last = VALUE + years.size();
        Labels.mark(page.across(page.say(title), page.styles.title, LABEL, last), Markers.NOTHING);
        form.forEach(this::single);
        heads();
        figures.stream()
                .sorted(Comparator.comparing(column -> place(column.name())))
                .forEach(this::figure);
        checks();
        page.widths(2, 30, 8);
        for (int at = VALUE; at < last; at++) {
            page.sheet.setColumnWidth(at, 18 * 256);
        }
        page.sheet.setColumnWidth(last, 52 * 256);
        page.sheet.setColumnHidden(0, true);
        RowHeights.fit(page.sheet);
    }

    /** Figures of staff, which stand on a sheet of their own. */
    static boolean isStaff(Column field) {
        return field.name().equals("employees") || field.name().endsWith("Staff");
    }

    /** The place of a figure in the table, behind all others where no form has it. */
    private static int place(String field) {
        String key = field.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return FORMS.indexOf(key) < 0 ? FORMS.size() : FORMS.indexOf(key);
    }

    /** Which form has a figure; empty where none has. */
    private String form(String field) {
        int place = place(field);
        return place == FORMS.size() ? "" : page.say(FigureText.values()[place].text());
    }

    private void single(Column field) {
        XSSFRow row = page.row();
        Labels.mark(row, field.path());
        labels.label(row, LABEL, field, 0);
        page.cell(row, UNIT, "", page.styles.boxed);
        cells.write(row, VALUE, field, null);
    }

    private void heads() {
        XSSFRow marker = Labels.hidden(page.row());
        Labels.mark(marker, Markers.YEARS);
        XSSFRow header = page.row();
        labels.header(header, LABEL, page.say("项目", "Figure"), page.say("单位", "Unit"));
        int at = VALUE;
        for (int year : years) {
            marker.createCell(at).setCellValue(String.valueOf(year));
            labels.header(header, at++, page.say(year + "年", String.valueOf(year)));
        }
        labels.header(header, at, page.say("从哪里取", "Which form has it"));
    }

    private void figure(Column field) {
        XSSFRow row = page.row();
        Labels.mark(row, field.name());
        labels.label(row, LABEL, field, 0);
        Bilingual unit = field.unit();
        page.cell(row, UNIT, unit == null ? "" : page.say(unit), page.styles.boxed);
        for (int i = 0; i < years.size(); i++) {
            cells.write(row, VALUE + i, field, null);
        }
        page.cell(row, VALUE + years.size(), form(field.name()), page.styles.small);
        choices.limit(
                page, field, row.getRowNum(), row.getRowNum(), VALUE, VALUE + years.size() - 1);
        rows.put(field.name(), row.getRowNum());
        if (field.name().equals("totalLiabilities")) {
            equity(page.say(unit == null ? Bilingual.same("") : unit));
        }
    }

    private void equity(String unit) {
        XSSFRow row = page.row();
        Labels.mark(row, Markers.NOTHING);
        page.cell(row, LABEL, page.say(EQUITY), page.styles.boxed);
        page.cell(row, UNIT, unit, page.styles.boxed);
        for (int i = 0; i < years.size(); i++) {
            row.createCell(VALUE + i).setCellStyle(page.styles.forInput(Kind.DECIMAL));
        }
        page.cell(
                row,
                VALUE + years.size(),
                page.say("资产负债表“所有者权益（或股东权益）合计”，年末", "balance sheet, 所有者权益合计, year end"),
                page.styles.small);
        rows.put("equity", row.getRowNum());
    }

    private void checks() {
        Labels.mark(page.row(), Markers.NOTHING);
        Labels.mark(
                page.across(page.say("核对", "Checks"), page.styles.heading, LABEL, UNIT),
                Markers.NOTHING);
        if (rows.containsKey("equity")) {
            check(
                    page.say("资产 = 负债 + 所有者权益", "Assets = liabilities + equity"),
                    "COUNT(%1$s,%2$s,%3$s)=3",
                    "ABS(%1$s-%2$s-%3$s)<0.00001",
                    "totalAssets",
                    "totalLiabilities",
                    "equity");
        }
        PARTS.forEach(
                (part, whole) -> {
                    if (rows.containsKey(part) && rows.containsKey(whole)) {
                        check(
                                page.say(
                                        label(part) + "不大于" + label(whole),
                                        label(part) + " ≤ " + label(whole)),
                                "COUNT(%1$s,%2$s)=2",
                                "%1$s<=%2$s",
                                part,
                                whole);
                    }
                });
    }

    private String label(String field) {
        return page.sheet
                .getRow(rows.get(field))
                .getCell(LABEL)
                .getStringCellValue()
                .split("\n")[0];
    }

    /** A row of formulas: empty until the figures are there, then whether the check holds. */
    private void check(String name, String known, String holds, String... fields) {
        XSSFRow row = page.row();
        Labels.mark(row, Markers.NOTHING);
        page.cell(row, LABEL, name, page.styles.boxed);
        page.cell(row, UNIT, "", page.styles.boxed);
        for (int i = 0; i < years.size(); i++) {
            int column = VALUE + i;
            Object[] places = new Object[fields.length];
            for (int f = 0; f < fields.length; f++) {
                places[f] = new CellReference(rows.get(fields[f]), column).formatAsString();
            }
            row.createCell(column)
                    .setCellFormula(
                            "IF("
                                    + String.format(Locale.ROOT, known, places)
                                    + ",IF("
                                    + String.format(Locale.ROOT, holds, places)
                                    + ",\"✓\",\""
                                    + page.say("不符", "no")
                                    + "\"),\"\")");
            row.getCell(column).setCellStyle(page.styles.boxed);
        }
    }
}
