package org.huiqi.lab.coverage;

import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.verdict.Status;

/**
 * How often cases met each status of a criterion.
 *
 * @param criterion the criterion
 * @param statuses every status, in the order of the enum
 */
public record CriterionCoverage(Criterion criterion, List<WordCoverage<Status>> statuses) {
    public CriterionCoverage {
        statuses = List.copyOf(statuses);
    }

    /** Statuses that can be reached and that no case states. */
    public List<WordCoverage<Status>> gaps() {
        return statuses.stream().filter(WordCoverage::isGap).toList();
    }

    /** Number of statuses that can be reached. */
    public int reachable() {
        return (int) statuses.stream().filter(WordCoverage::reachable).count();
    }
}
