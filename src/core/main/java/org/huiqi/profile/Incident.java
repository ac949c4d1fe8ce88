package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of {@code conduct.incidents}: incidents; [] = none. */
public record Incident(
        @Nullable Kind kind,
        @Nullable Severity severity,
        @Nullable LocalDate date,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code conduct.incidents[].kind}. */
    public enum Kind {
        SAFETY,
        QUALITY,
        ENVIRONMENT,
        OTHER
    }
}
