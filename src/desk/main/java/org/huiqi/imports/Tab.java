package org.huiqi.imports;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sheet as a table of cells; what is merged stands in every cell of its region. */
final class Tab {
    final String file;
    final String name;

    /** Rows with something in them, by number. */
    final NavigableMap<Integer, NavigableMap<Integer, TabCell>> rows = new TreeMap<>();

    /** What is taken apart once, however often it is asked for. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<TabCell, Terms> terms = new HashMap<>();
    private @Nullable Map<String, List<TabCell>> lines;
    private final Runnable pace;

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

    /** The cells of a row by their columns. */
    NavigableMap<Integer, TabCell> at(int row) {
        return rows.getOrDefault(row, Collections.emptyNavigableMap());
    }

    /** The cells of a row, from left to right. */
    Collection<TabCell> row(int row) {
        pace.run();
        return at(row).values();
    }

    /** The cells of a row that a person sees once. */
    List<TabCell> seen(int row) {
        return row(row).stream().filter(cell -> !cell.isSpread()).toList();
    }

    @Nullable TabCell cell(int row, int column) {
        return at(row).get(column);
    }

    /**
     * Whether a row of a text file goes on where its heads end: a comma that was not quoted has
     * moved what stands behind it.
     */
    boolean isLongerThan(int row, int heads) {
        return name.isEmpty() && at(row).lastKey() > at(heads).lastKey();
    }

    /** Every cell that a person sees once, row by row. */
    List<TabCell> cells() {
        return top(Integer.MAX_VALUE);
    }

    /** The same of the first rows that have any. */
    List<TabCell> top(int most) {
        pace.run();
        return rows.values().stream()
                .limit(most)
                .flatMap(row -> row.values().stream())
                .filter(cell -> !cell.isSpread())
                .toList();
    }

    /** The cells that name a line so, row by row; to be asked when the table is whole. */
    List<TabCell> lines(String called) {
        if (lines == null) {
            lines =
                    cells().stream()
                            .filter(TabCell::isLabel)
                            .collect(Collectors.groupingBy(TabCell::name));
        }
        return lines.getOrDefault(called, List.of());
    }

    String name(String text) {
        return names.computeIfAbsent(text, LineName::of);
    }

    Terms terms(TabCell cell) {
        return terms.computeIfAbsent(cell, met -> TermReader.read(met.text(), met.source()));
    }

    /** The sheet as a whole. */
    Source source() {
        return new Source(file, name, "", "");
    }
}
