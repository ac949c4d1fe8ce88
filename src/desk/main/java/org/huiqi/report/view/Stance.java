package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    ELIGIBLE("●"),
    /** Somebody has to answer for something. */
    NEEDS_ATTESTATION("◐"),
    /** A condition that binds in principle fails. */
    CONDITIONAL("△"),
    /** Facts are missing. */
    UNDECIDED("?"),
    /** It waits for a word, and nothing beyond being an enterprise speaks for it. */
    UNSPECIFIC("○"),
    /** The title is held, or a higher one. */
    HELD("√"),
    /** A mandatory condition fails. */
    NOT_ELIGIBLE("×"),
    /** There is nothing that it is about. */
    NOT_APPLICABLE("–");

    private final String mark;

    Stance(String mark) {
        this.mark = mark;
    }

    static Stance of(Verdict verdict, Place place) {
        return valueOf(
                place == Place.UNSPECIFIC || place == Place.HELD ? place.name() : verdict.name());
    }

    /** What it means, in a sentence. */
    public Sentence meaning() {
        return StancePhrase.valueOf(name());
    }

    private boolean isOfVerdict() {
        return this != UNSPECIFIC && this != HELD;
    }

    /** What it is called. */
    Bilingual words() {
        return isOfVerdict()
                ? Words.of(Verdict.valueOf(name()))
                : StanceName.valueOf(name()).text();
    }

    /** How good the news is. */
    public Tone tone() {
        return isOfVerdict() ? Tone.of(Verdict.valueOf(name())) : Tone.QUIET;
    }

    /** One character, so that they are told apart without colour. */
    public String mark() {
        return mark;
    }

    /** How many of some programmes stand alike, every stance. */
    static List<Count> counts(Stream<Stance> stances, Phrasing words) {
        List<Stance> all = stances.toList();
        List<Count> counts = new ArrayList<>();
        for (Stance one : values()) {
            String word = words.sentence(one.words());
            counts.add(new Count(one.name(), one.tone(), word, Collections.frequency(all, one)));
        }
        return counts;
    }
}
