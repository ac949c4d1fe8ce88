package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of {@code listings}: places where the applicant itself issued shares; [] = none. */
public record Listing(
        @Nullable Venue venue,
        @Nullable LocalDate listedOn,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code listings[].venue}. */
    public enum Venue {
        SSE,
        SZSE,
        BSE,
        HKEX,
        OTHER_OVERSEAS,
        NEEQ,
        REGIONAL_EQUITY
    }
}
