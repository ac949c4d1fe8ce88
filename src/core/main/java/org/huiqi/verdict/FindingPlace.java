package org.huiqi.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, whatever the track: to hold findings of two reports side by side.
 *
 * @param criterion id of the criterion
 * @param candidate id of the candidate, or null where it is about the applicant
 */
public record FindingPlace(String criterion, @Nullable String candidate) {

    /**
     * {@return findings by what they are about, in order} Tracks share them.
     *
     * @param ways ways into a programme
     */
    public static Map<FindingPlace, Finding> of(List<CandidateResult> ways) {
        Map<FindingPlace, Finding> findings = new LinkedHashMap<>();
        for (CandidateResult way : ways) {
            for (Finding finding : way.findings()) {
                boolean own = finding.criterion().candidate() != null;
                findings.putIfAbsent(
                        new FindingPlace(finding.criterion().id(), own ? way.candidate() : null),
                        finding);
            }
        }
        return findings;
    }
}
