package org.huiqi.report.view;

import org.huiqi.document.Tone;
import org.huiqi.profile.schema.Doc;
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
    @Doc(zh = "暂无具体依据", en = "nothing specific known")
    UNSPECIFIC,
    /** The title is held, or a higher one. */
    @Doc(zh = "已获得", en = "already held")
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
    Sentence meaning() {
        return StancePhrase.valueOf(name());
    }

    /** What it is called. */
    Bilingual words() {
        return this == UNSPECIFIC || this == HELD
                ? Words.of(this)
                : Words.of(Verdict.valueOf(name()));
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
