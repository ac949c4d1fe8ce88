package org.huiqi.profile;

import java.util.List;
import org.huiqi.profile.schema.Annotations.Settled;
import org.jspecify.annotations.Nullable;

/** Section {@code conduct}: conduct and credit. */
public record Conduct(
        @Nullable Boolean abnormalList,
        @Nullable Boolean seriousDishonestList,
        @Nullable Boolean jointPunishment,
        @Nullable Boolean prohibitedProduct,
        @Settled @Nullable List<Incident> incidents,
        @Settled @Nullable List<BadRecord> badRecords,
        @Settled @Nullable List<Penalty> penalties,
        @Nullable String name,
        @Nullable String note) {
    public Conduct {
        incidents = KnownList.copy(incidents);
        badRecords = KnownList.copy(badRecords);
        penalties = KnownList.copy(penalties);
    }
}
