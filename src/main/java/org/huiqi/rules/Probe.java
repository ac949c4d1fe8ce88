package org.huiqi.rules;

import java.time.LocalDate;
import org.huiqi.rules.Condition.Comparison;
import org.jspecify.annotations.Nullable;

/** A comparison with what is worked out about it once for all firms. Thread-safe. */
final class Probe {
    private final Comparison comparison;
    private final Class<?> factType;
    private final Accessor accessor;

    /** Of the day that was asked for last: firms are checked in thousands on one day. */
    private volatile @Nullable Telling told;

    Probe(Comparison comparison) {
        this.comparison = comparison;
        this.factType = comparison.operand().factType();
        this.accessor = new Accessor(comparison.operand());
    }

    Comparison comparison() {
        return comparison;
    }

    /** Class of the fact that it asks about. */
    Class<?> factType() {
        return factType;
    }

    /** The answer of a fact on a day, without the engine; null = missing. */
    @Nullable Object answer(Object fact, LocalDate asOf) {
        return accessor.value(fact, asOf);
    }

    /** Whether it holds for a fact on a day, without the engine; null = unknown. */
    @Nullable Boolean holds(Object fact, LocalDate asOf) {
        return comparison.holds(answer(fact, asOf), asOf);
    }

    /**
     * How it is told on a day.
     *
     * @param list the list whose entries are judged, or null
     */
    Telling telling(LocalDate asOf, @Nullable String list) {
        Telling telling = told;
        if (telling == null || !telling.isOf(asOf, list)) {
            telling = new Telling(comparison, asOf, list);
            told = telling;
        }
        return telling;
    }
}
