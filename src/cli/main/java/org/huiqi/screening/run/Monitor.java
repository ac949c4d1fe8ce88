package org.huiqi.screening.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;

/**
 * Tells people on standard error what a run is doing; on a terminal one line, drawn at most four
 * times a second, shows how far it is. For one run and one thread.
 */
public final class Monitor {
    private static final int MOST_REFUSALS = 100;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final PrintStream err;
    private final Language language;
    private final MovingLine line;
    private int said;
    private long unsaid;
    private long started = System.nanoTime();
    private long firstFirm;
    private long firstByte;
    private long size;

    private Monitor(PrintStream err, Language language, boolean live) {
        this.err = err;
        this.language = language;
        this.line = new MovingLine(err, live, PAUSE);
    }

    /** A monitor that says what was refused, and the summary at the end. */
    public static Monitor quiet(PrintStream err, Language language) {
        return new Monitor(err, language, false);
    }

    /** A monitor that also shows on a terminal how far the run is. */
    public static Monitor live(PrintStream err, Language language) {
        return new Monitor(err, language, true);
    }

    void say(Bilingual text) {
        err.println(text.in(language));
    }

    /** The run goes on from a day's unfinished one. */
    void resumed(long firms, LocalDate asOf) {
        say(RunText.GOING_ON.with(firms, asOf));
    }

    /** The run starts with so many firms done and bytes read; a size of 0 is not known. */
    void started(long firms, long bytes, long inputSize) {
        firstFirm = firms;
        firstByte = bytes;
        size = inputSize;
        started = System.nanoTime();
    }

    void refused(BatchScreener.Result result) {
        for (Bilingual reason : result.refusals()) {
            line.clear();
            if (said < MOST_REFUSALS) {
                say(reason);
                said++;
            } else {
                unsaid++;
            }
        }
        unsaid += result.unsaid();
    }

    void advanced(long firms, long bytes) {
        line.draw(() -> progress(firms, bytes, (System.nanoTime() - started) / 1e9));
    }

    /** What the line says after some seconds. */
    String progress(long firms, long bytes, double seconds) {
        String rate = RunText.RATE.with(firms, (firms - firstFirm) / seconds).in(language);
        if (size <= 0 || bytes <= firstByte) {
            return rate;
        }
        Duration left =
                Duration.ofSeconds(Math.round(seconds * (size - bytes) / (bytes - firstByte)));
        String minutes =
                String.format(Locale.ROOT, "%02d:%02d", left.toMinutesPart(), left.toSecondsPart());
        String clock = left.toHours() == 0 ? minutes : left.toHours() + ":" + minutes;
        return rate + RunText.LEFT.with(100 * bytes / size, clock).in(language);
    }

    /** Says the table of a finished run, where the output does not hold it, and its speed. */
    void finished(long firms, String table) {
        ended();
        err.print(table);
        double seconds = (System.nanoTime() - started) / 1e9;
        long done = firms - firstFirm;
        say(RunText.SPEED.with(done, seconds, done / seconds));
    }

    /** The run is over, however it went. */
    void ended() {
        line.clear();
        if (unsaid > 0) {
            say(RunText.NOT_LISTED.with(unsaid));
            unsaid = 0;
        }
    }
}
