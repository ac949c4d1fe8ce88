package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.huiqi.imports.Forms.Columns;
import org.huiqi.imports.Said.Topic;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a sheet that are a statement of {@link Forms}: each column of amounts stands
 * for a year, or is told where it does not.
 */
final class StatementReader {

    private static final List<String> COSTS =
            List.of("cost", "taxes", "selling", "administration", "finance");

    /** What differs by less is rounding, in the unit of the form. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final Forms.Statement form;
    private final FormSheet sheet;
    private final Extract extract;

    private StatementReader(Forms.Statement form, FormSheet sheet, Extract extract) {
        this.form = form;
        this.sheet = sheet;
        this.extract = extract;
    }

    /** Reads what a sheet has of statements; whether it has any. */
    static boolean read(FormSheet sheet, Extract extract) {
        boolean read = false;
        for (Forms.Statement form : Forms.ALL.statements()) {
            read |= new StatementReader(form, sheet, extract).read();
        }
        return read;
    }

    private boolean read() {
        List<Zone> zones = sheet.zones().stream().filter(this::isIn).toList();
        for (Zone zone : zones) {
            boolean isOwn = zone.columns().stream().anyMatch(c -> c.terms().has(Topic.OWN));
            boolean isNamed = zone.columns().stream().anyMatch(c -> c.period() != null);
            Terms terms = isOwn ? sheet.terms().without(Topic.NOT_OWN) : sheet.terms();
            if (!terms.refuses(extract) && (isNamed || sheet.isDated(extract))) {
                read(zone);
            }
        }
        return !zones.isEmpty();
    }

    private boolean isIn(Zone zone) {
        return form.knownBy().stream()
                .allMatch(lines -> lines.stream().anyMatch(line -> has(zone, line)));
    }

    private boolean has(Zone zone, String line) {
        return zone.has(form.names(line));
    }

    private void read(Zone zone) {
        Map<Integer, List<Zone.Column>> years = new TreeMap<>();
        Period period = sheet.period();
        boolean isTold = false;
        for (Zone.Column column : zone.columns()) {
            Period named = column.period();
            Terms terms = column.terms().within(sheet.terms());
            boolean isLater = named != null && period != null && named.year() > period.year();
            if (column.terms().refusesAlone(extract)
                    || terms.only(Set.of(Topic.NOT_OWN)).refuses(extract)
                    || isLater && terms.refuses(extract)) {
                isTold = true;
                continue;
            }
            Integer year =
                    period != null && !period.isYearEnd()
                            ? null
                            : form.columns() == Columns.YEAR_END
                                    ? yearOfDay(column, period)
                                    : yearOfPeriod(zone, column, period);
            if (year != null && sheet.isOver(year, extract)) {
                years.computeIfAbsent(year, y -> new ArrayList<>()).add(column);
                terms.tellUnit(extract);
            } else if (year != null) {
                isTold = true;
            } else if (named != null && (period == null || period.isYearEnd())) {
                extract.leftOut(sheet.tab().source(), StatementText.NOT_A_WHOLE_YEAR.with(named));
            }
        }
        years.forEach((year, columns) -> take(new Year(zone, year, columns)));
        if (years.isEmpty() && period != null && !isTold) {
            partOfYear(zone, period);
        }
    }

    /** The year at whose end the amounts of a column stand; null where they are of another day. */
    private static @Nullable Integer yearOfDay(Zone.Column column, @Nullable Period period) {
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
            Zone zone, Zone.Column column, @Nullable Period period) {
        Period named = column.period();
        boolean isWhole =
                period == null
                        || period.isWholeYear()
                        || period.shape() == Period.Shape.YEARS && named != null;
        boolean isSoFar = column.is(Topic.SO_FAR);
        if (column.is(Topic.MONTH)) {
            return null;
        }
        if (named != null) {
            boolean isYear = named.isYearEnd() && isSoFar || named.isWholeYear() && isWhole;
            return isYear ? Integer.valueOf(named.year()) : null;
        }
        if (period == null || period.shape() == Period.Shape.YEARS) {
            return null;
        }
        if (isSoFar || column.is(Topic.CURRENT) && isWhole && !zone.has(Topic.SO_FAR)) {
            return period.year();
        }
        boolean isYearBefore = isWhole || zone.has(Topic.SO_FAR) && !zone.has(Topic.MONTH);
        return column.is(Topic.LAST)
                        && isYearBefore
                        && (zone.has(Topic.SO_FAR) || zone.has(Topic.CURRENT))
                ? Integer.valueOf(period.year() - 1)
                : null;
    }

    /** A statement of a part of a year gives no figure of the year; what it says is told. */
    private void partOfYear(Zone zone, Period period) {
        extract.leftOut(sheet.tab().source(), StatementText.NOT_A_WHOLE_YEAR.with(period));
        List<Zone.Column> all =
                Stream.of(Topic.END, Topic.SO_FAR, Topic.CURRENT, Topic.MONTH)
                        .map(head -> zone.columns().stream().filter(c -> c.is(head)).toList())
                        .filter(columns -> !columns.isEmpty())
                        .findFirst()
                        .orElse(List.of());
        Year part = new Year(zone, period.year(), all);
        List<String> told = new ArrayList<>();
        for (String line : form.told()) {
            BigDecimal amount = part.amount(line);
            if (amount != null) {
                told.add(form.names(line).get(0) + " " + plain(amount));
            }
        }
        if (!told.isEmpty()) {
            String figures = String.join("、", told);
            extract.remark(
                    sheet.tab().source(), StatementText.FOR_INFORMATION.with(period, figures));
        }
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "—" : amount.toPlainString() + "万元";
    }

    private void take(Year year) {
        if (form.columns() == Columns.YEAR_END && !isBalanced(year)) {
            return;
        }
        form.fields().forEach((field, line) -> year.put(field, line));
        if (form.columns() == Columns.PERIOD) {
            boolean general = has(year.zone, "general");
            String research = general ? "research" : "smallResearch";
            year.put("rdExpense", research);
            if (!general && year.amount(research) != null) {
                extract.remark(
                        year.source(year.lines(research).get(0)), StatementText.EXPENSED.text());
            }
            costs(year, general);
        }
    }

    /** Whether assets are what liabilities and equity are together, which is a fault else. */
    private boolean isBalanced(Year year) {
        BigDecimal assets = year.amount("assets");
        BigDecimal liabilities = year.amount("liabilities");
        BigDecimal equity = year.amount("equity");
        BigDecimal both = year.amount("both");
        BigDecimal sum = liabilities == null || equity == null ? null : liabilities.add(equity);
        if (!differ(assets, both) && !differ(assets, sum) && !differ(both, sum)) {
            return true;
        }
        extract.fault(
                year.source(year.lines("assets").get(0)),
                year.path("totalAssets"),
                plain(assets),
                StatementText.NOT_BALANCED.with(plain(liabilities), plain(equity), plain(both)),
                StatementText.CHECK_BALANCE.text());
        return false;
    }

    private boolean differ(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        BigDecimal allowed = ROUNDING.scaleByPowerOfTen(sheet.terms().power() - 4);
        return one != null && other != null && one.subtract(other).abs().compareTo(allowed) > 0;
    }

    /** The sum of costs and expenses, where all of them are there. */
    private void costs(Year year, boolean general) {
        List<String> parts = new ArrayList<>(COSTS);
        if (general) {
            parts.add(4, "research");
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<String> summed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String part : parts) {
            BigDecimal amount = year.amount(part);
            (amount == null ? missing : summed).add(form.names(part).get(0));
            if (amount != null) {
                sum = sum.add(amount);
            } else if (!part.equals("research")) {
                year.lines(part)
                        .forEach(
                                line ->
                                        extract.amount(
                                                line.cell(),
                                                year.terms(line).power(),
                                                year.source(line)));
            }
        }
        if (summed.isEmpty()) {
            return;
        }
        Zone.Line first =
                year.lines("cost").stream()
                        .findFirst()
                        .orElseGet(() -> year.lines("revenue").get(0));
        Source at = year.source(first);
        String name = missing.isEmpty() ? String.join("+", summed) : "成本费用总额";
        Source source = new Source(at.file(), at.sheet(), "", name, at.period());
        if (missing.isEmpty()) {
            extract.number(year.path("costTotal"), sum, source);
        } else {
            extract.leftOut(source, StatementText.NOT_SUMMED.with(Sentence.listed(missing)));
        }
    }

    /** The amounts of one year: the columns of it, one a block. */
    private final class Year {

        private final Zone zone;
        private final int year;
        private final List<Zone.Column> columns;

        Year(Zone zone, int year, List<Zone.Column> columns) {
            this.zone = zone;
            this.year = year;
            this.columns = columns;
        }

        /** What the name of a line says. */
        private Terms own(Zone.Line line) {
            return TermReader.read(line.name(), sheet.tab().source(line.name(), "", ""));
        }

        /** All that is said of the amount of a line. */
        Terms terms(Zone.Line line) {
            return own(line).within(line.column().terms()).within(sheet.terms());
        }

        List<Zone.Line> lines(String line) {
            return columns.stream().flatMap(c -> zone.lines(c, form.names(line)).stream()).toList();
        }

        /** The amount of a line in 万元; null where there is none, no amount, or several. */
        @Nullable BigDecimal amount(String name) {
            BigDecimal only = null;
            for (Zone.Line line : lines(name)) {
                if (line.cell() != null) {
                    boolean refused = own(line).refusesAlone(new Extract(""));
                    FormAmount amount =
                            refused ? null : FormAmount.in(line.cell(), terms(line).power());
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
        Source source(Zone.Line line) {
            TabCell cell = line.cell() == null ? line.name() : line.cell();
            return sheet.tab().source(cell, LineName.of(line.name().text()), "").in(year);
        }

        /** Takes the amounts of a line: the same twice is told, and several are a conflict. */
        void put(String field, String name) {
            BigDecimal first = null;
            for (Zone.Line line : lines(name)) {
                if (line.cell() == null || own(line).refusesAlone(extract)) {
                    continue;
                }
                BigDecimal amount = extract.amount(line.cell(), terms(line).power(), source(line));
                if (amount != null && amount.equals(first)) {
                    extract.remark(source(line), StatementText.STANDS_TWICE.text());
                } else if (amount != null) {
                    own(line).tellUnit(extract);
                    extract.number(path(field), amount, source(line));
                    first = amount;
                }
            }
        }

        String path(String field) {
            return String.format(Locale.ROOT, "years.%04d.%s", year, field);
        }
    }
}
