package org.huiqi.verdict;

import org.jspecify.annotations.Nullable;

/** Whether a duty binds the applicant. */
public enum ObligationState {
    DUE,
    NOT_DUE,
    UNKNOWN;

    /**
     * {@return the state of a trigger}
     *
     * @param trigger null: unknown
     */
    public static ObligationState of(@Nullable Boolean trigger) {
        return trigger == null ? UNKNOWN : trigger ? DUE : NOT_DUE;
    }
}
