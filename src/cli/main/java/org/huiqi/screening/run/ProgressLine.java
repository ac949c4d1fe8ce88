package org.huiqi.screening.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.huiqi.text.Language;

/** One line of a terminal that shows how far a run is, drawn at most four times a second. */
final class ProgressLine {
    private static final long PAUSE = Duration.ofMillis(250).toNanos();
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final Language language;
    private final boolean shown;
    private long started = System.nanoTime();
    private long firstFirm;
    private long firstByte;
    private long size;
    private long drawn = started;
    private boolean dirty;

    private ProgressLine(PrintStream err, Language language, boolean shown) {
        this.err = err;
        this.language = language;
        this.shown = shown;
    }

    static ProgressLine shown(PrintStream err, Language language) {
        return new ProgressLine(err, language, true);
    }

    /** A line that is never drawn but knows the speed. */
    static ProgressLine hidden(PrintStream err, Language language) {
        return new ProgressLine(err, language, false);
    }

    /** The run starts with so many firms done and bytes read; a negative size is not known. */
    void start(long firms, long bytes, long inputSize) {
        firstFirm = firms;
        firstByte = bytes;
        size = inputSize;
        started = System.nanoTime();
    }

    void show(long firms, long bytes) {
        long now = System.nanoTime();
        if (!shown || now - drawn < PAUSE) {
            return;
        }
        drawn = now;
        dirty = true;
        err.print(ERASE + text(firms, bytes, (now - started) / 1e9));
        err.flush();
    }

    /** What the line says after some seconds. */
    String text(long firms, long bytes, double seconds) {
        String rate = said(RunText.RATE, firms, (firms - firstFirm) / seconds);
        if (size <= 0 || bytes <= firstByte) {
            return rate;
        }
        double left = seconds * (size - bytes) / (bytes - firstByte);
        return rate + said(RunText.LEFT, 100 * bytes / size, clock(Math.round(left)));
    }

    private static String clock(long seconds) {
        return seconds < 3600
                ? String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60)
                : String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        seconds / 3600,
                        seconds / 60 % 60,
                        seconds % 60);
    }

    void clear() {
        if (dirty) {
            err.print(ERASE);
            dirty = false;
        }
    }

    /** Says how long the run took. */
    void speed(long firms) {
        double seconds = (System.nanoTime() - started) / 1e9;
        long done = firms - firstFirm;
        err.println(said(RunText.SPEED, done, seconds, done / seconds));
    }

    private String said(RunText text, Object... values) {
        return text.with(values).in(language);
    }
}
