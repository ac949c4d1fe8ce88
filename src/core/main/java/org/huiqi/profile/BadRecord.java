package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of {@code conduct.badRecords}: bad records; [] = none. */
public record BadRecord(
        @Nullable Kind kind,
        @Nullable LocalDate date,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code conduct.badRecords[].kind}. */
    public enum Kind {
        CREDIT,
        QUALITY,
        SAFETY,
        ENVIRONMENT,
        ILLEGAL,
        ECONOMIC_DISPUTE,
        OTHER
    }
}
