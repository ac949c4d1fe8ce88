package org.huiqi.report.view;

import java.util.Collection;
import java.util.Locale;
import org.huiqi.profile.schema.Words;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** How words are put together in one language. */
record Phrasing(Language language) {

    boolean isChinese() {
        return language == Language.ZH;
    }

    /** The Chinese or the English text. */
    String say(String zh, String en) {
        return isChinese() ? zh : en;
    }

    String of(Bilingual text) {
        return Plain.text(isChinese() ? text.zh() : Amounts.inEnglish(text.en()));
    }

    String of(Label label) {
        return label.in(language);
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
        return String.join(say("、", ", "), texts);
    }

    /** {@code 甲；乙} or {@code a; b}. */
    String clauses(Collection<String> texts) {
        return String.join(say("；", "; "), texts);
    }

    /** {@code 甲（乙）} or {@code a (b)}. */
    String aside(String text, String aside) {
        return text + say("（" + aside + "）", " (" + aside + ")");
    }

    /** {@code 甲：乙} or {@code a: b}. */
    String pair(String name, String value) {
        return name + say("：", ": ") + value;
    }
}
