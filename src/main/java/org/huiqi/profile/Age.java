package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Ages in completed years (周岁). */
public final class Age {
    private Age() {}

    /** Completed years between birth and the day, or null where one is missing. */
    public static @Nullable Integer on(@Nullable LocalDate birth, @Nullable LocalDate day) {
        return birth == null || day == null
                ? null
                : (Integer) Period.between(birth, day).getYears();
    }
}
