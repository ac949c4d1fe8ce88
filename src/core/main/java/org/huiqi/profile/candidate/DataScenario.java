package org.huiqi.profile.candidate;

import org.jspecify.annotations.Nullable;

/** One entry of {@code dataScenarios}: data-element scenarios put forward. */
public record DataScenario(
        String id, @Nullable Direction direction, @Nullable String name, @Nullable String note)
        implements Candidate {

    /** Values of {@code dataScenarios[].direction}. */
    public enum Direction {
        RD_DESIGN,
        PILOT_TEST,
        PRODUCTION,
        MARKETING,
        OPERATION,
        SUPPLY_CHAIN,
        NEW_MODEL,
        OTHER
    }
}
