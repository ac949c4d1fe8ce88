package org.huiqi.verdict;

import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Whether a duty binds the applicant. */
public enum ObligationState {
    @Doc(zh = "须办理", en = "due")
    DUE,
    @Doc(zh = "不涉及", en = "not due")
    NOT_DUE,
    @Doc(zh = "待补充信息", en = "unknown")
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
