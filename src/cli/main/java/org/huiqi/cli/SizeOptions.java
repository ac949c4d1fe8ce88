package org.huiqi.cli;

import org.huiqi.Checker;
import org.huiqi.ReportSize;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.ReadingLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a profile may hold, and how large its report may become. */
final class SizeOptions {
    private static final int MOST_FINDINGS = 10_000_000;

    @Option(names = "--max-entries", paramLabel = "1-100000", descriptionKey = "maxEntries")
    private @Nullable Integer entries;

    @Option(names = "--max-findings", paramLabel = "1-10000000", descriptionKey = "maxFindings")
    private @Nullable Integer findings;

    ReadingLimits reading() {
        return new ReadingLimits(
                LimitOptions.within(
                        "--max-entries",
                        entries,
                        1,
                        ReadingLimits.MOST_ENTRIES,
                        ReadingLimits.DEFAULT.entries()));
    }

    ReportSize report() {
        return new ReportSize(
                LimitOptions.within(
                        "--max-findings",
                        findings,
                        1,
                        MOST_FINDINGS,
                        ReportSize.DEFAULT.findings()));
    }

    ProfileReader reader(Checker checker) {
        return new ProfileReader(checker.edition().criterionIds(), reading());
    }
}
