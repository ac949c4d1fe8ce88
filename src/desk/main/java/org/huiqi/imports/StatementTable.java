package org.huiqi.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.huiqi.imports.Terms.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A table of a statement: one row of heads and the lines below it, in one block or in several side
 * by side. An amount belongs to the name that stands nearest to its left within its block.
 */
final class StatementTable {
    private static final int MOST_COLUMNS = 24;
    private static final Pattern HEADER = Pattern.compile("(?:编制|填报|报送|核算)单位|期间|所属|日期|时间|^[至到—-]$");

    private final Tab tab;
    private final int first;
    private final int last;

    /** The first row below the heads. */
    private final int body;

    private int lastLine;
    private final NavigableMap<Integer, Column> columns = new TreeMap<>();
    private final List<Line> lines = new ArrayList<>();

    /** Columns of notes and numbers of lines, whose texts are no names. */
    private final Set<Integer> asides = new HashSet<>();

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
     * @param label the cell of its name
     * @param name the name alone
     * @param column the column of the amount
     */
    record Line(@Nullable TabCell cell, TabCell label, String name, Column column) {}

    private StatementTable(Tab tab, int first, int last) {
        this.tab = tab;
        this.first = first;
        this.last = last;
        this.body = readHeads();
        readLines();
    }

    /** The tables of a sheet, from top to bottom. */
    static List<StatementTable> of(Tab tab) {
        List<Integer> starts = new ArrayList<>();
        int before = -2;
        for (int row : tab.rows.keySet()) {
            if (isHeads(tab, row)) {
                if (row != before + 1) {
                    starts.add(row);
                }
                before = row;
            }
        }
        List<StatementTable> tables = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) - 1 : tab.rows.lastKey();
            tables.add(new StatementTable(tab, starts.get(i), end));
        }
        return tables;
    }

    /** A row that says whose and of when the form is has no heads, however many days it names. */
    private static boolean isHeads(Tab tab, int row) {
        boolean hasItem = tab.row(row).stream().anyMatch(StatementTable::isItem);
        if (!hasItem && tab.row(row).stream().anyMatch(c -> HEADER.matcher(c.text()).find())) {
            return false;
        }
        List<Terms> heads =
                tab.row(row).stream()
                        .map(StatementTable::head)
                        .filter(head -> hasItem || head.isWhole())
                        .toList();
        long dated = heads.stream().filter(head -> head.has(Topic.PERIOD)).count();
        return heads.stream().anyMatch(head -> head.head() != null)
                || dated > 0 && (dated > 1 || hasItem);
    }

    /** Whether a row below heads says more of the same columns: units, 合并 and 母公司. */
    private boolean isMoreOfHeads(int row, int from) {
        List<TabCell> cells = tab.row(row).stream().filter(StatementTable::isNoMargin).toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> cell.column() >= from && isOfColumn(head(cell)));
    }

    private static Terms head(TabCell cell) {
        return FormAmount.isIn(cell) ? new Terms(List.of(), false) : cell.terms();
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

    /** Whether a head says what its column is, be it that it has no amounts to take. */
    private static boolean isOfColumn(Terms head) {
        boolean isUnread =
                head.has(Topic.UNREAD) && (head.head() != null || head.has(Topic.PERIOD));
        return head.has(Topic.NOT_ACTUAL) || isUnread || head.isWhole() && !head.all().isEmpty();
    }

    private static boolean isItem(TabCell cell) {
        return cell.name().matches("项目|资产|行次|科目|报表项目|负债.*权益.*|附注.*");
    }

    private static boolean isAside(TabCell cell) {
        return cell.dense().matches("行次|附注.*|注释.*|备注.*|序号|注");
    }

    private static boolean isNoMargin(TabCell cell) {
        return !isItem(cell) && !isAside(cell);
    }

    /** Reads the columns; the first row below their heads. */
    private int readHeads() {
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
                Terms head = head(cell);
                if (isAside(cell)) {
                    asides.add(cell.column());
                } else if (cell.column() >= from && !isItem(cell) && isOfColumn(head)) {
                    headed.add(cell.column());
                    if (!head.has(Topic.UNREAD) || head.has(Topic.NOT_ACTUAL)) {
                        own.add(cell);
                    }
                }
            }
        }
        for (int at : headed.stream().limit(MOST_COLUMNS).toList()) {
            columns.put(at, new Column(at, heads(at, end)));
        }
        return end;
    }

    /** What the heads of a column say; a head above others counts for the empty ones behind it. */
    private Terms heads(int at, int end) {
        Terms terms = Terms.NONE;
        for (int row = end - 1; row >= first; row--) {
            NavigableMap<Integer, TabCell> cells = tab.rows.get(row);
            Map.Entry<Integer, TabCell> met = cells == null ? null : cells.floorEntry(at);
            boolean isAbove = row < end - 1;
            if (met != null && (met.getKey() == at || isAbove) && isNoMargin(met.getValue())) {
                terms = terms.and(met.getValue().terms());
            }
        }
        return terms;
    }

    private void readLines() {
        lastLine = first;
        for (int row = body; row <= last; row++) {
            for (Column column : columns.values()) {
                TabCell label = label(row, column.at());
                TabCell amount = tab.cell(row, column.at());
                if (amount != null && FormAmount.isIn(amount)) {
                    own.add(amount);
                    lastLine = row;
                    if (label != null) {
                        own.add(label);
                    }
                } else if (amount != null && label != null && isNoAmount(label, amount)) {
                    own.add(amount);
                }
                if (label != null) {
                    lines.add(new Line(amount, label, label.name(), column));
                }
            }
        }
    }

    /** Whether a text in the place of an amount (约一亿) is told with its line, if that is read. */
    private static boolean isNoAmount(TabCell label, TabCell cell) {
        return !label.text().matches("[(（]?(?:注|备注|说明|附|单位|金额|币种|期间).*")
                && cell.terms().all().stream().allMatch(said -> said.topic() == Topic.UNREAD);
    }

    /** Whether the words of a cell are about a column, a line or an amount, not about the table. */
    boolean owns(TabCell cell) {
        return own.contains(cell);
    }

    /** The name of the line of an amount, within its block; null where there is none. */
    private @Nullable TabCell label(int row, int column) {
        NavigableMap<Integer, TabCell> cells = tab.rows.getOrDefault(row, new TreeMap<>());
        return cells.headMap(column, false).descendingMap().values().stream()
                .filter(this::isLabel)
                .findFirst()
                .filter(label -> isWithinBlock(label.column(), column))
                .orElse(null);
    }

    private boolean isLabel(TabCell cell) {
        return cell.isLabel()
                && !columns.containsKey(cell.column())
                && !asides.contains(cell.column());
    }

    /** Whether no other block begins between a name and an amount. */
    private boolean isWithinBlock(int label, int column) {
        return columns.subMap(label, false, column, false).keySet().stream()
                .allMatch(other -> isSameBlock(other, column));
    }

    /** Columns of amounts belong to one block where no column of names stands between them. */
    private boolean isSameBlock(int left, int right) {
        return sameBlock.computeIfAbsent(
                List.of(left, right),
                pair ->
                        tab.rows.subMap(first, true, last, true).values().stream()
                                        .map(row -> row.subMap(left, false, right, false).values())
                                        .filter(cells -> cells.stream().anyMatch(this::isLabel))
                                        .limit(2)
                                        .count()
                                < 2);
    }

    /** Whether a row is below the heads and not below the last line. */
    boolean hasLine(int row) {
        return row >= body && row <= lastLine;
    }

    /** The last row with an amount behind a name. */
    int lastLine() {
        return lastLine;
    }

    /** Whether there is a line of one of the names. */
    boolean has(List<String> names) {
        return lines.stream().anyMatch(line -> names.contains(line.name()));
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
    List<Line> lines(Column column, List<String> names) {
        return names.stream()
                .flatMap(name -> lines.stream().filter(line -> line.name().equals(name)))
                .filter(line -> line.column() == column)
                .toList();
    }
}
