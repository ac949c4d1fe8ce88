package org.huiqi.report.view;

import java.util.Collection;
import java.util.Locale;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;

/** How words are put together in one language. */
record Phrasing(Language language) {
    private static final int LONG = 60;

    boolean isChinese() {
        return language == Language.ZH;
    }

    /** A sentence about something. */
    String say(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    String of(Bilingual text) {
        return Plain.text(isChinese() ? text.zh() : Amounts.inEnglish(text.en()));
    }

    /** The meaning of a word of the profile schema or of a verdict. */
    String of(Enum<?> word) {
        return of(Words.of(word));
    }

    /** The meaning of a word, to stand by itself. */
    String heading(Enum<?> word) {
        return capital(of(word));
    }

    /** A text of the catalogue, to stand by itself. */
    String sentence(Bilingual text) {
        return capital(of(text));
    }

    /** English with a capital first letter; Chinese as it is. */
    String capital(String text) {
        return isChinese() || text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** {@code 甲、乙} or {@code a, b}. */
    String list(Collection<String> texts) {
        return String.join(isChinese() ? "、" : ", ", texts);
    }

    /** {@code 甲，乙} or {@code a, b}, of what is no list. */
    String commas(Collection<String> texts) {
        return String.join(isChinese() ? "，" : ", ", texts);
    }

    /** {@code 甲；乙} or {@code a; b}. */
    String clauses(Collection<String> texts) {
        return String.join(isChinese() ? "；" : "; ", texts);
    }

    /** {@code 甲（乙）} or {@code a (b)}. */
    String aside(String text, String aside) {
        return say(Joint.ASIDE, text, aside);
    }

    /** {@code 甲：乙} or {@code a: b}. */
    String pair(String name, String value) {
        return say(Joint.PAIR, name, value);
    }

    /** A long text in short: {@code 基础设施建设} of {@code 基础设施建设：开展5G网络建设，强化…}. */
    static String gist(String text) {
        if (DisplayWidth.of(text) <= LONG) {
            return text;
        }
        String gist = text.split("：|: ", 2)[0];
        return DisplayWidth.of(gist) <= LONG ? gist : text;
    }
}
