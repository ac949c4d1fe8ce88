package org.huiqi.cli;

import java.time.Duration;
import org.huiqi.text.Language;

/**
 * One line of a terminal that shows how many cases are done; nothing where there is no terminal.
 * Safe to use from several threads.
 */
final class CaseProgress {
    private static final long PAUSE = Duration.ofMillis(100).toNanos();
    private static final int BAR = 24;
    private static final String ERASE = "\r\u001b[K";

    private final Console console;
    private final Language language;
    private final int total;
    private long drawn = System.nanoTime();
    private boolean dirty;

    CaseProgress(Console console, Language language, int total) {
        this.console = console;
        this.language = language;
        this.total = total;
    }

    /** So many cases are done. */
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
                                + (language == Language.ZH ? " 个用例" : " cases"));
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
