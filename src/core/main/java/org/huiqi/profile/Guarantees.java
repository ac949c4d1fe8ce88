package org.huiqi.profile;

import java.math.BigDecimal;
import java.util.List;
import org.huiqi.profile.schema.Annotations.Money;
import org.jspecify.annotations.Nullable;

/** Section {@code guarantees}: guarantees, for benefit amounts only. */
public record Guarantees(
        @Money @Nullable BigDecimal outstanding,
        @Nullable List<Requested> requested,
        @Nullable String name,
        @Nullable String note) {
    public Guarantees {
        requested = KnownList.copy(requested);
    }

    /** One entry of {@code guarantees.requested}: guarantees asked for. */
    public record Requested(
            @Nullable String id,
            @Money @Nullable BigDecimal amount,
            @Nullable String name,
            @Nullable String note) {}
}
