package org.huiqi.verdict;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way into a programme, for one candidate.
 *
 * @param track id of the track, or null
 * @param candidate id of the candidate, or null
 * @param candidateName display name of the candidate, or null
 * @param verdict the verdict
 * @param findings every criterion of the track, in the order of the handbook
 */
public record CandidateResult(
        @Nullable String track,
        @Nullable String candidate,
        @Nullable String candidateName,
        Verdict verdict,
        List<Finding> findings) {
    public CandidateResult {
        findings = List.copyOf(findings);
    }

    /** The way and its verdict; not the candidate, which the profile names. */
    @Override
    public String toString() {
        return "CandidateResult[" + (track == null ? "" : track + " ") + verdict + "]";
    }
}
