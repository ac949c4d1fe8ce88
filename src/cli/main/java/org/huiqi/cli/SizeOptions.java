package org.huiqi.cli;

import org.huiqi.Checker;
import org.huiqi.ReportSize;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.ReadingLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How much a profile may hold, and how large its report may become. */
final class SizeOptions {
    private static final int MOST_FINDINGS = 10_000_000;

    @Mixin private EntriesOption entries;

    @Option(names = "--max-findings", paramLabel = "1-10000000", descriptionKey = "maxFindings")
    private @Nullable Integer findings;

    ReadingLimits reading() {
        return entries.limits();
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
        return entries.reader(checker.edition().criterionIds());
    }
}
