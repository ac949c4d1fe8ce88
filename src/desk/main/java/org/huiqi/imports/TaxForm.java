package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form of the corporate income tax return, type A, known by its number. */
abstract class TaxForm implements SheetForm {
    /** A number of a line in front of the name of the next item, 104从业人数, and not 186人次. */
    private static final Pattern ITEM = Pattern.compile("[0-9]{3}(?:-[0-9])?\\s*[^0-9\\s.,人名位].*");

    private static final Pattern ITEM_NUMBER = Pattern.compile("[0-9]{3}(?:-[0-9])?");

    private final String number;

    /**
     * A form.
     *
     * @param number its number, {@code A107041}
     */
    TaxForm(String number) {
        this.number = number;
    }

    /** Takes what the form says of a year. */
    abstract void take(FormSheet sheet, int year, Extract extract);

    @Override
    public boolean read(FormSheet sheet, Extract extract) {
        if (number(sheet.tab()).filter(number::equals).isEmpty()) {
            return false;
        }
        Period period = sheet.period();
        if (!sheet.terms().refuses(extract) && sheet.isDated(extract) && period != null) {
            if (period.isWholeYear()) {
                if (sheet.isOver(period.year(), extract)) {
                    sheet.terms().tellUnit(extract);
                    take(sheet, period.year(), extract);
                }
            } else {
                extract.leftOut(sheet.tab().source(), StatementText.TAX_PERIOD.with(period));
            }
        }
        return true;
    }

    /** The number of the form by which the sheet is called, else the first in its title. */
    static Optional<String> number(Tab tab) {
        Optional<String> called = numbers(tab.name());
        return called.isPresent()
                ? called
                : tab.rows().values().stream()
                        .limit(5)
                        .flatMap(row -> row.values().stream())
                        .filter(cell -> !cell.isSpread() && cell.text().length() < 60)
                        .map(cell -> numbers(cell.text()))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private static Optional<String> numbers(String text) {
        return Pattern.compile("(?<![0-9A-Z])A[0-9]{6}(?![0-9A-Z])")
                .matcher(LineName.dense(text))
                .results()
                .map(m -> m.group())
                .findFirst();
    }

    /**
     * The cell that names a line; null where there is none, or another of the same name has other
     * amounts, which is told.
     */
    static @Nullable TabCell line(Tab tab, Extract extract, String... names) {
        for (String name : names) {
            List<TabCell> met =
                    tab.cells().stream()
                            .filter(c -> c.isLabel() && LineName.of(c.text()).equals(name))
                            .toList();
            for (TabCell again : met.subList(Math.min(1, met.size()), met.size())) {
                boolean isSame = behindAll(tab, again).equals(behindAll(tab, met.get(0)));
                Source source = tab.source(again, name, "");
                if (isSame) {
                    extract.remark(source, StatementText.STANDS_TWICE.text());
                } else if (amountBehind(tab, again) != null) {
                    extract.fault(
                            source,
                            "",
                            again.text(),
                            StatementText.LINE_TWICE.text(),
                            StatementText.WRITE_ONE.text());
                    return null;
                }
            }
            if (!met.isEmpty()) {
                return met.get(0);
            }
        }
        return null;
    }

    private static List<String> behindAll(Tab tab, TabCell name) {
        return tab.row(name.row()).stream()
                .filter(cell -> cell.column() > name.column())
                .map(TabCell::text)
                .toList();
    }

    /** What stands behind the name of a line, before the next item; null where nothing does. */
    static @Nullable TabCell behind(Tab tab, TabCell name) {
        TabCell value = tab.rightOf(name);
        if (value == null || value.isLabel() && ITEM.matcher(value.text()).matches()) {
            return null;
        }
        TabCell next = tab.rightOf(value);
        boolean isNumberOfNext =
                ITEM_NUMBER.matcher(value.text()).matches()
                        && next != null
                        && next.isLabel()
                        && Integer.parseInt(value.text().substring(0, 3)) < 400;
        return isNumberOfNext ? null : value;
    }

    /**
     * The amount behind the name of a line, in the column that is called so, else the first that is
     * no number of a line; null where there is none.
     */
    static @Nullable TabCell amountBehind(Tab tab, TabCell name) {
        for (TabCell head : tab.cells()) {
            if (head.row() < name.row()
                    && head.column() > name.column()
                    && LineName.of(head.text()).matches("金额|本年金额|数额")) {
                return tab.cell(name.row(), head.column());
            }
        }
        TabCell next = tab.rightOf(name);
        while (next != null
                && (next.isLabel() && !FormAmount.isIn(next) || isLineNumber(tab, next))) {
            next = tab.rightOf(next);
        }
        return next;
    }

    /**
     * Whether a cell is below the head of numbers, or counts on from a cell above or to one below.
     */
    private static boolean isLineNumber(Tab tab, TabCell cell) {
        if (!cell.text().matches("[1-9][0-9]{0,2}")) {
            return false;
        }
        int number = Integer.parseInt(cell.text());
        return tab.cells().stream()
                .filter(other -> other.column() == cell.column() && other.row() != cell.row())
                .anyMatch(
                        other ->
                                LineName.of(other.text()).equals("行次")
                                        || other.text()
                                                .equals(
                                                        String.valueOf(
                                                                number
                                                                        + Integer.signum(
                                                                                other.row()
                                                                                        - cell
                                                                                                .row()))));
    }

    /** Takes an amount of money of a line. */
    static void money(
            FormSheet sheet,
            int year,
            String field,
            TabCell name,
            @Nullable TabCell value,
            Extract extract) {
        if (value != null) {
            Source source = sheet.tab().source(value, LineName.of(name.text()), "").in(year);
            Terms own = TermReader.read(name, sheet.tab().source(name, "", ""));
            BigDecimal amount =
                    own.refusesAlone(extract)
                            ? null
                            : extract.amount(value, own.within(sheet.terms()).power(), source);
            if (amount != null) {
                own.tellUnit(extract);
                extract.number(
                        String.format(Locale.ROOT, "years.%04d.%s", year, field), amount, source);
            }
        }
    }

    /** A number of people of a line; null where it is not known, or is no number. */
    static @Nullable BigDecimal people(@Nullable TabCell value, Source source, Extract extract) {
        if (value == null || FormAmount.isDash(value.text())) {
            return null;
        }
        BigDecimal number =
                value.number() != null
                        ? value.number()
                        : FormAmount.of(value.text().replaceAll("人$", ""));
        boolean isPlain = List.of("", "人").contains(String.valueOf(value.unit()));
        if (number == null || value.problem() != null || !isPlain) {
            extract.fault(
                    source,
                    "",
                    value.text(),
                    value.problem() == null ? StatementText.NO_HEADCOUNT.text() : value.problem(),
                    StatementText.WRITE_WHOLE.text());
        }
        return value.problem() == null && isPlain ? number : null;
    }
}
