package org.huiqi.bench.plain;

import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** The words of the generated code: comparisons that are unknown where the value is. */
public final class Comparing {
    private Comparing() {}

    /** Whether it is the same. */
    public static <T extends Comparable<? super T>> @Nullable Boolean equal(
            @Nullable T value, T other) {
        return value == null ? null : (Boolean) (value.compareTo(other) == 0);
    }

    /** Whether it is at least that much. */
    public static <T extends Comparable<? super T>> @Nullable Boolean atLeast(
            @Nullable T value, T floor) {
        return value == null ? null : (Boolean) (value.compareTo(floor) >= 0);
    }

    /** Whether it is more. */
    public static <T extends Comparable<? super T>> @Nullable Boolean above(
            @Nullable T value, T floor) {
        return value == null ? null : (Boolean) (value.compareTo(floor) > 0);
    }

    /** Whether it is at most that much. */
    public static <T extends Comparable<? super T>> @Nullable Boolean atMost(
            @Nullable T value, T ceiling) {
        return value == null ? null : (Boolean) (value.compareTo(ceiling) <= 0);
    }

    /** Whether it is less. */
    public static <T extends Comparable<? super T>> @Nullable Boolean below(
            @Nullable T value, T ceiling) {
        return value == null ? null : (Boolean) (value.compareTo(ceiling) < 0);
    }

    /** Status of a criterion that facts decide. */
    public static Status byFacts(@Nullable Boolean met) {
        return met == null ? Status.UNKNOWN : met ? Status.MET : Status.NOT_MET;
    }

    /** Status of a criterion that an attestation decides. */
    public static Status attested(@Nullable Boolean value) {
        return value == null ? Status.UNATTESTED : value ? Status.MET : Status.NOT_MET;
    }

    /** Status of a criterion that facts decide, or an attestation where they do not meet it. */
    public static Status openList(@Nullable Boolean met, @Nullable Boolean value) {
        return Boolean.FALSE.equals(met) ? attested(value) : byFacts(met);
    }

    /** Status of a criterion that a standard decides, or an attestation where it does not. */
    public static Status standard(@Nullable Boolean met, @Nullable Boolean value) {
        return met == null ? attested(value) : byFacts(met);
    }
}
