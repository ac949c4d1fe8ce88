package org.huiqi.cli;

import java.time.Duration;
import org.huiqi.text.Language;

/**
 * One line of a terminal that shows how many of a known number are done; nothing where there is no
 * terminal. Safe to use from several threads.
 */
final class CountLine {
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final int BAR = 24;
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final int total;
    private final String unit;
    private long drawn = System.nanoTime();
    private boolean dirty;

    CountLine(Console console, int total, String unit) {
        this.console = console;
        this.total = total;
        this.unit = unit;
    }

    /** Of so many cases. */
    static CountLine ofCases(Console console, Language language, int total) {
        return new CountLine(console, total, ResultText.CASES.in(language));
    }

    /** So many are done. */
    synchronized void show(int done) {
        long now = System.nanoTime();
        if (!console.terminal() || now - drawn < PAUSE) {
            return;
        }
        drawn = now;
        dirty = true;
        int full = BAR * done / total;
        console.err()
                .print(
                        ERASE
                                + "█".repeat(full)
                                + "░".repeat(BAR - full)
                                + " "
                                + done
                                + "/"
                                + total
                                + " "
                                + unit);
        console.err().flush();
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (dirty) {
            console.err().print(ERASE);
            console.err().flush();
            dirty = false;
        }
    }
}
