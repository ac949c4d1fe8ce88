package org.huiqi.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huiqi.profile.schema.Annotations.Money;
import org.huiqi.profile.schema.Annotations.Reads;
import org.jspecify.annotations.Nullable;

/** Section {@code growthPlan}: promotion plan of a key little giant. */
public record GrowthPlan(
        @Nullable List<Aspect> aspects,
        @Money @Nullable BigDecimal totalInvestment,
        @Nullable String name,
        @Nullable String note) {
    public GrowthPlan {
        aspects = KnownList.copy(aspects);
    }

    /** Values of {@code growthPlan.aspects}. */
    public enum Aspect {
        NEW_MOMENTUM,
        NEW_TECHNOLOGY,
        NEW_PRODUCT,
        STRONG_SUPPORT
    }

    /** {@return number of different aspects that the plan covers} */
    @Reads("aspects")
    public @Nullable Integer aspectCount() {
        return aspects == null ? null : (Integer) Set.copyOf(aspects).size();
    }
}
