package org.huiqi.profile.fact;

import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.AttestationKey;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers for about one criterion: a fact of its own.
 *
 * @param criterion id of the criterion
 * @param candidate id of the candidate that it is about alone, or null
 * @param entry the answer as the profile gives it
 */
public record Attestation(String criterion, @Nullable String candidate, AttestationEntry entry) {

    /** The attestation of a profile's entry, whose key is a criterion or {@code criterion@id}. */
    static Attestation of(String key, AttestationEntry entry) {
        AttestationKey about = AttestationKey.of(key);
        return new Attestation(about.criterion(), about.candidate(), entry);
    }

    /** {@return whether the condition holds} */
    public Boolean value() {
        return entry.value();
    }
}
