package org.huiqi.profile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.huiqi.text.Bilingual;

/** The days that a profile can be checked on. Beyond them no date of a programme means anything. */
public final class AsOf {
    /** The first day. */
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    /** The last day. */
    public static final LocalDate LAST = LocalDate.of(2200, 12, 31);

    /** What is wrong with any other; follows the day in a sentence. */
    public static final Bilingual BEYOND =
            new Bilingual("不在 1900 年至 2200 年之间", "is not in the years 1900 to 2200");

    /** No summer time; loading the table of all zones would take 5 % of a start. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private AsOf() {}

    /** {@return today where the handbooks apply} */
    public static LocalDate today() {
        return LocalDate.now(CHINA);
    }

    /**
     * {@return whether a profile can be checked on a day}
     *
     * @param day the day
     */
    public static boolean isAllowed(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /**
     * {@return the day, if a profile can be checked on it}
     *
     * @param day the day
     * @throws IllegalArgumentException where it cannot
     */
    public static LocalDate allowed(LocalDate day) {
        if (!isAllowed(day)) {
            throw new IllegalArgumentException("the as-of day " + day + " " + BEYOND.en());
        }
        return day;
    }
}
