package org.huiqi.cli;

import java.time.Duration;
import org.huiqi.screening.run.MovingLine;
import org.huiqi.text.Sentence;

/** How many of a known number are done, as a bar on a terminal. */
final class CountLine {
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int BAR = 24;

    private final MovingLine line;
    private final int total;
    private final String unit;

    CountLine(BaseCommand command, int total, Sentence unit) {
        Console console = command.console;
        this.line = new MovingLine(console.err(), console.terminal(), PAUSE);
        this.total = total;
        this.unit = unit.in(command.language());
    }

    /** So many are done. */
    void show(int done) {
        line.draw(
                () -> {
                    int full = BAR * done / total;
                    String bar = "█".repeat(full) + "░".repeat(BAR - full);
                    return bar + " " + done + "/" + total + " " + unit;
                });
    }

    /** Takes the line away. */
    void clear() {
        line.clear();
    }
}
