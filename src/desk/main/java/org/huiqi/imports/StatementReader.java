package org.huiqi.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.imports.Forms.Columns;
import org.huiqi.imports.StatementTable.Column;
import org.huiqi.imports.StatementTable.Line;
import org.huiqi.imports.Terms.Topic;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a sheet that are a statement of {@link Forms}: each column of amounts stands
 * for a year, or is told where it does not.
 */
record StatementReader(Forms.Statement form, FormHeader sheet, LocalDate asOf, Extract extract) {
    /** What differs by less is rounding, in the unit of the form. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    /** Reads what a sheet has of statements; whether it has any. */
    static boolean read(FormHeader sheet, LocalDate asOf, Extract extract) {
        boolean read = false;
        for (Forms.Statement form : Forms.ALL.statements()) {
            for (StatementTable table : sheet.tables) {
                if (form.is(table)) {
                    read = true;
                    new StatementReader(form, sheet, asOf, extract).readIfDated(table);
                }
            }
        }
        return read;
    }

    private void readIfDated(StatementTable table) {
        boolean isOwn = table.columns.values().stream().anyMatch(c -> c.terms().has(Topic.OWN));
        boolean isNamed = table.columns.values().stream().anyMatch(c -> c.period() != null);
        Terms terms = isOwn ? sheet.terms.without(Topic.NOT_OWN) : sheet.terms;
        if (table.hasMoreColumns) {
            extract.leftOut(
                    sheet.tab.source(),
                    StatementText.MORE_COLUMNS.with(StatementTable.MOST_COLUMNS));
        }
        if (!terms.refuses(extract) && (isNamed || sheet.isDated(extract))) {
            read(table);
        }
    }

    private void read(StatementTable table) {
        Map<Integer, List<Column>> years = new TreeMap<>();
        Period period = sheet.period;
        boolean isPart = period != null && !period.isYearEnd();
        boolean isTold = false;
        for (Column column : table.columns.values()) {
            Period named = column.period();
            Terms terms = column.terms().within(sheet.terms);
            boolean isLater = named != null && period != null && named.year() > period.year();
            if (column.terms().refusesAlone(extract)
                    || terms.isOfOthers(extract)
                    || isLater && terms.refuses(extract)) {
                isTold = true;
                continue;
            }
            Integer year =
                    isPart
                            ? null
                            : form.columns() == Columns.YEAR_END
                                    ? yearOfDay(column, period)
                                    : yearOfPeriod(table, column, period);
            if (year != null && sheet.isOver(year, asOf, extract)) {
                years.computeIfAbsent(year, y -> new ArrayList<>()).add(column);
                terms.tellUnit(extract);
            } else if (year != null) {
                isTold = true;
            } else if (named != null && !isPart) {
                extract.leftOut(sheet.tab.source(), StatementText.NOT_A_WHOLE_YEAR.with(named));
            }
        }
        years.forEach((year, columns) -> new Year(year, columns).take());
        if (years.isEmpty() && period != null && !isTold) {
            partOfYear(table, period);
        }
    }

    /** The year at whose end the amounts of a column stand; null where they are of another day. */
    private static @Nullable Integer yearOfDay(Column column, @Nullable Period period) {
        Period named = column.period();
        if (named != null) {
            return named.isYearEnd() ? Integer.valueOf(named.year()) : null;
        }
        if (period == null || period.shape() == Period.Shape.YEARS) {
            return null;
        }
        return column.is(Topic.END)
                ? Integer.valueOf(period.year())
                : column.is(Topic.BEFORE) ? period.year() - 1 : null;
    }

    /**
     * The year of the amounts of a column; null where they are of no whole year. What is counted
     * from January on counts for the year in December; a month alone does not, nor does what may be
     * the same month of the year before.
     */
    private static @Nullable Integer yearOfPeriod(
            StatementTable table, Column column, @Nullable Period period) {
        Period named = column.period();
        boolean isOfYears = period != null && period.shape() == Period.Shape.YEARS;
        boolean isWhole = period == null || period.isWholeYear() || isOfYears && named != null;
        boolean isSoFar = column.is(Topic.SO_FAR);
        if (column.is(Topic.MONTH)) {
            return null;
        }
        if (named != null) {
            boolean isYear = named.isYearEnd() && isSoFar || named.isWholeYear() && isWhole;
            return isYear ? Integer.valueOf(named.year()) : null;
        }
        if (period == null || isOfYears) {
            return null;
        }
        boolean hasSoFar = table.has(Topic.SO_FAR);
        if (isSoFar || column.is(Topic.CURRENT) && isWhole && !hasSoFar) {
            return period.year();
        }
        boolean isYearBefore = isWhole || hasSoFar && !table.has(Topic.MONTH);
        boolean isBeside = hasSoFar || table.has(Topic.CURRENT);
        return column.is(Topic.LAST) && isYearBefore && isBeside
                ? Integer.valueOf(period.year() - 1)
                : null;
    }

    /** A statement of a part of a year gives no figure of the year; what it says is told. */
    private void partOfYear(StatementTable table, Period period) {
        Source whole = sheet.tab.source();
        extract.leftOut(whole, StatementText.NOT_A_WHOLE_YEAR.with(period));
        List<Column> all =
                Stream.of(Topic.END, Topic.SO_FAR, Topic.CURRENT, Topic.MONTH)
                        .map(head -> table.columns.values().stream().filter(c -> c.is(head)))
                        .map(Stream::toList)
                        .filter(columns -> !columns.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        Year part = new Year(period.year(), all);
        String told =
                form.told().stream()
                        .filter(line -> part.amount(line) != null)
                        .map(line -> Forms.names(line).get(0) + " " + plain(part.amount(line)))
                        .collect(Collectors.joining("、"));
        if (!told.isEmpty()) {
            extract.remark(whole, StatementText.FOR_INFORMATION.with(period, told));
        }
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "—" : amount.toPlainString() + "万元";
    }

    private boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        BigDecimal allowed = ROUNDING.scaleByPowerOfTen(sheet.terms.power() - 4);
        return one != null && other != null && one.subtract(other).abs().compareTo(allowed) > 0;
    }

    /** The amounts of one year: the columns of it, one a block. */
    private final class Year {
        private final int year;
        private final List<Column> columns;

        Year(int year, List<Column> columns) {
            this.year = year;
            this.columns = columns;
        }

        /** Takes everything, unless the statement is a balance sheet that is not balanced. */
        void take() {
            if (form.columns() == Columns.YEAR_END && !isBalanced()) {
                return;
            }
            form.fields().forEach(this::put);
            form.remarks()
                    .forEach(
                            (line, remark) -> {
                                if (amount(line) != null) {
                                    Source at = first(List.of(line));
                                    extract.remark(at, Forms.sentence(remark).text());
                                }
                            });
            if (!form.costs().isEmpty()) {
                costs();
            }
        }

        /** Whether assets are what liabilities and equity are together, which is a fault else. */
        private boolean isBalanced() {
            BigDecimal assets = amount("assets");
            BigDecimal liabilities = amount("liabilities");
            BigDecimal equity = amount("equity");
            BigDecimal both = amount("both");
            BigDecimal sum = liabilities == null || equity == null ? null : liabilities.add(equity);
            if (!differ(assets, both) && !differ(assets, sum) && !differ(both, sum)) {
                return true;
            }
            extract.fault(
                    first(List.of("assets", "liabilities", "equity", "both")),
                    Forms.path(year, "totalAssets"),
                    plain(assets),
                    StatementText.NOT_BALANCED.with(plain(liabilities), plain(equity), plain(both)),
                    StatementText.CHECK_BALANCE);
            return false;
        }

        /** The sum of costs and expenses, where all of them are there. */
        private void costs() {
            BigDecimal sum = BigDecimal.ZERO;
            List<String> summed = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (String part : form.costs()) {
                BigDecimal amount = amount(part);
                sum = amount == null ? sum : sum.add(amount);
                (amount == null ? missing : summed).add(Forms.names(part).get(0));
                if (amount == null) {
                    // Tells which of its amounts cannot be read.
                    lines(part).forEach(this::read);
                }
            }
            if (summed.isEmpty()) {
                return;
            }
            String name = missing.isEmpty() ? String.join("+", summed) : "成本费用总额";
            Tab tab = sheet.tab;
            Source source = new Source(tab.file, tab.name, name, String.valueOf(year));
            if (missing.isEmpty()) {
                extract.number(Forms.path(year, "costTotal"), sum, source);
            } else {
                extract.leftOut(source, StatementText.NOT_SUMMED.with(Sentence.listed(missing)));
            }
        }

        private List<Line> lines(String line) {
            List<String> names = Forms.names(line);
            return columns.stream().flatMap(column -> column.lines(names)).toList();
        }

        /** The power of the unit that counts for the amount of a line. */
        private int power(Line line) {
            return line.label().terms().within(line.column()).within(sheet.terms).power();
        }

        /** The amount of a line in 万元; null where there is none, no amount, or several. */
        @Nullable BigDecimal amount(String name) {
            BigDecimal only = null;
            for (Line line : lines(name)) {
                if (line.cell() != null) {
                    boolean refused = line.label().terms().refusesAlone(new Extract(Source.of("")));
                    FormAmount amount = refused ? null : FormAmount.in(line.cell(), power(line));
                    BigDecimal value = amount == null ? null : amount.value();
                    if (amount == null || only != null && value != null && !only.equals(value)) {
                        return null;
                    }
                    only = value == null ? only : value;
                }
            }
            return only;
        }

        /** Where a line stands, its amount if it has one. */
        private Source source(Line line) {
            TabCell cell = line.cell() == null ? line.label() : line.cell();
            return cell.source(line.label().name()).in(year);
        }

        /** Where the first of some lines stands, of which one is there. */
        private Source first(List<String> names) {
            return names.stream()
                    .flatMap(name -> lines(name).stream())
                    .map(this::source)
                    .findFirst()
                    .orElseThrow();
        }

        private @Nullable BigDecimal read(Line line) {
            return extract.amount(line.cell(), power(line), source(line));
        }

        /** Takes the amounts of a line: the same twice is told, and several are a conflict. */
        private void put(String field, String name) {
            BigDecimal first = null;
            for (Line line : lines(name)) {
                Terms own = line.label().terms();
                if (line.cell() == null || own.refusesAlone(extract)) {
                    continue;
                }
                BigDecimal amount = read(line);
                if (amount != null && amount.equals(first)) {
                    extract.remark(source(line), StatementText.STANDS_TWICE.text());
                } else if (amount != null) {
                    own.tellUnit(extract);
                    extract.number(Forms.path(year, field), amount, source(line));
                    first = amount;
                }
            }
        }
    }
}
