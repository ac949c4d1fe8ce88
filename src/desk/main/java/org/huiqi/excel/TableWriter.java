package org.huiqi.excel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.huiqi.excel.WorkbookWriter.Content;
import org.jspecify.annotations.Nullable;

/** A sheet of a report: a title, a header that stays in sight, rows to filter. */
final class TableWriter extends SheetWriter {
    private static final Pattern COLUMN = Pattern.compile("(.*) ([0-9]+)");

    private final List<Matcher> columns;

    private TableWriter(WorkbookWriter book, List<Matcher> columns) {
        super(book, columns.get(0).group(1));
        this.columns = columns;
    }

    /**
     * A sheet without rows.
     *
     * @param sheet its name with the number of columns that stay in sight, then the names of its
     *     columns with their widths, with | between
     * @param more further columns
     */
    static TableWriter of(WorkbookWriter book, ReportSheet sheet, String... more) {
        List<String> names = new ArrayList<>(List.of(sheet.in(book.language).split("\\|")));
        names.addAll(List.of(more));
        List<Matcher> columns = names.stream().map(COLUMN::matcher).toList();
        columns.forEach(Matcher::matches);
        return new TableWriter(book, columns);
    }

    /** The values of a row: contents, numbers, what else is said as text, null for nothing. */
    static List<@Nullable Object> values(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /**
     * Writes the rows.
     *
     * @param head lines above the table, the first one as its title
     * @param rows what stands in each row
     * @param nothing what is said below the rows where there is nothing to list; else empty
     * @return number of the first row, as a reader counts
     */
    int write(List<String> head, Stream<List<@Nullable Object>> rows, String nothing) {
        List<Matcher> own = columns.subList(1, columns.size());
        int last = own.size() - 1;
        own.forEach(column -> widths(own.indexOf(column), Integer.parseInt(column.group(2))));
        for (String line : head) {
            across(line, next() == 0 ? styles.title : styles.text, 0, last);
        }
        int header = next();
        row(0, own.stream().map(column -> book.text(column.group(1), styles.header)).toList());
        for (Iterator<List<@Nullable Object>> it = rows.iterator(); it.hasNext(); ) {
            row(0, it.next().stream().map(this::content).toList());
        }
        if (!nothing.isEmpty()) {
            across(nothing, styles.text, 0, last);
        }
        CellRangeAddress all = new CellRangeAddress(header, Math.max(header, next() - 1), 0, last);
        sheet.setAutoFilter(all);
        sheet.createFreezePane(Integer.parseInt(columns.get(0).group(2)), header + 1);
        fitRows();
        sheet.setRepeatingRows(new CellRangeAddress(header, header, -1, -1));
        return header + 2;
    }

    private Content content(@Nullable Object value) {
        if (value instanceof Content content) {
            return content;
        }
        return value instanceof Number number
                ? book.number(number, styles.boxed)
                : book.text(value == null ? "" : value.toString());
    }
}
