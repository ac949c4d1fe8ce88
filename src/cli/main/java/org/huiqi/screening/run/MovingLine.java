package org.huiqi.screening.run;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One line of a terminal that is drawn again and again, with a pause between; nothing where there
 * is no terminal. Safe to use from several threads.
 */
public final class MovingLine {
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean shown;
    private final long pause;
    private long drawn = System.nanoTime();
    private boolean dirty;

    /** A line that is not drawn yet. */
    public MovingLine(PrintStream err, boolean shown, Duration pause) {
        this.err = err;
        this.shown = shown;
        this.pause = pause.toNanos();
    }

    /** Draws it, unless it was drawn a moment ago. */
    public synchronized void draw(Supplier<String> text) {
        long now = System.nanoTime();
        if (shown && now - drawn >= pause) {
            drawn = now;
            dirty = true;
            err.print(ERASE + text.get());
            err.flush();
        }
    }

    /** Takes it away. */
    public synchronized void clear() {
        if (dirty) {
            err.print(ERASE);
            err.flush();
            dirty = false;
        }
    }
}
