package org.huiqi.profile;

import org.jspecify.annotations.Nullable;

/** One entry of {@code nationalProjects}: national S&amp;T projects; [] = none. */
public record NationalProject(
        @Nullable Status status, @Nullable String name, @Nullable String note) {

    /** Values of {@code nationalProjects[].status}. */
    public enum Status {
        ONGOING,
        ACCEPTED_IN_APPLICATION,
        CLOSED
    }
}
