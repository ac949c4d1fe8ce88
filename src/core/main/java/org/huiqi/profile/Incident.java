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

    /**
     * {@return whether this is a major incident of one of the kinds in the years up to a day}
     *
     * @param years length of the time before the day
     * @param day the day
     * @param kinds what counts
     */
    public @Nullable Boolean isMajorWithin(int years, LocalDate day, Kind... kinds) {
        return Ternary.and(
                Ternary.in(kind, kinds),
                Ternary.test(severity, Severity::isMajor),
                Ternary.withinYears(years, date, day));
    }

    /**
     * {@return whether this is a major incident of one of the kinds that happened up to a day, in
     * its calendar year or the one before}
     *
     * @param day the day
     * @param kinds what counts
     */
    public @Nullable Boolean isMajorThisOrLastYear(LocalDate day, Kind... kinds) {
        return Ternary.and(
                Ternary.in(kind, kinds),
                Ternary.test(severity, Severity::isMajor),
                Ternary.test(date, d -> d.getYear() >= day.getYear() - 1 && !d.isAfter(day)));
    }

    /** Values of {@code conduct.incidents[].kind}. */
    public enum Kind {
        SAFETY,
        QUALITY,
        ENVIRONMENT,
        OTHER
    }

    /**
     * {@return whether this is a major incident of one of the kinds in a calendar year}
     *
     * @param year calendar year
     * @param kinds what counts
     */
    public @Nullable Boolean isMajorIn(int year, Kind... kinds) {
        return Ternary.and(
                Ternary.in(kind, kinds),
                Ternary.test(severity, Severity::isMajor),
                Ternary.test(date, day -> day.getYear() == year));
    }
}
