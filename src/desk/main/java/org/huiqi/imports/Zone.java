package org.huiqi.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of a statement: one row of heads and the lines below it, in one block or in several side
 * by side. An amount belongs to the name that stands nearest to its left within its block.
 */
final class Zone {
    private static final int MOST_COLUMNS = 24;
    private static final String ASIDE = "行次|附注.*|注释.*|备注.*|序号|注";

    private final Tab tab;
    private final int first;
    private final int last;
    private final NavigableMap<Integer, Column> columns = new TreeMap<>();
    private final Map<String, List<Integer>> lines = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, TabCell>> names = new HashMap<>();

    /** Columns of notes and numbers of lines, whose texts are no names. */
    private final Set<Integer> asides = new HashSet<>();

    private final Map<List<Integer>, Boolean> sameBlock = new HashMap<>();

    /**
     * A column of amounts.
     *
     * @param at its number
     * @param head what it says
     * @param period the period that the head names; null where it names none
     * @param power power of ten of the unit that the head names; null where it names none
     */
    record Column(int at, AmountHead head, @Nullable Period period, @Nullable Integer power) {}

    /**
     * An amount of a line.
     *
     * @param cell its cell, or null where it is empty
     * @param name the name as it is written
     * @param column the column of the amount
     */
    record Line(@Nullable TabCell cell, TabCell name, Column column) {
        /** Power of ten by which the amount becomes yuan, else that of the form. */
        int power(int ofForm) {
            Integer named = FormAmount.powerIn(name.text());
            Integer power = named == null ? column.power() : named;
            return power == null ? ofForm : power;
        }
    }

    private Zone(Tab tab, int first, int last) {
        this.tab = tab;
        this.first = first;
        this.last = last;
    }

    /** The tables of a sheet, from top to bottom. */
    static List<Zone> of(Tab tab) {
        List<Integer> starts = new ArrayList<>();
        int before = -2;
        for (int row : tab.rows().keySet()) {
            if (isHeads(tab, row)) {
                if (row != before + 1) {
                    starts.add(row);
                }
                before = row;
            }
        }
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : tab.rows().lastKey();
            Zone zone = new Zone(tab, starts.get(i), end);
            zone.read();
            zones.add(zone);
        }
        return zones;
    }

    private static boolean isHeads(Tab tab, int row) {
        long dated = tab.row(row).stream().filter(AmountHead::isDated).count();
        return tab.row(row).stream().anyMatch(cell -> AmountHead.of(cell) != null)
                || dated > 0 && (dated > 1 || tab.row(row).stream().anyMatch(Zone::isItem));
    }

    private static boolean isItem(TabCell cell) {
        return LineName.dense(cell.text()).matches("项目|资产|行次|科目|报表项目|负债.*权益.*|附注.*");
    }

    private void read() {
        int row = first;
        for (; row <= last && isHeads(tab, row); row++) {
            for (TabCell cell : tab.row(row)) {
                AmountHead head = AmountHead.of(cell);
                if (LineName.dense(cell.text()).matches(ASIDE)) {
                    asides.add(cell.column());
                } else if (columns.size() == MOST_COLUMNS) {
                    break;
                } else if (head != null) {
                    columns.putIfAbsent(
                            cell.column(),
                            new Column(cell.column(), head, null, FormAmount.powerIn(cell.text())));
                } else if (AmountHead.isDated(cell)) {
                    Period period = Period.in(cell.text());
                    columns.merge(
                            cell.column(),
                            new Column(
                                    cell.column(),
                                    AmountHead.NAMED,
                                    period,
                                    FormAmount.powerIn(cell.text())),
                            (above, here) ->
                                    new Column(above.at(), above.head(), period, above.power()));
                }
            }
        }
        for (; row <= last; row++) {
            for (int at : columns.keySet()) {
                TabCell name = name(row, at);
                if (name != null) {
                    names.computeIfAbsent(row, r -> new HashMap<>()).put(at, name);
                    List<Integer> rows =
                            lines.computeIfAbsent(LineName.of(name.text()), n -> new ArrayList<>());
                    if (!rows.contains(row)) {
                        rows.add(row);
                    }
                }
            }
        }
    }

    /** The name of the line of an amount, within its block; null where there is none. */
    private @Nullable TabCell name(int row, int column) {
        NavigableMap<Integer, TabCell> cells = tab.rows().get(row);
        if (cells == null) {
            return null;
        }
        for (TabCell left : cells.headMap(column, false).descendingMap().values()) {
            if (left.isLabel() && isName(left)) {
                return isWithinBlock(left.column(), column) ? left : null;
            }
        }
        return null;
    }

    private boolean isName(TabCell cell) {
        return !columns.containsKey(cell.column()) && !asides.contains(cell.column());
    }

    /** Whether no other block begins between a name and an amount. */
    private boolean isWithinBlock(int name, int column) {
        Integer other = columns.lowerKey(column);
        while (other != null && other > name) {
            if (!isSameBlock(other, column)) {
                return false;
            }
            other = columns.lowerKey(other);
        }
        return true;
    }

    /** Columns of amounts belong to one block where no column of names stands between them. */
    private boolean isSameBlock(int left, int right) {
        return sameBlock.computeIfAbsent(
                List.of(left, right),
                pair -> {
                    long named =
                            tab.rows().subMap(first, true, last, true).values().stream()
                                    .filter(row -> isNamedBetween(row, left, right))
                                    .limit(2)
                                    .count();
                    return named < 2;
                });
    }

    private boolean isNamedBetween(NavigableMap<Integer, TabCell> row, int left, int right) {
        return row.subMap(left, false, right, false).values().stream()
                .anyMatch(cell -> cell.isLabel() && isName(cell));
    }

    Tab tab() {
        return tab;
    }

    /** Whether there is a line of one of the names. */
    boolean has(String... wanted) {
        for (String name : wanted) {
            if (lines.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    /** Columns of a kind, from left to right. */
    List<Column> columns(AmountHead head) {
        return columns.values().stream().filter(column -> column.head() == head).toList();
    }

    /** The lines of one of the names in the block of a column, from top to bottom. */
    List<Line> lines(Column column, String... wanted) {
        List<Line> met = new ArrayList<>();
        for (String name : wanted) {
            for (int row : lines.getOrDefault(name, List.of())) {
                TabCell label = names.getOrDefault(row, Map.of()).get(column.at());
                if (label != null && LineName.of(label.text()).equals(name)) {
                    met.add(new Line(tab.cell(row, column.at()), label, column));
                }
            }
        }
        return met;
    }
}
