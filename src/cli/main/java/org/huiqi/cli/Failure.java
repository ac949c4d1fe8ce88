package org.huiqi.cli;

import org.huiqi.text.Bilingual;

/** Ends a command with a message for the user and an exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exit;
    private final transient Bilingual text;

    Failure(int exit, Bilingual text) {
        super(text.en());
        this.exit = exit;
        this.text = text;
    }

    int exit() {
        return exit;
    }

    Bilingual text() {
        return text;
    }
}
