package org.huiqi.profile;

import org.jspecify.annotations.Nullable;

/** Section {@code incubation}: incubation. */
public record Incubation(
        @Nullable Facility facility,
        @Nullable Status status,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code incubation.facility}. */
    public enum Facility {
        INCUBATOR,
        UNIVERSITY_SCIENCE_PARK,
        OTHER,
        NONE
    }

    /** Values of {@code incubation.status}. */
    public enum Status {
        INCUBATING,
        GRADUATED,
        NONE
    }
}
