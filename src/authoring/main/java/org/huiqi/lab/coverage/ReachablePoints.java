package org.huiqi.lab.coverage;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.huiqi.catalogue.Standard.Combine;
import org.huiqi.catalogue.Standard.Indicator;

/** Numbers of points that an indicator can give. */
final class ReachablePoints {
    private ReachablePoints() {}

    /**
     * The points of an indicator, none of its bands to all of them.
     *
     * @param points what a band gives, by its id
     */
    static SortedSet<Integer> of(Indicator indicator, ToIntFunction<String> points) {
        TreeSet<Integer> reached = new TreeSet<>();
        reached.add(0);
        for (String band : indicator.bands()) {
            int gives = points.applyAsInt(band);
            if (indicator.combine() == Combine.SUM) {
                reached.addAll(reached.stream().map(sum -> sum + gives).toList());
            } else {
                reached.add(gives);
            }
        }
        boolean more = !reached.tailSet(indicator.max()).isEmpty();
        reached.tailSet(indicator.max()).clear();
        if (more) {
            reached.add(indicator.max());
        }
        return reached;
    }
}
