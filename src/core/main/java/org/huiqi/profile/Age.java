package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ages in completed years (周岁). */
public final class Age {
    private Age() {}

    /**
     * {@return completed years between birth and the day, or null where one is missing} Who is born
     * on 29 February turns a year older on the 28th of a common year.
     *
     * @param birth null: unknown
     * @param day the day that it is asked for
     */
    public static @Nullable Integer on(@Nullable LocalDate birth, @Nullable LocalDate day) {
        if (birth == null || day == null) {
            return null;
        }
        int years = day.getYear() - birth.getYear();
        return birth.plusYears(years).isAfter(day) ? years - 1 : years;
    }
}
