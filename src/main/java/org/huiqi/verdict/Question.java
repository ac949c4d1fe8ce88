package org.huiqi.verdict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The question for some of its programmes; empty where it is about none of them. */
    public Optional<Question> only(Set<String> ids) {
        List<String> left = programmes.stream().filter(ids::contains).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Question(path, left, ask));
    }
}
