package org.huiqi.lab.diff;

import org.huiqi.text.Bilingual;

/** A number of a rule that is to be changed cannot be: there is none such, or it does not fit. */
public final class ThresholdException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual text;

    /**
     * Why it cannot.
     *
     * @param text what is wrong and what is allowed
     */
    public ThresholdException(Bilingual text) {
        super(text.en());
        this.text = text;
    }

    /** What is wrong, and what is allowed. */
    public Bilingual text() {
        return text;
    }
}
