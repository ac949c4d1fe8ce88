package org.huiqi.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.huiqi.document.Tone;
import org.huiqi.questionnaire.Kind;
import org.jspecify.annotations.Nullable;

/** Writes a sheet of a report: a title, a header that stays in sight, rows to filter. */
final class TableWriter extends SheetWriter {
    /** A cell in which somebody writes. */
    static final Object INPUT = new Object();

    private final List<String> headings = new ArrayList<>();
    private int headerRow;

    /** A text that is coloured. */
    record Toned(String text, Tone tone) {}

    /** A text with a note beside it, or without. */
    record Noted(String text, @Nullable String note) {}

    /**
     * A table.
     *
     * @param sheet its name and those of its columns, with | between
     * @param more further columns
     * @param widths widths of the columns in characters
     */
    TableWriter(WorkbookWriter book, ReportSheet sheet, List<String> more, int... widths) {
        super(book, sheet.in(book.language).split("\\|")[0]);
        List<String> names = List.of(sheet.in(book.language).split("\\|"));
        headings.addAll(names.subList(1, names.size()));
        headings.addAll(more);
        widths(widths);
    }

    /** Lines above the table, the first one as its title. */
    void head(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            across(lines.get(i), i == 0 ? styles.title : styles.text, 0, headings.size() - 1);
        }
        headerRow = next();
        XSSFRow header = row();
        for (int i = 0; i < headings.size(); i++) {
            cell(header, i, headings.get(i), styles.header);
        }
    }

    /**
     * Writes a row; its number, from 1 as a reader counts.
     *
     * @param values texts, numbers, {@link Toned}, {@link Noted}, {@link #INPUT} or null
     */
    int row(@Nullable Object... values) {
        XSSFRow row = row();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] == null ? "" : values[i];
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
                row.getCell(i).setCellStyle(styles.boxed);
            } else if (value instanceof Toned toned) {
                cell(row, i, toned.text(), styles.forTone(toned.tone()));
            } else if (value instanceof Noted noted) {
                note(cell(row, i, noted.text(), styles.boxed), noted.note());
            } else {
                boolean isInput = value == INPUT;
                String text = isInput ? "" : value.toString();
                cell(row, i, text, isInput ? styles.forInput(Kind.TEXT) : styles.boxed);
            }
        }
        return next();
    }

    /** Says that there is nothing to list. */
    void nothing(String text) {
        across(text, styles.text, 0, headings.size() - 1);
    }

    /** Filter, and a header that stays. */
    void finish(int columnsThatStay) {
        int last = Math.max(headerRow, next() - 1);
        sheet.setAutoFilter(new CellRangeAddress(headerRow, last, 0, headings.size() - 1));
        sheet.createFreezePane(columnsThatStay, headerRow + 1);
        fitRows();
        sheet.setRepeatingRows(new CellRangeAddress(headerRow, headerRow, -1, -1));
    }
}
