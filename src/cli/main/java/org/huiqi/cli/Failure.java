package org.huiqi.cli;

import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Sentence;

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

    /** Ends a command because of how it is called, or of a file that it names. */
    static Failure usage(Sentence sentence, Object... values) {
        return new Failure(Exit.USAGE, sentence.with(values));
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

    /** The profile that was read; ends the command where it is refused. */
    static Profile accepted(Read read) {
        if (read instanceof Read.Accepted accepted) {
            return accepted.profile();
        }
        throw refused(((Read.Refused) read).faults());
    }

    int exit() {
        return exit;
    }

    Bilingual text() {
        return text;
    }
}
