package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of {@code technicalStandards}: standards that it helped to draft; [] = none. */
public record TechnicalStandard(
        @Nullable Kind kind,
        @Nullable Role role,
        @Nullable LocalDate date,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code technicalStandards[].kind}. */
    public enum Kind {
        INTERNATIONAL,
        NATIONAL,
        INDUSTRY,
        LOCAL,
        GROUP
    }

    /** Values of {@code technicalStandards[].role}. */
    public enum Role {
        LED,
        JOINED
    }
}
