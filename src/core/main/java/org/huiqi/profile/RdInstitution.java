package org.huiqi.profile;

import org.jspecify.annotations.Nullable;

/** One entry of {@code rdInstitutions}: recognised R&amp;D institutions; [] = none. */
public record RdInstitution(@Nullable Level level, @Nullable String name, @Nullable String note) {

    /** Values of {@code rdInstitutions[].level}. */
    public enum Level {
        NATIONAL,
        PROVINCIAL,
        MUNICIPAL,
        OTHER
    }
}
