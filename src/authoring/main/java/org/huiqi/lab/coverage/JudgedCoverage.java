package org.huiqi.lab.coverage;

import java.util.List;
import org.huiqi.catalogue.Judged;
import org.huiqi.verdict.Verdict;

/**
 * What cases know about a programme or standard.
 *
 * @param judged the programme or standard
 * @param verdicts every verdict, best first
 * @param tracks its tracks; its candidates where it has no tracks; empty where it has neither
 * @param criteria its criteria, in order
 * @param indicators the indicators of its score whose bands give points; empty for a programme
 */
public record JudgedCoverage(
        Judged judged,
        List<WordCoverage<Verdict>> verdicts,
        List<TrackCoverage> tracks,
        List<CriterionCoverage> criteria,
        List<IndicatorCoverage> indicators) {
    public JudgedCoverage {
        verdicts = List.copyOf(verdicts);
        tracks = List.copyOf(tracks);
        criteria = List.copyOf(criteria);
        indicators = List.copyOf(indicators);
    }

    /** Number of statuses and points that can be reached. */
    public int reachable() {
        return criteria.stream().mapToInt(CriterionCoverage::reachable).sum()
                + indicators.stream().mapToInt(one -> one.points().size()).sum();
    }

    /** Number of statuses and points that cases state. */
    public int stated() {
        return reachable()
                - criteria.stream().mapToInt(one -> one.gaps().size()).sum()
                - indicators.stream().mapToInt(one -> one.gaps().size()).sum();
    }
}
