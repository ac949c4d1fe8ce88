package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form of the corporate income tax return, type A, known by its number. */
abstract class TaxForm implements SheetForm {
    /** A number of a line in front of the name of the next item: 104从业人数. */
    private static final Pattern ITEM = Pattern.compile("[0-9]{3}(?:-[0-9])?\\s*[^0-9\\s.,].*");

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
        if (!isNumbered(sheet.tab())) {
            return false;
        }
        Period period = sheet.period();
        if (sheet.isReadable(extract) && period != null) {
            if (period.isWholeYear()
                    || period.year() == period.from().getYear() && period.isYearEnd()) {
                take(sheet, period.year(), extract);
            } else {
                extract.leftOut(sheet.tab().source(), StatementText.TAX_PERIOD.with(period));
            }
        }
        return true;
    }

    /** Whether the sheet is called by the number, or the title on it begins or ends with it. */
    private boolean isNumbered(Tab tab) {
        if (numbers(tab.name()).filter(number::equals).isPresent()) {
            return true;
        }
        return tab.rows().values().stream()
                .limit(5)
                .flatMap(row -> row.values().stream())
                .filter(cell -> !cell.isSpread() && cell.text().length() < 60)
                .map(cell -> numbers(cell.text()))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(number::equals)
                .isPresent();
    }

    private static Optional<String> numbers(String text) {
        return Pattern.compile("A[0-9]{6}")
                .matcher(LineName.dense(text))
                .results()
                .map(m -> m.group())
                .findFirst();
    }

    /** The first cell that names a line; null where there is none. */
    static @Nullable TabCell line(Tab tab, String... names) {
        for (String name : names) {
            for (TabCell cell : tab.cells()) {
                if (cell.isLabel() && LineName.of(cell.text()).equals(name)) {
                    return cell;
                }
            }
        }
        return null;
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

    /** The first amount behind the name of a line; null where there is none. */
    static @Nullable TabCell amountBehind(Tab tab, TabCell name) {
        TabCell next = tab.rightOf(name);
        while (next != null && next.isLabel() && !FormAmount.isIn(next)) {
            next = tab.rightOf(next);
        }
        return next;
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
            BigDecimal amount = extract.amount(value, sheet.scale(), source);
            if (amount != null) {
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
                        : FormAmount.of(LineName.dense(value.text()).replaceAll("人$", ""));
        if (number == null || value.problem() != null) {
            extract.fault(
                    source,
                    "",
                    value.text(),
                    value.problem() == null ? StatementText.NO_HEADCOUNT.text() : value.problem(),
                    StatementText.WRITE_WHOLE.text());
        }
        return value.problem() == null ? number : null;
    }
}
