package org.huiqi.rules.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.rules.condition.Condition;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * A part of a condition as it was seen on some facts.
 *
 * @param condition the part
 * @param holds whether it holds; null = unknown
 * @param reading what a comparison read; null for what is joined
 * @param parts what it is made of
 */
record Seen(
        Condition condition,
        @Nullable Boolean holds,
        @Nullable ComparisonReading reading,
        List<Seen> parts) {

    /** Every comparison that counts; of alternatives that hold, only those that do. */
    Stream<ComparisonReading> counting() {
        if (reading != null) {
            return Stream.of(reading);
        }
        boolean settled = condition instanceof Condition.Any && Boolean.TRUE.equals(holds);
        return parts.stream()
                .filter(part -> !settled || Boolean.TRUE.equals(part.holds))
                .flatMap(Seen::counting);
    }

    /** Every comparison. */
    Stream<ComparisonReading> all() {
        return reading != null ? Stream.of(reading) : parts.stream().flatMap(Seen::all);
    }

    /** Comparisons that keep it unknown; what is settled either way is not asked for. */
    Stream<ComparisonReading> unknown() {
        if (holds != null) {
            return Stream.empty();
        }
        return reading != null ? Stream.of(reading) : parts.stream().flatMap(Seen::unknown);
    }

    /** How far off: the first that fails of several, the nearest of alternatives. */
    Optional<Shortfall> shortfall() {
        if (!Boolean.FALSE.equals(holds)) {
            return Optional.empty();
        }
        if (reading != null) {
            return Optional.ofNullable(reading.distance());
        }
        Stream<Shortfall> shortfalls = parts.stream().flatMap(part -> part.shortfall().stream());
        return condition instanceof Condition.All
                ? shortfalls.findFirst()
                : shortfalls.min(
                        Comparator.<Shortfall, Boolean>comparing(s -> s.comparison().equals("=="))
                                .thenComparing(Shortfall::by));
    }
}
