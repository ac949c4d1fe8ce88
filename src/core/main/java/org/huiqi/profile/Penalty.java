package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of {@code conduct.penalties}: administrative penalties; [] = none. */
public record Penalty(
        @Nullable Kind kind,
        @Nullable Severity severity,
        @Nullable Boolean criminal,
        @Nullable LocalDate date,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code conduct.penalties[].kind}. */
    public enum Kind {
        ENVIRONMENT,
        SAFETY,
        TAX,
        OTHER
    }

    /** {@return whether it is major or led to criminal liability} */
    public @Nullable Boolean isMajor() {
        return Ternary.or(Ternary.test(severity, Severity::isMajor), criminal);
    }

    /**
     * {@return whether this is a major or criminal case of one of the kinds in the years up to a
     * day}
     *
     * @param years length of the time before the day
     * @param asOf the day that it is asked for
     * @param kinds what counts
     */
    public @Nullable Boolean isMajorWithin(int years, LocalDate asOf, Kind... kinds) {
        return Ternary.and(
                Ternary.in(kind, kinds), isMajor(), Ternary.withinYears(years, date, asOf));
    }
}
