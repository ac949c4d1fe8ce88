package org.huiqi.cli;

import java.time.LocalDate;
import org.huiqi.Checker;
import org.huiqi.profile.AsOf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that windows, validity and ages are counted from. */
final class DayOption {
    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "asOf")
    private @Nullable LocalDate day;

    /** The day asked for, else today in China. */
    LocalDate day() {
        LocalDate asked = given();
        return asked == null ? Checker.today() : asked;
    }

    /** The day asked for, or null. */
    @Nullable LocalDate given() {
        if (day != null && !AsOf.isAllowed(day)) {
            throw new Failure(Exit.USAGE, OptionText.DAY_BEYOND.with(day, AsOf.BEYOND));
        }
        return day;
    }
}
