package org.huiqi.profile;

import org.jspecify.annotations.Nullable;

/** Section {@code mainProduct}: what the main product is. */
public record MainProduct(
        @Nullable Boolean strategicEmerging,
        @Nullable Boolean chainEffect,
        @Nullable Boolean sixBases,
        @Nullable Boolean timeHonoured,
        @Nullable Boolean suppliesChainLeader,
        @Nullable String name,
        @Nullable String note) {}
