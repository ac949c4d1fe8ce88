package org.huiqi.verdict;

import java.util.List;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.schema.Fields;
import org.huiqi.text.Bilingual;

/**
 * A missing fact or an open attestation that keeps programmes undecided.
 *
 * @param path field or attestation, {@code years.2023.rdExpense}, {@code attestations.P10-07@s1}
 * @param programmes programmes that it keeps open
 * @param ask what to ask
 */
public record Question(String path, List<String> programmes, Bilingual ask) {
    public Question {
        programmes = List.copyOf(programmes);
    }

    /**
     * The field or the attestation, not the entry that the profile names, and what it keeps open.
     */
    @Override
    public String toString() {
        String field =
                AttestationKey.at(path)
                        .map(key -> key.candidate() == null ? path : withoutCandidate(key))
                        .orElseGet(() -> Fields.template(path));
        return "Question[" + field + " " + String.join(" ", programmes) + "]";
    }

    private static String withoutCandidate(AttestationKey key) {
        return new AttestationKey(key.criterion(), "").path();
    }
}
