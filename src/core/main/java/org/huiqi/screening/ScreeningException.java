package org.huiqi.screening;

import org.huiqi.text.Bilingual;

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

    /** {@return what happened and what to do} */
    public Bilingual text() {
        return text;
    }
}
