package org.huiqi.text;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day that is written in one of the usual ways: 2023年5月15日, 2023/5/15, 20230515. */
public final class WrittenDay {
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{4}) *[-/.年] *([0-9]{1,2}) *[-/.月] *([0-9]{1,2}) *日?");
    private static final Pattern DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern WORDS =
            Pattern.compile("([0-9]{1,2}) +([a-z]{3})[a-z]*[.,]? +([0-9]{4})");
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private WrittenDay() {}

    /**
     * {@return the day as YYYY-MM-DD, whether or not there is such a day; another text as it is}
     *
     * @param text any text
     */
    public static String iso(String text) {
        for (Pattern pattern : new Pattern[] {NUMBERS, DIGITS}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return iso(matcher.group(1), matcher.group(2), matcher.group(3));
            }
        }
        Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
        int month = words.matches() ? MONTHS.indexOf(words.group(2)) : -1;
        return month >= 0 && month % 3 == 0
                ? iso(words.group(3), String.valueOf(month / 3 + 1), words.group(1))
                : text;
    }

    /**
     * {@return why a day of the form YYYY-MM-DD does not exist}
     *
     * @param iso such as 2024-02-30
     */
    public static Bilingual whyNone(String iso) {
        int year = Integer.parseInt(iso, 0, 4, 10);
        int month = Integer.parseInt(iso, 5, 7, 10);
        if (month < 1 || month > 12) {
            return new Bilingual("月份是 01 到 12", "months are 01 to 12");
        }
        int days = YearMonth.of(year, month).lengthOfMonth();
        return new Bilingual(
                year + " 年 " + month + " 月有 " + days + " 天",
                Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + " "
                        + year
                        + " has "
                        + days
                        + " days");
    }

    private static String iso(String year, String month, String day) {
        return year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
