package org.huiqi.profile;

import org.huiqi.profile.schema.Annotations.Reads;
import org.jspecify.annotations.Nullable;

/** Section {@code cultivationPool}: provincial cultivation pool of quality SMEs. */
public record CultivationPool(
        @Nullable Boolean inPool,
        @Nullable Integer updateYear,
        @Nullable UpdateStatus updateStatus,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code cultivationPool.updateStatus}. */
    public enum UpdateStatus {
        APPROVED,
        PENDING,
        REJECTED
    }

    /** {@return the result of the latest entry or update; a pending one is not known yet} */
    @Reads("updateStatus")
    public @Nullable UpdateStatus decidedStatus() {
        return updateStatus == UpdateStatus.PENDING ? null : updateStatus;
    }
}
