package org.huiqi.imports;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A sheet as a table of cells; what is merged stands in every cell of its region. */
final class Tab {
    private final String file;
    private final String name;
    private final Runnable pace;
    private final NavigableMap<Integer, NavigableMap<Integer, TabCell>> rows = new TreeMap<>();

    /**
     * An empty table.
     *
     * @param file name of the file
     * @param name name of the sheet; empty in a file without sheets
     * @param pace looked at with each row that is asked for; what it throws ends the reading
     */
    Tab(String file, String name, Runnable pace) {
        this.pace = pace;
        this.file = file;
        this.name = name;
    }

    void put(TabCell cell) {
        rows.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    }

    String file() {
        return file;
    }

    String name() {
        return name;
    }

    /** Rows with something in them, by number. */
    NavigableMap<Integer, NavigableMap<Integer, TabCell>> rows() {
        return rows;
    }

    /** The cells of a row, from left to right. */
    Collection<TabCell> row(int row) {
        pace.run();
        return rows.getOrDefault(row, new TreeMap<>()).values();
    }

    @Nullable TabCell cell(int row, int column) {
        NavigableMap<Integer, TabCell> cells = rows.get(row);
        return cells == null ? null : cells.get(column);
    }

    /**
     * Whether a row of a text file goes on where its heads end: a comma that was not quoted has
     * moved what stands behind it.
     */
    boolean isLongerThan(int row, int heads) {
        return name.isEmpty() && rows.get(row).lastKey() > rows.get(heads).lastKey();
    }

    /** Every cell that a person sees once, row by row. */
    List<TabCell> cells() {
        pace.run();
        return rows.values().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> !cell.isSpread())
                .toList();
    }

    /** Whether some cell says something. */
    boolean has(Predicate<TabCell> test) {
        return cells().stream().anyMatch(test);
    }

    /**
     * The first cell to the right in which something stands, what is merged with it left out; null
     * where there is none.
     */
    @Nullable TabCell rightOf(TabCell cell) {
        NavigableMap<Integer, TabCell> row = rows.get(cell.row());
        if (row == null) {
            return null;
        }
        for (TabCell next : row.tailMap(cell.column(), false).values()) {
            if (!(next.isSpread() && next.text().equals(cell.text()))) {
                return next;
            }
        }
        return null;
    }

    /** Where a cell stands. */
    Source source(TabCell cell, String line, String period) {
        return new Source(file, name, cell.address(), line, period);
    }

    /** The sheet as a whole. */
    Source source() {
        return new Source(file, name, "", "", "");
    }
}
