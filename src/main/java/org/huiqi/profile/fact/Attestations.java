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
        return of(given, byCandidate(given), candidate);
    }

    /**
     * The attestations of a profile for one candidate, out of those sorted before.
     *
     * @param byCandidate what {@link #byCandidate} made of them
     */
    public static Attestations of(
            Map<String, Attestation> given,
            Map<String, Map<String, Attestation>> byCandidate,
            String candidate) {
        return new Attestations(candidate, given, byCandidate.getOrDefault(candidate, Map.of()));
    }

    /** The attestations for single candidates, by candidate id and criterion id. */
    public static Map<String, Map<String, Attestation>> byCandidate(
            Map<String, Attestation> given) {
        Map<String, Map<String, Attestation>> sorted = new HashMap<>();
        given.forEach(
                (key, attestation) -> {
                    int at = key.indexOf('@');
                    if (at >= 0) {
                        sorted.computeIfAbsent(key.substring(at + 1), id -> new HashMap<>())
                                .put(key.substring(0, at), attestation);
                    }
                });
        return sorted;
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
