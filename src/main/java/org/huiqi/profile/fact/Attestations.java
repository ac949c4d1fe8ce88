package org.huiqi.profile.fact;

import java.util.HashMap;
import java.util.Map;
import org.huiqi.profile.Attestation;
import org.jspecify.annotations.Nullable;

/**
 * What is attested for the applicant or for one candidate.
 *
 * @param candidate id of the candidate, or null for the applicant
 * @param plain attestations by criterion id
 * @param own attestations of this candidate alone by criterion id; they go before the plain ones
 */
public record Attestations(
        @Nullable String candidate, Map<String, Attestation> plain, Map<String, Attestation> own) {

    /** The attestations of a profile for the applicant itself. */
    public static Attestations ofApplicant(Map<String, Attestation> given) {
        return new Attestations(null, given, Map.of());
    }

    /** The attestations of a profile for one candidate. */
    public static Attestations of(Map<String, Attestation> given, String candidate) {
        Map<String, Attestation> own = new HashMap<>();
        String ending = "@" + candidate;
        given.forEach(
                (key, attestation) -> {
                    if (key.endsWith(ending)) {
                        own.put(key.substring(0, key.length() - ending.length()), attestation);
                    }
                });
        return new Attestations(candidate, given, own);
    }

    /** The value attested for a criterion, or null. */
    public @Nullable Boolean of(String criterion) {
        Attestation attestation = find(criterion);
        return attestation == null ? null : (Boolean) attestation.value();
    }

    /** The attestation for a criterion, or null. */
    public @Nullable Attestation find(String criterion) {
        Attestation attestation = own.get(criterion);
        return attestation != null ? attestation : plain.get(criterion);
    }
}
