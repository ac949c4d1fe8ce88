package org.huiqi.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiqi.imports.Terms.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A table of a statement: one row of heads and the lines below it, in one block or in several side
 * by side. An amount belongs to the name that stands nearest to its left within its block.
 */
final class StatementTable {
    static final int MOST_COLUMNS = 24;
    private static final Pattern HEADER = Pattern.compile("(?:编制|填报|报送|核算)单位|期间|所属|日期|时间|^[至到—-]$");

    private final Tab tab;
    private final int first;
    private final int last;

    /** The first row below the heads. */
    private final int body;

    /** The last row with an amount behind a name. */
    int lastLine;

    /** Its columns of amounts, from left to right. */
    final NavigableMap<Integer, Column> columns = new TreeMap<>();

    /** Whether it has more of them, which are not read. */
    boolean hasMoreColumns;

    /** Columns of notes and numbers of lines, whose texts are no names. */
    private final Set<Integer> asides = new HashSet<>();

    /** Cells whose words are about a column, a line or a single amount, not about the table. */
    final Set<TabCell> own = new HashSet<>();

    /**
     * A column of amounts.
     *
     * @param at its number
     * @param terms what its heads say
     * @param lines its lines by their names, from top to bottom
     */
    record Column(int at, Terms terms, Map<String, List<Line>> lines) {
        /** The period that its heads name; null where they name none. */
        @Nullable Period period() {
            return terms.period(null);
        }

        boolean is(Topic head) {
            return terms.head() == head;
        }

        /** The lines of some names. */
        Stream<Line> lines(List<String> names) {
            return names.stream().flatMap(name -> lines.getOrDefault(name, List.of()).stream());
        }
    }

    /**
     * An amount of a line.
     *
     * @param cell its cell, or null where it is empty
     * @param label the cell of its name
     * @param column what the heads of its column say
     */
    record Line(@Nullable TabCell cell, TabCell label, Terms column) {}

    private StatementTable(Tab tab, int first, int last) {
        this.tab = tab;
        this.first = first;
        this.last = last;
        this.body = readHeads();
        this.lastLine = first;
        columns.values().forEach(this::readLines);
    }

    /** The tables of a sheet, from top to bottom. */
    static List<StatementTable> of(Tab tab) {
        Set<Integer> heads = new TreeSet<>(tab.rows.keySet());
        heads.removeIf(row -> !isHeads(tab, row));
        List<Integer> starts =
                new ArrayList<>(heads.stream().filter(row -> !heads.contains(row - 1)).toList());
        starts.add(tab.rows.lastKey() + 1);
        return IntStream.range(1, starts.size())
                .mapToObj(i -> new StatementTable(tab, starts.get(i - 1), starts.get(i) - 1))
                .toList();
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
        hasMoreColumns = headed.size() > MOST_COLUMNS;
        for (int at : headed.stream().limit(MOST_COLUMNS).toList()) {
            columns.put(at, new Column(at, heads(at, end), new HashMap<>()));
        }
        return end;
    }

    /** What the heads of a column say; a head above others counts for the empty ones behind it. */
    private Terms heads(int at, int end) {
        Terms terms = Terms.NONE;
        for (int row = end - 1; row >= first; row--) {
            Map.Entry<Integer, TabCell> met = tab.at(row).floorEntry(at);
            boolean isAbove = row < end - 1;
            if (met != null && (met.getKey() == at || isAbove) && isNoMargin(met.getValue())) {
                terms = terms.and(met.getValue().terms());
            }
        }
        return terms;
    }

    /**
     * Reads the lines of a column. A name with another column of amounts behind it is of this one
     * too, unless two rows have a name behind that: another block begins there.
     */
    private void readLines(Column column) {
        int at = column.at();
        Map<Integer, Optional<TabCell>> labels = new TreeMap<>();
        tab.rows
                .subMap(first, true, last, true)
                .forEach((row, cells) -> labels.put(row, label(cells.headMap(at, false))));
        int block =
                labels.values().stream()
                        .flatMap(Optional::stream)
                        .map(TabCell::column)
                        .sorted(Comparator.reverseOrder())
                        .skip(1)
                        .findFirst()
                        .orElse(-1);
        labels.forEach(
                (row, label) -> {
                    if (row >= body) {
                        readLine(
                                tab.cell(row, at),
                                label.filter(l -> isOfBlock(l, at, block)).orElse(null),
                                column);
                    }
                });
    }

    /** The nearest name to the left. */
    private Optional<TabCell> label(NavigableMap<Integer, TabCell> left) {
        return left.descendingMap().values().stream().filter(this::isLabel).findFirst();
    }

    private boolean isOfBlock(TabCell label, int column, int block) {
        int next = columns.higherKey(label.column());
        return next == column || block <= next;
    }

    private void readLine(@Nullable TabCell amount, @Nullable TabCell label, Column column) {
        boolean isAmount = amount != null && FormAmount.isIn(amount);
        if (isAmount) {
            lastLine = Math.max(lastLine, amount.row());
        }
        if (isAmount || amount != null && label != null && isNoAmount(label, amount)) {
            own.add(amount);
        }
        if (isAmount && label != null) {
            own.add(label);
        }
        if (label != null) {
            column.lines()
                    .computeIfAbsent(label.name(), name -> new ArrayList<>())
                    .add(new Line(amount, label, column.terms()));
        }
    }

    /** Whether a text in the place of an amount (约一亿) is told with its line, if that is read. */
    private static boolean isNoAmount(TabCell label, TabCell cell) {
        return !label.text().matches("[(（]?(?:注|备注|说明|附|单位|金额|币种|期间).*")
                && cell.terms().all().stream().allMatch(said -> said.topic() == Topic.UNREAD);
    }

    private boolean isLabel(TabCell cell) {
        return cell.isLabel()
                && !columns.containsKey(cell.column())
                && !asides.contains(cell.column());
    }

    /** Whether a row is below the heads and not below the last line. */
    boolean hasLine(int row) {
        return row >= body && row <= lastLine;
    }

    /** Whether there is a line of one of the names. */
    boolean has(List<String> names) {
        return columns.values().stream().anyMatch(column -> column.lines(names).count() > 0);
    }

    /** Whether a column is of a kind. */
    boolean has(Topic head) {
        return columns.values().stream().anyMatch(column -> column.is(head));
    }
}
