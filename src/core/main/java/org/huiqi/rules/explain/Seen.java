package org.huiqi.rules.explain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.huiqi.profile.Ternary;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.engine.FactSet;
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

    /**
     * A condition and all its parts.
     *
     * @param told its comparisons, in order
     * @param fact the fact that it is about
     */
    static Seen of(Condition condition, Iterator<Told> told, Object fact, FactSet facts) {
        if (condition instanceof Comparison) {
            ComparisonReading reading = new ComparisonReading(told.next(), fact, facts);
            return new Seen(condition, reading.holds(), reading, List.of());
        }
        List<Seen> parts = new ArrayList<>(condition.parts().size());
        Boolean[] holds = new Boolean[condition.parts().size()];
        for (Condition part : condition.parts()) {
            Seen seen = of(part, told, fact, facts);
            holds[parts.size()] = seen.holds;
            parts.add(seen);
        }
        boolean and = condition instanceof Condition.All;
        return new Seen(condition, and ? Ternary.and(holds) : Ternary.or(holds), null, parts);
    }

    /** Every comparison that counts; of alternatives that hold, only those that do. */
    void counting(Consumer<ComparisonReading> each) {
        boolean settled = condition instanceof Condition.Any && Boolean.TRUE.equals(holds);
        if (reading != null) {
            each.accept(reading);
        }
        for (Seen part : parts) {
            if (!settled || Boolean.TRUE.equals(part.holds)) {
                part.counting(each);
            }
        }
    }

    /** Every comparison. */
    void all(Consumer<ComparisonReading> each) {
        if (reading != null) {
            each.accept(reading);
        }
        parts.forEach(part -> part.all(each));
    }

    /** Comparisons that keep it unknown; what is settled either way is not asked for. */
    void unknown(Consumer<ComparisonReading> each) {
        if (holds == null) {
            if (reading != null) {
                each.accept(reading);
            }
            parts.forEach(part -> part.unknown(each));
        }
    }

    /**
     * How far off: the first that fails of several, the nearest of alternatives; null where it does
     * not fail or nothing can be measured.
     */
    @Nullable Shortfall shortfall() {
        if (!Boolean.FALSE.equals(holds)) {
            return null;
        }
        if (reading != null) {
            return reading.distance();
        }
        Shortfall nearest = null;
        for (Seen part : parts) {
            Shortfall shortfall = part.shortfall();
            if (shortfall != null && (nearest == null || isNearer(shortfall, nearest))) {
                nearest = shortfall;
            }
            if (nearest != null && condition instanceof Condition.All) {
                break;
            }
        }
        return nearest;
    }

    /** A number that has to be met exactly is no distance; it counts last. */
    private static boolean isNearer(Shortfall one, Shortfall other) {
        boolean exact = one.comparison().equals("==");
        return exact == other.comparison().equals("==")
                ? one.by().compareTo(other.by()) < 0
                : !exact;
    }
}
