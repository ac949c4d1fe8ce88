package org.huiqi.cli;

import java.util.Set;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.ReadingLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much a profile may hold. */
final class EntriesOption {
    @Option(names = "--max-entries", paramLabel = "1-100000", descriptionKey = "maxEntries")
    private @Nullable Integer entries;

    ReadingLimits limits() {
        return new ReadingLimits(
                LimitOptions.within(
                        "--max-entries",
                        entries,
                        1,
                        ReadingLimits.MOST_ENTRIES,
                        ReadingLimits.DEFAULT.entries()));
    }

    ProfileReader reader(Set<String> criterionIds) {
        return new ProfileReader(criterionIds, limits());
    }
}
