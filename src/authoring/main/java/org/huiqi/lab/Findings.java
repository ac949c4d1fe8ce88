package org.huiqi.lab;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.profile.AttestationKey;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.jspecify.annotations.Nullable;

/** Looks things up in a report. */
final class Findings {
    private Findings() {}

    /** The result of a programme, or null where the edition has none of that id. */
    static @Nullable ProgrammeResult programme(Report report, String id) {
        return report.programmes().stream().filter(p -> p.id().equals(id)).findFirst().orElse(null);
    }

    /** A track of one candidate, or of every one where none is named. */
    static List<CandidateResult> ways(
            Report report, String programme, @Nullable String track, @Nullable String candidate) {
        ProgrammeResult result = programme(report, programme);
        return result == null
                ? List.of()
                : result.candidates().stream()
                        .filter(way -> Objects.equals(way.track(), track))
                        .filter(way -> candidate == null || candidate.equals(way.candidate()))
                        .toList();
    }

    /**
     * The findings of a criterion by {@link #key}; of every candidate where none is named. Tracks
     * share them.
     */
    static Map<String, Finding> of(Report report, String criterion, @Nullable String candidate) {
        Map<String, Finding> found = new LinkedHashMap<>();
        report.programmes().stream()
                .flatMap(result -> result.candidates().stream())
                .filter(way -> candidate == null || candidate.equals(way.candidate()))
                .forEach(way -> add(way, criterion, found));
        if (found.isEmpty() && candidate == null) {
            report.ladder().standards().stream()
                    .flatMap(standard -> standard.tracks().stream())
                    .forEach(way -> add(way, criterion, found));
        }
        return found;
    }

    private static void add(CandidateResult way, String criterion, Map<String, Finding> found) {
        way.findings().stream()
                .filter(finding -> finding.criterion().id().equals(criterion))
                .forEach(finding -> found.putIfAbsent(key(finding, way), finding));
    }

    private static String key(Finding finding, CandidateResult way) {
        boolean own = finding.criterion().candidate() != null;
        return key(finding.criterion().id(), own ? way.candidate() : null);
    }

    /** {@code P10-10@s1}, or {@code P14-07} without a candidate. */
    static String key(String criterion, @Nullable String candidate) {
        return new AttestationKey(criterion, candidate).toString();
    }
}
