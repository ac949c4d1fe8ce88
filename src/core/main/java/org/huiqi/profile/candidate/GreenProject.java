package org.huiqi.profile.candidate;

import org.jspecify.annotations.Nullable;

/** One entry of {@code greenProjects}: low-carbon projects. */
public record GreenProject(
        String id,
        @Nullable DirectionList directionList,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {

    /** Values of {@code greenProjects[].directionList}. */
    public enum DirectionList {
        PLAN_30,
        ADDED_9,
        NONE
    }
}
