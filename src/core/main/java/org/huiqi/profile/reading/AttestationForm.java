package org.huiqi.profile.reading;

import java.time.LocalDate;
import org.huiqi.profile.AttestationEntry;
import org.jspecify.annotations.Nullable;

/** An attestation as a file writes it, with what is there for people alone. */
record AttestationForm(
        @Nullable Boolean value,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable String evidence,
        @Nullable String edition,
        @Nullable String digest,
        @Nullable String name,
        @Nullable String note) {

    @Nullable AttestationEntry entry() {
        return value == null
                ? null
                : new AttestationEntry(value, by, on, evidence, edition, digest);
    }
}
