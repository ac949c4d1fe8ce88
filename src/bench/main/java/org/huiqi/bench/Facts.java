package org.huiqi.bench;

import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.fact.Siblings;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the applicant, or one of its candidates, is judged by.
 *
 * @param applicant the applicant
 * @param attestations what is attested in its profile
 * @param candidate the candidate, or null
 * @param siblings fact about the other entries of its list, or null
 */
public record Facts(
        Applicant applicant,
        Attestations attestations,
        @Nullable Candidate candidate,
        @Nullable Siblings siblings) {

    /** The attestation that counts for a criterion; null where there is none. */
    public @Nullable Attestation attestation(String criterion) {
        return attestations.find(criterion, candidate == null ? null : candidate.id());
    }

    /** What is attested for a criterion; null where nothing is. */
    public @Nullable Boolean attested(String criterion) {
        Attestation attestation = attestation(criterion);
        return attestation == null ? null : attestation.value();
    }
}
