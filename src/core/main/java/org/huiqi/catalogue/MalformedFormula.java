package org.huiqi.catalogue;

import org.huiqi.text.Bilingual;

/** A formula that cannot be read; the message says where and why. */
public final class MalformedFormula extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual text;

    MalformedFormula(Bilingual text) {
        super(text.zh() + " / " + text.en());
        this.text = text;
    }

    /** {@return where and why} */
    public Bilingual text() {
        return text;
    }
}
