package org.huiqi.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code vicePresidentTerms}: terms of provincial S&amp;T vice-presidents at the firm;
 * [] = none.
 */
public record VicePresidentTerm(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String name,
        @Nullable String note) {}
