package org.huiqi.profile;

import org.jspecify.annotations.Nullable;

/** Section {@code group}: corporate group. */
public record Group(
        @Nullable Boolean sameGroupSimilarProduct, @Nullable String name, @Nullable String note) {}
