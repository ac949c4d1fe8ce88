package org.huiqi.text;

import org.jspecify.annotations.Nullable;

/**
 * One text in both languages.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Bilingual(String zh, String en) {

    /**
     * {@return the same text in both languages: a name, a number, a code}
     *
     * @param text the text
     */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /**
     * {@return the text in a language}
     *
     * @param language which one
     */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    // Written out, since what the compiler makes of a record is put together when it is first
    // called, which takes longer than to compare every text of a report.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bilingual text && zh.equals(text.zh) && en.equals(text.en);
    }

    @Override
    public int hashCode() {
        return 31 * zh.hashCode() + en.hashCode();
    }
}
