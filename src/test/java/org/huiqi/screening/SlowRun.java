package org.huiqi.screening;

import java.nio.file.Path;
import java.time.Duration;

/** A run in a process of its own that saves its progress often, to be killed by a test. */
final class SlowRun {
    private SlowRun() {}

    public static void main(String[] args) {
        new Screening(Runs.CHECKER, Runs.VERDICTS, 1, Duration.ofMillis(20))
                .toFile(
                        Input.file(Path.of(args[0]), null),
                        Path.of(args[1]),
                        Start.RESUME,
                        Runs.silent());
    }
}
