package org.huiqi.text;

/**
 * One text in both languages.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Bilingual(String zh, String en) {

    /** The same text in both languages: a name, a number, a code. */
    public static Bilingual same(String text) {
        return new Bilingual(text, text);
    }

    /** The text in a language. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
