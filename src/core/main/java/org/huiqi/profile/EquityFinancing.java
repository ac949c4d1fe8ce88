package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.schema.Annotations.Money;
import org.jspecify.annotations.Nullable;

/** One entry of {@code equityFinancing}: new equity paid in; [] = none. */
public record EquityFinancing(
        @Nullable LocalDate date,
        @Money @Nullable BigDecimal paidIn,
        @Nullable Boolean qualified,
        @Nullable String name,
        @Nullable String note) {}
