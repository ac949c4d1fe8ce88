package org.huiqi.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.excel.WorkbookWriter.Content;
import org.huiqi.questionnaire.Column;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet of figures: a row a figure with its unit and the form that has it, a column a
 * year, and below it what must hold between them. Read back like any sheet of the questionnaire.
 */
final class FiguresWriter extends FormWriter {
    private static final int UNIT = 2;
    private static final int VALUE = 3;
    private static final String EQUITY = "equity";

    /** Figures that are parts of others. */
    private static final List<List<String>> PARTS =
            List.of(
                    List.of("mainRevenue", "revenue"),
                    List.of("highTechIncome", "totalIncome"),
                    List.of("rdExpenseHnteDomestic", "rdExpenseHnte"),
                    List.of("techStaff", "employees"),
                    List.of("rdStaff", "employees"),
                    List.of("collegeStaff", "employees"));

    private static final List<String> FORMS =
            Arrays.stream(FigureText.values()).map(Enum::name).toList();

    private final List<Integer> years;
    private final int last;
    private final Map<String, XSSFRow> rows = new LinkedHashMap<>();

    FiguresWriter(Book book, String name, List<Integer> years) {
        super(book, name);
        this.years = years;
        this.last = VALUE + years.size();
    }

    /** Writes the sheet, first the single fields, then the figures. */
    void write(Bilingual name, List<Column> form, List<Column> figures) {
        hidden(Markers.FORM).createCell(VALUE).setCellValue(Markers.VALUE);
        unread(say(name), styles.title, last);
        List<@Nullable Object> nothing = Collections.singletonList(null);
        List<Content> noUnit = List.of(book.text(""));
        form.forEach(field -> answers(field.path(), field, 0, noUnit, nothing, List.of()));
        Heads heads = new Heads(hidden(Markers.YEARS));
        heads.add(say("项目", "Figure"), say("单位", "Unit"));
        for (int year : years) {
            heads.read(String.valueOf(year), say(year + "年", String.valueOf(year)));
        }
        heads.add(say("从哪里取", "Which form has it"));
        figures.stream()
                .sorted(Comparator.comparing(column -> place(column.name())))
                .forEach(this::figure);
        checks();
        widths(0, 2, 30, 8);
        years.forEach(year -> widths(VALUE + years.indexOf(year), 18));
        widths(last, 52);
        finish();
    }

    /** Figures of staff, which stand on a sheet of their own. */
    static boolean isStaff(Column field) {
        return field.name().equals("employees") || field.name().endsWith("Staff");
    }

    /** The place of a figure in the table, behind all others where no form has it. */
    private static int place(String field) {
        String key = field.replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return FORMS.contains(key) ? FORMS.indexOf(key) : FORMS.size();
    }

    private void figure(Column field) {
        int place = place(field.name());
        String form = place == FORMS.size() ? "" : say(FigureText.values()[place]);
        Content unit = book.text(unit(field));
        List<Content> after = List.of(book.text(form, styles.small));
        List<@Nullable Object> none = Collections.nCopies(years.size(), null);
        rows.put(field.name(), answers(field.name(), field, 0, List.of(unit), none, after));
        limit(field, next() - 1, next() - 1, VALUE, last - 1);
        if (field.name().equals("totalLiabilities")) {
            List<Content> cells = new ArrayList<>(List.of(book.text(say(FormText.EQUITY)), unit));
            years.forEach(year -> cells.add(book.text("", styles.forInput(Kind.DECIMAL))));
            cells.add(book.text(say(FormText.EQUITY_FORM), styles.small));
            rows.put(EQUITY, unread(cells.toArray(Content[]::new)));
        }
    }

    private void checks() {
        unread();
        unread(say("核对", "Checks"), styles.heading, UNIT);
        check(
                say("资产 = 负债 + 所有者权益", "Assets = liabilities + equity"),
                "COUNT(%1$s,%2$s,%3$s)=3,IF(ABS(%1$s-%2$s-%3$s)<0.00001",
                List.of("totalAssets", "totalLiabilities", EQUITY));
        for (List<String> pair : PARTS) {
            check(
                    label(pair.get(0)) + say("不大于", " ≤ ") + label(pair.get(1)),
                    "COUNT(%1$s,%2$s)=2,IF(%1$s<=%2$s",
                    pair);
        }
    }

    private String label(String field) {
        XSSFRow row = rows.get(field);
        return row == null ? "" : row.getCell(LABEL).getStringCellValue().split("\n")[0];
    }

    /** A row of formulas: empty until the figures are there, then whether the check holds. */
    private void check(String name, String holds, List<String> fields) {
        if (!rows.keySet().containsAll(fields)) {
            return;
        }
        XSSFRow row = unread(book.text(name), book.text(""));
        for (int at = VALUE; at < last; at++) {
            String[] places = new String[fields.size()];
            for (int i = 0; i < places.length; i++) {
                int figure = rows.get(fields.get(i)).getRowNum();
                places[i] = new CellReference(figure, at).formatAsString();
            }
            String met = String.format(Locale.ROOT, holds, (Object[]) places);
            XSSFCell cell = row.createCell(at);
            cell.setCellFormula("IF(" + met + ",\"✓\",\"" + say("不符", "no") + "\"),\"\")");
            cell.setCellStyle(styles.boxed);
        }
    }
}
