package org.huiqi.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huiqi.imports.Said.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A table of a statement: one row of heads and the lines below it, in one block or in several side
 * by side. An amount belongs to the name that stands nearest to its left within its block.
 */
final class Zone {
    private static final int MOST_COLUMNS = 24;
    private static final Pattern MASTHEAD =
            Pattern.compile("(?:编制|填报|报送|核算)单位|期间|所属|日期|时间|^[至到—-]$");

    private static final String ASIDE = "行次|附注.*|注释.*|备注.*|序号|注";

    private final Tab tab;
    private final int first;
    private final int last;
    private int body;
    private int lastLine;
    private final NavigableMap<Integer, Column> columns = new TreeMap<>();
    private final Map<String, List<Integer>> lines = new LinkedHashMap<>();
    private final Map<Integer, Map<Integer, TabCell>> names = new HashMap<>();

    /** Columns of notes and numbers of lines, whose texts are no names. */
    private final Set<Integer> asides = new HashSet<>();

    private final Set<TabCell> noAmounts = new HashSet<>();

    private final Map<List<Integer>, Boolean> sameBlock = new HashMap<>();

    /** Cells whose words are about a column, a line or a single amount. */
    private final Set<TabCell> own = new HashSet<>();

    /**
     * A column of amounts.
     *
     * @param at its number
     * @param terms what its heads say
     */
    record Column(int at, Terms terms) {
        /** The period that its heads name; null where they name none. */
        @Nullable Period period() {
            return terms.period(null);
        }

        boolean is(Topic head) {
            return terms.head() == head;
        }
    }

    /**
     * An amount of a line.
     *
     * @param cell its cell, or null where it is empty
     * @param name the name as it is written
     * @param column the column of the amount
     */
    record Line(@Nullable TabCell cell, TabCell name, Column column) {}

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

    /** A row that says whose and of when the form is has no heads, however many days it names. */
    private static boolean isHeads(Tab tab, int row) {
        boolean hasItem = tab.row(row).stream().anyMatch(Zone::isItem);
        if (!hasItem
                && tab.row(row).stream().anyMatch(cell -> MASTHEAD.matcher(cell.text()).find())) {
            return false;
        }
        List<Terms> heads =
                tab.row(row).stream()
                        .map(Zone::head)
                        .filter(head -> hasItem || head.isWhole())
                        .toList();
        long dated = heads.stream().filter(head -> head.has(Topic.PERIOD)).count();
        return heads.stream().anyMatch(head -> head.head() != null)
                || dated > 0 && (dated > 1 || hasItem);
    }

    /** Whether a row below heads says more of the same columns: units, 合并 and 母公司. */
    private boolean isMoreOfHeads(int row, int from) {
        List<TabCell> cells =
                tab.row(row).stream().filter(cell -> !isItem(cell) && !isAside(cell)).toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> cell.column() >= from && isOfColumn(head(cell)));
    }

    private static Terms head(TabCell cell) {
        return cell.number() != null || FormAmount.isIn(cell)
                ? new Terms(List.of(), false)
                : TermReader.read(cell, Source.of(""));
    }

    /** Whether a cell is the head of a column of amounts, or the year or day of one. */
    static boolean isHead(TabCell cell) {
        Terms head = head(cell);
        return head.isWhole() && isOfTime(head);
    }

    private static boolean isOfTime(Terms head) {
        return head.head() != null
                || head.has(Topic.PERIOD)
                || head.has(Topic.PART)
                || head.has(Topic.MONTHLY);
    }

    private static boolean isItem(TabCell cell) {
        return LineName.of(cell.text()).matches("项目|资产|行次|科目|报表项目|负债.*权益.*|附注.*");
    }

    private static boolean isAside(TabCell cell) {
        return LineName.dense(cell.text()).matches(ASIDE);
    }

    private void read() {
        int from =
                tab.row(first).stream()
                        .filter(cell -> !isItem(cell) && isOfTime(head(cell)))
                        .mapToInt(TabCell::column)
                        .min()
                        .orElse(0);
        int end = first + 1;
        while (end <= last && (isHeads(tab, end) || isMoreOfHeads(end, from))) {
            end++;
        }
        Set<Integer> headed = new TreeSet<>();
        for (int row = first; row < end; row++) {
            for (TabCell cell : tab.row(row)) {
                if (isAside(cell)) {
                    asides.add(cell.column());
                } else if (cell.column() >= from && !isItem(cell) && isOfColumn(head(cell))) {
                    headed.add(cell.column());
                    if (!head(cell).has(Topic.UNREAD) || head(cell).has(Topic.NOT_ACTUAL)) {
                        own.add(cell);
                    }
                }
            }
        }
        for (int at : headed) {
            Terms terms = heads(at, end);
            if (columns.size() < MOST_COLUMNS) {
                columns.put(at, new Column(at, terms));
            }
        }
        body = end;
        lastLine = first;
        for (int row = end; row <= last; row++) {
            for (int at : columns.keySet()) {
                TabCell name = name(row, at);
                TabCell amount = tab.cell(row, at);
                if (amount != null && isAmount(amount)) {
                    own.add(amount);
                    lastLine = row;
                    if (name != null) {
                        own.add(name);
                    }
                } else if (amount != null && name != null && isNoAmount(name, amount)) {
                    noAmounts.add(amount);
                }
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

    private static boolean isAmount(TabCell cell) {
        return FormAmount.isIn(cell) || FormAmount.in(cell, 0) != null;
    }

    /** Whether a text in the place of an amount (约一亿) is told with its line, if that is read. */
    private static boolean isNoAmount(TabCell name, TabCell cell) {
        return !name.text().matches("[(（]?(?:注|备注|说明|附|单位|金额|币种|期间).*")
                && TermReader.read(cell, Source.of("")).all().stream()
                        .allMatch(said -> said.topic() == Topic.UNREAD);
    }

    /** Whether a head says what its column is, be it that it has no amounts to take. */
    private static boolean isOfColumn(Terms head) {
        boolean isUnread =
                head.has(Topic.UNREAD) && (head.head() != null || head.has(Topic.PERIOD));
        return head.has(Topic.NOT_ACTUAL) || isUnread || head.isWhole() && !head.all().isEmpty();
    }

    /** What the heads of a column say; a head above others counts for the empty ones behind it. */
    private Terms heads(int at, int end) {
        Terms terms = Terms.NONE;
        for (int row = end - 1; row >= first; row--) {
            NavigableMap<Integer, TabCell> cells = tab.rows().get(row);
            Map.Entry<Integer, TabCell> met = cells == null ? null : cells.floorEntry(at);
            boolean isAbove = row < end - 1;
            if (met != null
                    && (met.getKey() == at || isAbove)
                    && !isItem(met.getValue())
                    && !isAside(met.getValue())) {
                TabCell cell = met.getValue();
                terms = terms.and(TermReader.read(cell, tab.source(cell, "", "")));
            }
        }
        return terms;
    }

    /** Whether the words of a cell are about a column, a line or an amount, not about the table. */
    boolean owns(TabCell cell) {
        return own.contains(cell) || noAmounts.contains(cell);
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

    /** Whether a row is below the heads and not below the last line. */
    boolean hasLine(int row) {
        return row >= body && row <= lastLine();
    }

    /** The last row with an amount behind a name. */
    int lastLine() {
        return lastLine;
    }

    /** Whether there is a line of one of the names. */
    boolean has(List<String> wanted) {
        for (String name : wanted) {
            if (lines.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    /** Its columns, from left to right. */
    Collection<Column> columns() {
        return columns.values();
    }

    /** Whether a column is of a kind. */
    boolean has(Topic head) {
        return columns.values().stream().anyMatch(column -> column.is(head));
    }

    /** The lines of one of the names in the block of a column, from top to bottom. */
    List<Line> lines(Column column, List<String> wanted) {
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
