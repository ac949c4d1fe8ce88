package org.huiqi.profile.fact;

import java.util.Map;
import org.huiqi.profile.Attestation;
import org.jspecify.annotations.Nullable;

/**
 * What is attested for the applicant or for one candidate.
 *
 * @param given every attestation of the profile by its key
 * @param candidate id of the candidate, or null for the applicant
 */
public record Attestations(Map<String, Attestation> given, @Nullable String candidate) {

    /**
     * The value attested for a criterion; a candidate's own attestation goes before the plain one.
     */
    public @Nullable Boolean of(String criterion) {
        Attestation attestation = find(criterion);
        return attestation == null ? null : (Boolean) attestation.value();
    }

    /** The attestation for a criterion, or null. */
    public @Nullable Attestation find(String criterion) {
        Attestation own = candidate == null ? null : given.get(criterion + "@" + candidate);
        return own != null ? own : given.get(criterion);
    }
}
