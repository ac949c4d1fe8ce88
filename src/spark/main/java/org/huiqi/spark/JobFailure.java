package org.huiqi.spark;

import org.huiqi.text.Bilingual;

/** Ends a job with a message for the user. */
final class JobFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual text;

    JobFailure(Bilingual text) {
        super(text.en());
        this.text = text;
    }

    Bilingual text() {
        return text;
    }
}
