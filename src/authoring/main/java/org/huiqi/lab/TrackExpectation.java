package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.profile.reading.Location;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A track has a verdict, for one candidate or for every one.
 *
 * @param at where it stands in the case file
 * @param programme id of the programme
 * @param track id of the track; null where the programme has none
 * @param candidate id of the candidate; null = every one
 * @param verdict the verdict
 */
public record TrackExpectation(
        Location at,
        String programme,
        @Nullable String track,
        @Nullable String candidate,
        Verdict verdict)
        implements Expectation {
    @Override
    public String subject() {
        return "tracks."
                + programme
                + (track == null ? "" : "/" + track)
                + (candidate == null ? "" : "@" + candidate);
    }

    @Override
    public String expected() {
        return verdict.name();
    }

    @Override
    public List<Met> differences(Report report) {
        List<CandidateResult> ways = Findings.ways(report, programme, track, candidate);
        if (ways.isEmpty()) {
            return Met.nothing("没有这条通道或候选", "there is no such track or candidate");
        }
        List<Met> differences = new ArrayList<>();
        for (CandidateResult way : ways) {
            if (way.verdict() != verdict) {
                differences.add(new Met(way.verdict().name(), Because.deciding(way)));
            }
        }
        return differences;
    }
}
