package org.huiqi.screening.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/** Tells people on standard error what a run is doing. For one run and one thread. */
public final class Monitor {
    private static final int MOST_REFUSALS = 100;

    private final PrintStream err;
    private final Language language;
    private final ProgressLine line;
    private int said;
    private long unsaid;

    private Monitor(PrintStream err, Language language, ProgressLine line) {
        this.err = err;
        this.language = language;
        this.line = line;
    }

    /** A monitor that says what was refused, and the summary at the end. */
    public static Monitor quiet(PrintStream err, Language language) {
        return new Monitor(err, language, ProgressLine.hidden(err, language));
    }

    /** A monitor that also shows on a terminal how far the run is. */
    public static Monitor live(PrintStream err, Language language) {
        return new Monitor(err, language, ProgressLine.shown(err, language));
    }

    void startedAgain(Path output) {
        say(RunText.FROM_THE_START.with(output));
    }

    void resumed(long firms, LocalDate asOf) {
        say(RunText.GOING_ON.with(firms, asOf));
    }

    void started(long firms, Input.Open input) {
        line.start(firms, input.storedBytes(), input.size());
    }

    void advanced(Tally done, BatchScreener.Result result, Input.Open input) {
        if (!result.refusals().isEmpty()) {
            refused(result.refusals(), result.unsaid());
        }
        line.show(done.firms(), input.storedBytes());
    }

    private void refused(List<Bilingual> reasons, long more) {
        line.clear();
        for (Bilingual reason : reasons) {
            if (said < MOST_REFUSALS) {
                err.println(reason.in(language));
                said++;
            } else {
                unsaid++;
            }
        }
        unsaid += more;
    }

    /** The table of a finished run, where the output does not hold it already. */
    void finished(Tally tally, String table) {
        ended();
        err.print(table);
        line.speed(tally.firms());
    }

    /** The run is over, however it went. */
    void ended() {
        line.clear();
        if (unsaid > 0) {
            say(RunText.NOT_LISTED.with(unsaid));
            unsaid = 0;
        }
    }

    private void say(Bilingual text) {
        err.println(text.in(language));
    }
}
