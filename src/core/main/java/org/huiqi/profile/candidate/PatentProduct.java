package org.huiqi.profile.candidate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry of {@code patentProducts}: patented products put forward. */
public record PatentProduct(
        String id,
        @Nullable LocalDate filingPassedOn,
        @Nullable LocalDate updatedOn,
        @Nullable Boolean optedIn,
        @Nullable Integer dataYear,
        @Nullable Boolean usesPatentGrantedSince2023,
        @Nullable LocalDate firstSoldOn,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {}
