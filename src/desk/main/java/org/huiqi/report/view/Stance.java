package org.huiqi.report.view;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.document.Document.Count;
import org.huiqi.document.Tone;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Verdict;

/**
 * What a reader is told of a programme in a word: its verdict, unless nothing specific is known or
 * the title is held, which the verdict does not say.
 */
public enum Stance {
    /** Every condition holds. */
    ELIGIBLE,
    /** Somebody has to answer for something. */
    NEEDS_ATTESTATION,
    /** A condition that binds in principle fails. */
    CONDITIONAL,
    /** Facts are missing. */
    UNDECIDED,
    /** It waits for a word, and nothing beyond being an enterprise speaks for it. */
    UNSPECIFIC,
    /** The title is held, or a higher one. */
    HELD,
    /** A mandatory condition fails. */
    NOT_ELIGIBLE,
    /** There is nothing that it is about. */
    NOT_APPLICABLE;

    static Stance of(Verdict verdict, Place place) {
        return switch (place) {
            case UNSPECIFIC -> UNSPECIFIC;
            case HELD -> HELD;
            default -> valueOf(verdict.name());
        };
    }

    /** What it means, in a sentence. */
    public Sentence meaning() {
        return StancePhrase.valueOf(name());
    }

    /** What it is called. */
    Bilingual words() {
        return this == UNSPECIFIC || this == HELD
                ? StanceName.valueOf(name()).text()
                : Words.of(Verdict.valueOf(name()));
    }

    /** How many of some programmes stand alike, every stance. */
    static List<Count> counts(Stream<Stance> stances, Phrasing phrasing) {
        Map<Stance, Long> numbers =
                stances.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return Stream.of(values())
                .map(
                        stance ->
                                new Count(
                                        stance.name(),
                                        stance.tone(),
                                        phrasing.sentence(stance.words()),
                                        numbers.getOrDefault(stance, 0L).intValue()))
                .toList();
    }

    /** How good the news is. */
    public Tone tone() {
        return this == UNSPECIFIC || this == HELD ? Tone.QUIET : Tone.of(Verdict.valueOf(name()));
    }

    /** One character, so that they are told apart without colour. */
    public String mark() {
        return switch (this) {
            case ELIGIBLE -> "●";
            case NEEDS_ATTESTATION -> "◐";
            case CONDITIONAL -> "△";
            case UNDECIDED -> "?";
            case UNSPECIFIC -> "○";
            case HELD -> "√";
            case NOT_ELIGIBLE -> "×";
            case NOT_APPLICABLE -> "–";
        };
    }
}
