package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Table;
import org.huiqi.text.DisplayWidth;

/** How much of the width of a page each column of a table gets, in per cent. */
final class ColumnWidths {
    private static final int SHORT = 14;
    private static final int MOST = 60;

    private ColumnWidths() {}

    /** Short columns get what they need, long ones share the rest by what they usually hold. */
    static List<Integer> of(Table table) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            widths.add(width(table, i));
        }
        int all = widths.stream().mapToInt(Integer::intValue).sum();
        return widths.stream().map(width -> Math.max(1, width * 100 / all)).toList();
    }

    private static int width(Table table, int column) {
        int most = DisplayWidth.of(table.columns().get(column));
        int sum = 0;
        for (List<Cell> row : table.rows()) {
            int width = DisplayWidth.of(row.get(column).text());
            most = Math.max(most, width);
            sum += width;
        }
        if (most <= SHORT) {
            return most + 3;
        }
        int usual = sum * 3 / 2 / Math.max(1, table.rows().size());
        return Math.max(SHORT, Math.min(MOST, usual));
    }
}
