package org.huiqi.excel;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huiqi.document.Tone;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** A sheet of a report: a title, a header that stays in sight, rows to filter. */
final class Grid {
    private final Page page;
    private final List<Heading> headings;
    private int headerRow;

    /**
     * A column.
     *
     * @param name its name
     * @param width its width in characters
     */
    record Heading(Bilingual name, int width) {
        static Heading of(String zh, String en, int width) {
            return new Heading(new Bilingual(zh, en), width);
        }
    }

    /**
     * A cell.
     *
     * @param value text or number; null for an empty cell
     * @param tone colour, or null for none
     * @param isInput whether somebody writes in it
     * @param note what stands in a note at the cell, or null
     */
    record Value(
            @Nullable Object value, @Nullable Tone tone, boolean isInput, @Nullable String note) {
        static Value of(@Nullable Object value) {
            return new Value(value, null, false, null);
        }

        static Value of(String text, Tone tone) {
            return new Value(text, tone, false, null);
        }

        static Value noted(String text, @Nullable String note) {
            return new Value(text, null, false, note);
        }

        static Value input() {
            return new Value(null, null, true, null);
        }
    }

    Grid(
            XSSFWorkbook workbook,
            Styles styles,
            Language language,
            Bilingual name,
            List<Heading> headings) {
        page = new Page(workbook.createSheet(name.in(language)), styles, language);
        this.headings = headings;
        page.widths(headings.stream().mapToInt(Heading::width).toArray());
    }

    /** Lines above the table, the first one as its title. */
    void head(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            page.across(
                    lines.get(i),
                    i == 0 ? page.styles.title : page.styles.text,
                    0,
                    headings.size() - 1);
        }
        headerRow = page.next();
        XSSFRow header = page.row();
        for (int i = 0; i < headings.size(); i++) {
            page.cell(header, i, page.say(headings.get(i).name()), page.styles.header);
        }
    }

    /** A row; its number, from 1 as a reader counts. */
    int row(Value... values) {
        XSSFRow row = page.row();
        for (int i = 0; i < values.length; i++) {
            CellStyle style = style(values[i]);
            if (values[i].value() instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
                row.getCell(i).setCellStyle(style);
            } else {
                Object value = values[i].value();
                page.cell(row, i, value == null ? "" : value.toString(), style);
            }
            if (values[i].note() != null) {
                page.note(row.getCell(i), values[i].note());
            }
        }
        return page.next();
    }

    private CellStyle style(Value value) {
        if (value.isInput()) {
            return page.styles.forInput(Kind.TEXT);
        }
        return value.tone() == null ? page.styles.boxed : page.styles.forTone(value.tone());
    }

    /** Says that there is nothing to list. */
    void nothing(String text) {
        page.across(text, page.styles.text, 0, headings.size() - 1);
    }

    /** Filter, and a header that stays. */
    void finish(int columnsThatStay) {
        int last = Math.max(headerRow, page.next() - 1);
        page.sheet.setAutoFilter(new CellRangeAddress(headerRow, last, 0, headings.size() - 1));
        page.sheet.createFreezePane(columnsThatStay, headerRow + 1);
        RowHeights.fit(page.sheet);
        page.sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    }
}
