package org.huiqi.profile.candidate;

import org.jspecify.annotations.Nullable;

/** One entry of {@code courses}: courses put forward. */
public record Course(
        String id,
        @Nullable Category category,
        @Nullable String lecturer,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {

    /** Values of {@code courses[].category}. */
    public enum Category {
        LAW,
        POLICY,
        MANAGEMENT,
        STARTUP,
        INNOVATION,
        RIGHTS_PROTECTION,
        OTHER
    }
}
