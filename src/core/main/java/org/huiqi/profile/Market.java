package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.schema.Annotations.Percent;
import org.huiqi.profile.schema.Annotations.Range;
import org.jspecify.annotations.Nullable;

/** Section {@code market}: place of the applicant in its niche market. */
public record Market(
        @Nullable LocalDate nicheSince,
        @Percent @Nullable BigDecimal sharePct,
        @Range(min = 1) @Nullable Integer rankDomestic,
        @Range(min = 1) @Nullable Integer rankGlobal,
        @Nullable Boolean newProduct,
        @Nullable String name,
        @Nullable String note) {}
