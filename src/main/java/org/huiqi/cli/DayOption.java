package org.huiqi.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that windows, validity and ages are counted from. */
final class DayOption {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "asOf")
    private @Nullable LocalDate day;

    /** The day asked for, else today in China. */
    LocalDate day() {
        return day == null ? LocalDate.now(CHINA) : day;
    }

    /** The day asked for, or null. */
    @Nullable LocalDate given() {
        return day;
    }
}
