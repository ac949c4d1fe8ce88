package org.huiqi.profile;

import org.jspecify.annotations.Nullable;

/** One entry of {@code priorFunding}: support received under earlier schemes; [] = none. */
public record PriorFunding(
        @Nullable Scheme scheme,
        @Nullable Status status,
        @Nullable String name,
        @Nullable String note) {

    /** Values of {@code priorFunding[].scheme}. */
    public enum Scheme {
        CAIJIAN_2021_2,
        OTHER
    }

    /** Values of {@code priorFunding[].status}. */
    public enum Status {
        APPLIED,
        GRANTED,
        REFUSED
    }
}
