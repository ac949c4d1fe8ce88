package org.huiqi.profile.candidate;

import org.jspecify.annotations.Nullable;

/** One entry of {@code financingCases}: financing cases put forward. */
public record FinancingCase(
        String id, @Nullable String title, @Nullable String name, @Nullable String note)
        implements Candidate {}
