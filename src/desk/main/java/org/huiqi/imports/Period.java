package org.huiqi.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a form is about: a year, a month, or the days from one to another.
 *
 * @param from first day
 * @param to last day
 * @param shape how the form writes it
 */
record Period(LocalDate from, LocalDate to, Shape shape) {

    /** How a period is written. */
    enum Shape {
        /** 2023年度, or from the first to the last day of a year. */
        YEAR,
        /** 2023年12月. */
        MONTH,
        /** 2023年12月31日, the day that a statement is drawn up for. */
        DAY,
        /** Anything else: a quarter, half a year. */
        PART
    }

    private static final String DIGITS = "〇零一二三四五六七八九";
    private static final Pattern CHINESE_YEAR = Pattern.compile("[二][〇零○Ｏ0]([〇零一二三四五六七八九]{2})年");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[一二三四五六七八九十]{1,3}(?=[月日])");

    private static final String YEAR = "(?<![0-9A-Za-z])((?:19|20|21)[0-9]{2})";
    private static final String UNTIL = "(?:[-—–~～]|至|到)+";
    private static final Pattern QUARTER =
            Pattern.compile(YEAR + "年?(?:第?[1-4一二三四]季度?|Q[1-4]|[上下]半年)");
    private static final Pattern MONTHS =
            Pattern.compile(
                    YEAR + "年度?([0-9]{1,2})月?" + UNTIL + "(?:" + YEAR + "年)?([0-9]{1,2})月(?!\\d)");
    private static final Pattern DAY =
            Pattern.compile(
                    YEAR
                            + "(?:年([0-9]{1,2})月([0-9]{1,2})日?|[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})|([0-9]{2})([0-9]{2}))(?![0-9A-Za-z])");
    private static final Pattern MONTH =
            Pattern.compile(
                    YEAR + "(?:年([0-9]{1,2})月|[-/.]([0-9]{1,2})|([0-9]{2}))(?![0-9A-Za-z月])");
    private static final Pattern WHOLE = Pattern.compile(YEAR + "(?:年|$)");

    /** A whole year. */
    static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Shape.YEAR);
    }

    /** Its last year. */
    int year() {
        return to.getYear();
    }

    /** Whether a balance sheet of it shows the end of its year. */
    boolean isYearEnd() {
        return shape != Shape.PART && to.getMonthValue() == 12 && to.getDayOfMonth() == 31;
    }

    /** Whether what it counts from its start on counts for the whole year. */
    boolean isWholeYear() {
        return shape == Shape.YEAR || shape == Shape.DAY && isYearEnd();
    }

    /** {@code 2023}, {@code 2023-12} or the days. */
    @Override
    public String toString() {
        return switch (shape) {
            case YEAR -> String.format(Locale.ROOT, "%04d", year());
            case MONTH -> YearMonth.from(to).toString();
            case DAY -> to.toString();
            case PART -> from + "/" + to;
        };
    }

    /** The period that a text is about; null where it names none. */
    static @Nullable Period in(String written) {
        String text = numerals(LineName.dense(written));
        Matcher quarter = QUARTER.matcher(text);
        if (quarter.find()) {
            LocalDate first = LocalDate.of(Integer.parseInt(quarter.group(1)), 1, 1);
            return new Period(first, first.plusMonths(3).minusDays(1), Shape.PART);
        }
        Period months = months(text);
        if (months != null) {
            return months;
        }
        List<LocalDate> days = days(text);
        if (days.size() >= 2) {
            return range(days.get(0), days.get(1));
        }
        if (days.size() == 1) {
            return new Period(days.get(0), days.get(0), Shape.DAY);
        }
        Matcher month = MONTH.matcher(text);
        if (month.find()) {
            return month(month.group(1), first(month, 2, 3, 4));
        }
        Matcher year = WHOLE.matcher(text);
        return year.find() ? year(Integer.parseInt(year.group(1))) : null;
    }

    private static @Nullable Period months(String text) {
        Matcher months = MONTHS.matcher(text);
        if (!months.find()) {
            return null;
        }
        String last = months.group(3) == null ? months.group(1) : months.group(3);
        Period from = month(months.group(1), months.group(2));
        Period to = month(last, months.group(4));
        return from == null || to == null ? null : range(from.from, to.to);
    }

    private static Period range(LocalDate from, LocalDate to) {
        if (from.getYear() == to.getYear() && from.getDayOfYear() == 1) {
            if (to.getMonthValue() == 12 && to.getDayOfMonth() == 31) {
                return year(to.getYear());
            }
        }
        boolean month =
                YearMonth.from(from).equals(YearMonth.from(to))
                        && from.getDayOfMonth() == 1
                        && to.equals(YearMonth.from(to).atEndOfMonth());
        return new Period(from, to, month ? Shape.MONTH : Shape.PART);
    }

    private static @Nullable Period month(String year, String month) {
        try {
            YearMonth whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return new Period(whole.atDay(1), whole.atEndOfMonth(), Shape.MONTH);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Every day that a text names, in order; days that do not exist are passed over. */
    static List<LocalDate> days(String written) {
        List<LocalDate> days = new ArrayList<>();
        Matcher day = DAY.matcher(numerals(LineName.dense(written)));
        while (day.find()) {
            try {
                days.add(
                        LocalDate.of(
                                Integer.parseInt(day.group(1)),
                                Integer.parseInt(first(day, 2, 4, 6)),
                                Integer.parseInt(first(day, 3, 5, 7))));
            } catch (DateTimeException e) {
                // 2023年02月30日 is no day.
            }
        }
        return days;
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        throw new IllegalStateException("no group of " + matcher + " matched");
    }

    /** Numbers in Chinese as digits: 二〇二三年十二月三十一日. */
    private static String numerals(String text) {
        String years =
                CHINESE_YEAR
                        .matcher(text)
                        .replaceAll(
                                m ->
                                        "20"
                                                + digit(m.group(1).charAt(0))
                                                + digit(m.group(1).charAt(1))
                                                + "年");
        return CHINESE_NUMBER.matcher(years).replaceAll(m -> String.valueOf(number(m.group())));
    }

    private static int digit(char digit) {
        return Math.max(0, DIGITS.indexOf(digit) - 1);
    }

    private static int number(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return digit(text.charAt(text.length() - 1));
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(ten - 1));
        int ones = ten == text.length() - 1 ? 0 : digit(text.charAt(text.length() - 1));
        return tens * 10 + ones;
    }
}
