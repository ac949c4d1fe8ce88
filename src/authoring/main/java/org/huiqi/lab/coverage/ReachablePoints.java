package org.huiqi.lab.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huiqi.catalogue.Standard.Combine;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;

/** Numbers of points that an indicator can give. */
final class ReachablePoints {
    private ReachablePoints() {}

    /**
     * The points of an indicator, from none of its bands up.
     *
     * @param bands the rules of its bands
     */
    static SortedSet<Integer> of(Indicator indicator, List<RuleText> bands) {
        TreeSet<Integer> reached = new TreeSet<>();
        reached.add(0);
        for (RuleText band : bands) {
            if (indicator.combine() == Combine.SUM) {
                reached.addAll(reached.stream().map(sum -> sum + band.points()).toList());
            } else {
                reached.add(band.points());
            }
        }
        if (reached.last() > indicator.max()) {
            reached.tailSet(indicator.max()).clear();
            reached.add(indicator.max());
        }
        if (oneAlwaysHolds(bands)) {
            reached.remove(0);
        }
        return reached;
    }

    /** Whether two bands are a yes and a no to the same question. */
    private static boolean oneAlwaysHolds(List<RuleText> bands) {
        Set<Operand> asked = new HashSet<>();
        return bands.stream()
                .map(RuleText::condition)
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .filter(comparison -> comparison.literals().get(0).value() instanceof Boolean)
                .anyMatch(comparison -> !asked.add(comparison.operand()));
    }
}
