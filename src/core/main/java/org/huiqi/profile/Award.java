package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Annotations.Range;
import org.jspecify.annotations.Nullable;

/** One entry of {@code awards}: science and technology awards; [] = none. */
public record Award(
        @Nullable Level level,
        @Range(min = 1) @Nullable Integer rank,
        @Nullable LocalDate date,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code awards[].level}. */
    public enum Level {
        NATIONAL,
        PROVINCIAL
    }
}
