package org.huiqi.screening.run;

import java.nio.file.Path;
import java.time.Duration;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;

/** A run in a process of its own that saves its progress often, to be stopped by a test. */
final class SlowRun {
    private SlowRun() {}

    /** Input, output, its format, number of threads. */
    public static void main(String[] args) {
        ScreenOptions options = ScreenOptions.of(Runs.DAY, OutputFormat.valueOf(args[2]));
        new Screening(Runs.CHECKER, options, Integer.parseInt(args[3]), Duration.ofMillis(20))
                .toFile(
                        Input.file(Path.of(args[0]), null),
                        Path.of(args[1]),
                        Start.RESUME,
                        Runs.silent());
    }
}
