package org.huiqi.excel;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.document.Tone;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** A sheet of a report: a title, a header that stays in sight, rows to filter. */
final class Grid {
    /** A cell in which somebody writes. */
    static final Object INPUT = new Object();

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

    /** A text that is coloured. */
    record Toned(String text, Tone tone) {}

    /** A text with a note beside it, or without. */
    record Noted(String text, @Nullable String note) {}

    Grid(Page page, List<Heading> headings) {
        this.page = page;
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

    /**
     * Writes a row; its number, from 1 as a reader counts.
     *
     * @param values texts, numbers, {@link Toned}, {@link Noted}, {@link #INPUT} or null
     */
    int row(@Nullable Object... values) {
        XSSFRow row = page.row();
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
                row.getCell(i).setCellStyle(page.styles.boxed);
            } else if (values[i] instanceof Toned toned) {
                page.cell(row, i, toned.text(), page.styles.forTone(toned.tone()));
            } else if (values[i] instanceof Noted noted) {
                page.cell(row, i, noted.text(), page.styles.boxed);
                if (noted.note() != null) {
                    page.note(row.getCell(i), noted.note());
                }
            } else if (values[i] == INPUT) {
                page.cell(row, i, "", page.styles.forInput(Kind.TEXT));
            } else {
                String text = values[i] == null ? "" : values[i].toString();
                page.cell(row, i, text, page.styles.boxed);
            }
        }
        return page.next();
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
