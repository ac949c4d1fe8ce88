package org.huiqi.interview;

import java.util.List;
import org.huiqi.questionnaire.Kind;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is put to a person.
 *
 * @param place where the answer goes in the profile: {@code years.2023.revenue}, {@code
 *     titles[0].validTo}, {@code attestations.P10-07@s1}; {@code *} for which lists have entries
 * @param kind what the answer holds; of an attestation a flag, of which lists have entries a list
 * @param about the entry that it is about where that needs saying, or null
 * @param ask the question
 * @param allowed what may be answered, with an example
 * @param words words to choose from, in order; empty where there are none
 * @param choices what people choose from, in order: the meanings of the words, or lists
 * @param programmes programmes that the answer helps to decide; none for the applicant's name
 */
public record Prompt(
        String place,
        Kind kind,
        @Nullable Bilingual about,
        Bilingual ask,
        Bilingual allowed,
        List<Enum<?>> words,
        List<Bilingual> choices,
        List<String> programmes) {
    public Prompt {
        words = List.copyOf(words);
        choices = List.copyOf(choices);
        programmes = List.copyOf(programmes);
    }
}
