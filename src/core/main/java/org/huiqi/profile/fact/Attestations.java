package org.huiqi.profile.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.AttestationEntry;
import org.jspecify.annotations.Nullable;

/** What is attested in a profile, and which of it counts for whom. */
public final class Attestations {
    private final List<Attestation> all = new ArrayList<>();
    private final Map<String, Attestation> plain = new HashMap<>();
    private final Map<String, Map<String, Attestation>> byCandidate = new HashMap<>();

    private Attestations() {}

    /**
     * {@return the attestations of a profile}
     *
     * @param given what the profile says, by key
     */
    public static Attestations of(Map<String, AttestationEntry> given) {
        Attestations attestations = new Attestations();
        given.forEach((key, entry) -> attestations.add(Attestation.of(key, entry)));
        return attestations;
    }

    private void add(Attestation attestation) {
        all.add(attestation);
        String candidate = attestation.candidate();
        Map<String, Attestation> beside =
                candidate == null
                        ? plain
                        : byCandidate.computeIfAbsent(candidate, id -> new HashMap<>());
        beside.put(attestation.criterion(), attestation);
    }

    /** {@return every attestation, in the order of the profile} */
    public Collection<Attestation> all() {
        return all;
    }

    /** {@return what is attested for the applicant and every candidate} */
    public Collection<Attestation> ofApplicant() {
        return plain.values();
    }

    /**
     * {@return what is attested for one candidate alone}
     *
     * @param candidate its id; null where it has none
     */
    public Collection<Attestation> of(@Nullable String candidate) {
        Map<String, Attestation> own = candidate == null ? null : byCandidate.get(candidate);
        return own == null ? List.of() : own.values();
    }

    /**
     * {@return the attestation that counts for a criterion; null where there is none}
     *
     * @param criterion id of the criterion
     * @param candidate id of the candidate, whose own goes before the plain one; null for the
     *     applicant
     */
    public @Nullable Attestation find(String criterion, @Nullable String candidate) {
        Map<String, Attestation> own = candidate == null ? null : byCandidate.get(candidate);
        Attestation attestation = own == null ? null : own.get(criterion);
        return attestation != null ? attestation : plain.get(criterion);
    }
}
