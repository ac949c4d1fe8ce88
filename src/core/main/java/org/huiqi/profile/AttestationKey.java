package org.huiqi.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attestation is about: a criterion, {@code P09-08}, or a criterion for one candidate
 * alone, {@code P10-07@s1}.
 *
 * @param criterion id of the criterion
 * @param candidate id of the candidate, or null for the applicant and every candidate
 */
public record AttestationKey(String criterion, @Nullable String candidate) {
    /** Key of a profile below which attestations stand, each under a key of its own. */
    public static final String SECTION = "attestations";

    private static final String ABOVE = SECTION + ".";
    private static final char AT = '@';

    /**
     * {@return the key that a text stands for}
     *
     * @param text as it is written
     */
    public static AttestationKey of(String text) {
        int at = text.indexOf(AT);
        return at < 0
                ? new AttestationKey(text, null)
                : new AttestationKey(text.substring(0, at), text.substring(at + 1));
    }

    /**
     * {@return the key at a place in a profile; empty where no attestation stands there}
     *
     * @param path a place in a profile
     */
    public static Optional<AttestationKey> at(String path) {
        return isAt(path) ? Optional.of(of(path.substring(ABOVE.length()))) : Optional.empty();
    }

    /**
     * {@return whether a place in a profile is that of an attestation}
     *
     * @param path a place in a profile
     */
    public static boolean isAt(String path) {
        return path.startsWith(ABOVE) && path.length() > ABOVE.length();
    }

    /** {@return its place in a profile, {@code attestations.P10-07@s1}} */
    public String path() {
        return ABOVE + this;
    }

    /** As it is written, {@code P10-07@s1}. */
    @Override
    public String toString() {
        return candidate == null ? criterion : criterion + AT + candidate;
    }
}
