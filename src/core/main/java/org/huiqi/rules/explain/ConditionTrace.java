package org.huiqi.rules.explain;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;
import org.huiqi.profile.Ternary;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * A part of a condition, evaluated on some facts.
 *
 * @param condition the part
 * @param holds whether it holds; null = unknown
 * @param comparison what a comparison read; null for what is joined
 * @param parts the parts of what is joined
 */
record ConditionTrace(
        Condition condition,
        @Nullable Boolean holds,
        @Nullable ComparisonTrace comparison,
        List<ConditionTrace> parts) {
    /** Enters every part. */
    static final BiPredicate<ConditionTrace, ConditionTrace> ALL = (joined, part) -> true;

    /** Enters the parts that count; of alternatives that hold, only those that do. */
    static final BiPredicate<ConditionTrace, ConditionTrace> COUNTING =
            (joined, part) ->
                    !(joined.condition instanceof Condition.Any)
                            || !Boolean.TRUE.equals(joined.holds)
                            || Boolean.TRUE.equals(part.holds);

    /** Enters the parts that keep it unknown; what is settled either way is not asked for. */
    static final BiPredicate<ConditionTrace, ConditionTrace> UNKNOWN =
            (joined, part) -> part.holds == null;

    /**
     * Evaluates a condition and all its parts.
     *
     * @param descriptions its comparisons, in order
     * @param fact the fact that it is about
     */
    static ConditionTrace of(
            Condition condition,
            Iterator<ComparisonDescription> descriptions,
            Object fact,
            FactSet facts) {
        if (condition instanceof Comparison) {
            ComparisonTrace comparison = new ComparisonTrace(descriptions.next(), fact, facts);
            return new ConditionTrace(condition, comparison.holds, comparison, List.of());
        }
        List<ConditionTrace> parts = new ArrayList<>(condition.parts().size());
        Boolean[] holds = new Boolean[condition.parts().size()];
        for (Condition part : condition.parts()) {
            ConditionTrace trace = of(part, descriptions, fact, facts);
            holds[parts.size()] = trace.holds;
            parts.add(trace);
        }
        boolean and = condition instanceof Condition.All;
        return new ConditionTrace(
                condition, and ? Ternary.and(holds) : Ternary.or(holds), null, parts);
    }

    /** The comparisons of the parts that are entered, in the order of the rule. */
    List<ComparisonTrace> comparisons(BiPredicate<ConditionTrace, ConditionTrace> enters) {
        if (comparison != null) {
            return List.of(comparison);
        }
        List<ComparisonTrace> comparisons = new ArrayList<>();
        for (ConditionTrace part : parts) {
            if (enters.test(this, part)) {
                comparisons.addAll(part.comparisons(enters));
            }
        }
        return comparisons;
    }

    /**
     * How far off: the first that fails of several, the nearest of alternatives; null where it does
     * not fail or nothing can be measured.
     */
    @Nullable Shortfall shortfall() {
        if (!Boolean.FALSE.equals(holds)) {
            return null;
        }
        if (comparison != null) {
            return comparison.distance();
        }
        Shortfall nearest = null;
        for (ConditionTrace part : parts) {
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
