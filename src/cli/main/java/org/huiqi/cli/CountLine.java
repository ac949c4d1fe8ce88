package org.huiqi.cli;

import java.time.Duration;
import org.huiqi.screening.run.MovingLine;
import org.huiqi.text.Language;

/** How many of a known number are done, as a bar on a terminal. */
final class CountLine {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int BAR = 24;

    private final MovingLine line;
    private final int total;
    private final String unit;

    CountLine(Console console, int total, String unit) {
        this.line = new MovingLine(console.err(), console.terminal(), PAUSE);
        this.total = total;
        this.unit = unit;
    }

    /** Of so many cases. */
    static CountLine ofCases(Console console, Language language, int total) {
        return new CountLine(console, total, ResultText.CASES.in(language));
    }

    /** So many are done. */
    void show(int done) {
        int full = BAR * done / total;
        String bar = "█".repeat(full) + "░".repeat(BAR - full);
        line.draw(() -> bar + " " + done + "/" + total + " " + unit);
    }

    /** Takes the line away. */
    void clear() {
        line.clear();
    }
}
