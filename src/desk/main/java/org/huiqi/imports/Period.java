package org.huiqi.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

/**
 * What figures are about: a year, a month, or the days from one to another.
 *
 * @param from first day
 * @param to last day
 * @param shape how it is written
 * @param words the words that make it a part of the year, where they name no days; else empty
 */
record Period(LocalDate from, LocalDate to, Shape shape, String words) {

    /** How a period is written; the later one of two says more. */
    enum Shape {
        /** 2021-2023年度: several years, each of which a column names. */
        YEARS,
        /** 2023年度, or from the first to the last day of a year. */
        YEAR,
        /** 2023年12月31日, the day that a statement is drawn up for. */
        DAY,
        /** 2023年12月. */
        MONTH,
        /** Anything else: a quarter, half a year. */
        PART
    }

    private static final Pattern DAY =
            Pattern.compile(
                    "(?<![0-9A-Za-z])(?:19|20|21)[0-9]{2}"
                            + "(?:年[0-9]{1,2}月[0-9]{1,2}日?|[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{4})(?![0-9A-Za-z])");

    private static final DateTimeFormatter NUMBERS =
            DateTimeFormatter.ofPattern("[uuuu-M-d][uuuuMMdd]", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    /** A whole year. */
    static Period year(int year) {
        return years(year, year);
    }

    /** Whole years, from the first to the last. */
    static Period years(int first, int last) {
        Shape shape = first == last ? Shape.YEAR : Shape.YEARS;
        return new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), shape, "");
    }

    /** A day. */
    static Period day(LocalDate day) {
        return new Period(day, day, Shape.DAY, "");
    }

    /** Whole months, from the first to the last. */
    static Period months(YearMonth first, YearMonth last) {
        return days(first.atDay(1), last.atEndOfMonth());
    }

    /** From one day to another. */
    static Period days(LocalDate from, LocalDate to) {
        if (from.getDayOfYear() == 1 && to.equals(year(from.getYear()).to)) {
            return year(from.getYear());
        }
        YearMonth month = YearMonth.from(from);
        boolean isMonth = from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth());
        return new Period(from, to, isMonth ? Shape.MONTH : Shape.PART, "");
    }

    /** A part of it that the words mean. */
    Period part(String meaning) {
        return new Period(from, to, Shape.PART, meaning);
    }

    /** Its last year. */
    int year() {
        return to.getYear();
    }

    /** Whether a balance sheet of it shows the end of its year. */
    boolean isYearEnd() {
        return shape != Shape.PART && to.equals(year(year()).to);
    }

    /** Whether what it counts from its start on counts for the whole year. */
    boolean isWholeYear() {
        return shape == Shape.YEAR || shape == Shape.DAY && isYearEnd();
    }

    /** What both say of the same figures, the narrower of them; null where they contradict. */
    @Nullable Period and(Period other) {
        Period wide = shape.compareTo(other.shape) <= 0 ? this : other;
        Period narrow = wide.equals(this) ? other : this;
        boolean agree =
                wide.shape.compareTo(Shape.YEAR) <= 0
                        ? narrow.year() >= wide.from.getYear() && narrow.year() <= wide.year()
                        : wide.to.equals(narrow.to);
        return agree ? narrow : null;
    }

    /** {@code 2023}, {@code 2023-12}, the days, or the words. */
    @Override
    public String toString() {
        if (!words.isEmpty()) {
            return words;
        }
        return switch (shape) {
            case YEARS -> from.getYear() + "-" + to.getYear();
            case YEAR -> String.valueOf(year());
            case MONTH -> YearMonth.from(to).toString();
            case DAY -> to.toString();
            case PART -> from + "/" + to;
        };
    }

    /** Every day that a text names, in order; days that do not exist are passed over. */
    static List<LocalDate> days(String text) {
        return DAY.matcher(TermReader.plain(text))
                .results()
                .map(Period::day)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable LocalDate day(MatchResult written) {
        try {
            return LocalDate.parse(
                    StringUtils.replaceChars(written.group(), "年月/.日", "----"), NUMBERS);
        } catch (DateTimeException e) {
            // 2023年02月30日 is no day.
            return null;
        }
    }

    /** The day that a cell names; null where it names none. */
    static @Nullable LocalDate day(TabCell cell) {
        List<LocalDate> days = cell.date() == null ? days(cell.text()) : List.of(cell.date());
        return days.size() == 1 ? days.get(0) : null;
    }
}
