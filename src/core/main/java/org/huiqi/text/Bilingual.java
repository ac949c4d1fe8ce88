package org.huiqi.text;

/**
 * One text in both languages: a sentence without places.
 *
 * @param zh the Chinese text
 * @param en the English text
 */
public record Bilingual(String zh, String en) implements Sentence {

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

    /** {@return itself: a sentence without open places} */
    @Override
    public Bilingual text() {
        return this;
    }
}
