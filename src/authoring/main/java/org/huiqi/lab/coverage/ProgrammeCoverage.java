package org.huiqi.lab.coverage;

import java.util.List;
import org.huiqi.catalogue.Programme;
import org.huiqi.verdict.Verdict;

/**
 * What cases know about a programme.
 *
 * @param programme the programme
 * @param verdicts every verdict of the programme, best first
 * @param tracks its tracks; its candidates where it has no tracks; empty where it has neither
 * @param criteria its criteria, in the order of the handbook
 */
public record ProgrammeCoverage(
        Programme programme,
        List<WordCoverage<Verdict>> verdicts,
        List<TrackCoverage> tracks,
        List<CriterionCoverage> criteria) {
    public ProgrammeCoverage {
        verdicts = List.copyOf(verdicts);
        tracks = List.copyOf(tracks);
        criteria = List.copyOf(criteria);
    }

    /** Number of statuses of its criteria that can be reached. */
    public int reachable() {
        return criteria.stream().mapToInt(CriterionCoverage::reachable).sum();
    }

    /** Number of statuses of its criteria that cases state. */
    public int stated() {
        return reachable() - criteria.stream().mapToInt(one -> one.gaps().size()).sum();
    }
}
