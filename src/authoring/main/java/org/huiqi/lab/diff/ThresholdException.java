package org.huiqi.lab.diff;

import org.huiqi.text.Bilingual;

/** A number of a rule that is to be changed cannot be: there is none such, or it does not fit. */
public final class ThresholdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual text;

    /**
     * Why it cannot.
     *
     * @param zh what is wrong and what is allowed, in Chinese
     * @param en the same in English
     */
    public ThresholdException(String zh, String en) {
        super(en);
        this.text = new Bilingual(zh, en);
    }

    /** What is wrong, and what is allowed. */
    public Bilingual text() {
        return text;
    }
}
