package org.huiqi.screening;

import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

/** A run that cannot start or go on, with a message for the user. */
public final class ScreeningException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual text;

    /**
     * A refusal in both languages.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public ScreeningException(String zh, String en) {
        super(en);
        this.text = new Bilingual(zh, en);
    }

    /**
     * {@return a refusal that a sentence tells}
     *
     * @param sentence what happened and what to do
     * @param values what stands in its places
     */
    public static ScreeningException of(Sentence sentence, Object... values) {
        Bilingual said = sentence.with(values);
        return new ScreeningException(said.zh(), said.en());
    }

    /** {@return what happened and what to do} */
    public Bilingual text() {
        return text;
    }
}
