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
public enum Stance implements Sentence {
    /** Every condition holds. */
    ELIGIBLE("条件均符合，可以提出申请", "every condition holds; the firm may apply"),
    /** Somebody has to answer for something. */
    NEEDS_ATTESTATION("事实条件均符合，其余须由人确认", "the facts hold; somebody has to confirm the rest"),
    /** A condition that binds in principle fails. */
    CONDITIONAL("有原则性条件未满足，能否受理以主管部门意见为准", "a condition in principle fails; the authority decides"),
    /** Facts are missing. */
    UNDECIDED("资料不足，不等于不符合", "information is missing, which does not mean no"),
    /** It waits for a word, and nothing beyond being an enterprise speaks for it. */
    @Doc(zh = "暂无具体依据", en = "nothing specific known")
    UNSPECIFIC(
            "未见不符，但除主体资格外没有具体依据",
            "nothing fails, but nothing beyond being an enterprise speaks for it"),
    /** The title is held, or a higher one. */
    @Doc(zh = "已获得", en = "already held")
    HELD("已有该资质或更高资质，无须申报", "the title or a higher one is held; no need to apply"),
    /** A mandatory condition fails. */
    NOT_ELIGIBLE("有必备条件不符合", "a mandatory condition fails"),
    /** There is nothing that it is about. */
    NOT_APPLICABLE("没有该项目所针对的对象", "nothing that the programme is about");

    private final Bilingual meaning;

    Stance(String zh, String en) {
        this.meaning = new Bilingual(zh, en);
    }

    static Stance of(Verdict verdict, Place place) {
        return switch (place) {
            case UNSPECIFIC -> UNSPECIFIC;
            case HELD -> HELD;
            default -> valueOf(verdict.name());
        };
    }

    /** What it means, in a sentence. */
    @Override
    public Bilingual text() {
        return meaning;
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
