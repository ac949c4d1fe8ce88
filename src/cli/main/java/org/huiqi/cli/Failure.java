package org.huiqi.cli;

import java.util.List;
import org.huiqi.profile.reading.Fault;
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

    /** Ends a command because profiles are refused. */
    static Failure refused(List<Fault> faults) {
        return new Failure(
                Exit.REFUSED,
                faults.stream()
                        .map(Fault::message)
                        .reduce(
                                (a, b) ->
                                        new Bilingual(
                                                a.zh() + "\n" + b.zh(), a.en() + "\n" + b.en()))
                        .orElseThrow());
    }

    int exit() {
        return exit;
    }

    Bilingual text() {
        return text;
    }
}
