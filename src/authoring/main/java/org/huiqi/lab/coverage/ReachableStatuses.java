package org.huiqi.lab.coverage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.huiqi.catalogue.Criterion;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * Statuses that some firm can have: facts are never unattested, attestations and what a standard
 * leaves to them never unknown, and a condition that allows every word of an enum cannot be missed.
 */
final class ReachableStatuses {
    private ReachableStatuses() {}

    /** The statuses of a criterion with its rule. */
    static Set<Status> of(Criterion criterion, @Nullable RuleText rule) {
        boolean misses = rule == null || canMiss(rule.condition());
        return switch (criterion.decide()) {
            case FACTS ->
                    misses
                            ? EnumSet.of(Status.MET, Status.NOT_MET, Status.UNKNOWN)
                            : EnumSet.of(Status.MET, Status.UNKNOWN);
            case ATTEST, STANDARD -> EnumSet.of(Status.MET, Status.NOT_MET, Status.UNATTESTED);
            case OPEN_LIST ->
                    misses ? EnumSet.allOf(Status.class) : EnumSet.of(Status.MET, Status.UNKNOWN);
        };
    }

    private static boolean canMiss(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(ReachableStatuses::canMiss);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(ReachableStatuses::canMiss);
        }
        return !allowsEveryWord((Comparison) condition);
    }

    private static boolean allowsEveryWord(Comparison comparison) {
        Set<Object> allowed = new HashSet<>();
        for (Literal literal : comparison.literals()) {
            if (!(literal.value() instanceof Enum<?> word)) {
                return false;
            }
            allowed.add(word);
        }
        Enum<?> one = (Enum<?>) allowed.iterator().next();
        boolean listed =
                allowed.containsAll(Arrays.asList(one.getDeclaringClass().getEnumConstants()));
        return listed && !comparison.operator().isOrder();
    }
}
