package org.huiqi.profile;

import org.jspecify.annotations.Nullable;

/** Section {@code quality}: quality management and brand. */
public record Quality(
        @Nullable Boolean provincialAward,
        @Nullable Boolean managementCertificate,
        @Nullable Boolean ownBrand,
        @Nullable String name,
        @Nullable String note) {}
