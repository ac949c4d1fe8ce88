package org.huiqi.lab.coverage;

import java.util.List;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * How often cases met each verdict of a track.
 *
 * @param track the track; null = each candidate of a programme without tracks
 * @param verdicts every verdict, best first
 */
public record TrackCoverage(@Nullable Named track, List<WordCoverage<Verdict>> verdicts) {
    public TrackCoverage {
        verdicts = List.copyOf(verdicts);
    }
}
