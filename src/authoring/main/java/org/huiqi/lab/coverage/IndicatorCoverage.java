package org.huiqi.lab.coverage;

import java.util.List;
import org.huiqi.catalogue.Standard.Indicator;

/**
 * How often cases met the points of an indicator.
 *
 * @param indicator the indicator
 * @param points every number of points that its bands can give, from none up
 */
public record IndicatorCoverage(Indicator indicator, List<WordCoverage<Integer>> points) {
    public IndicatorCoverage {
        points = List.copyOf(points);
    }

    /** Points that no case states. */
    public List<WordCoverage<Integer>> gaps() {
        return points.stream().filter(WordCoverage::isGap).toList();
    }
}
