package org.huiqi.profile;

/** How a voucher order stands at the changeover from the old to the new rules. */
public enum OrderState {
    ALREADY_REDEEMED,
    UNKNOWN,
    NOT_COVERED,
    NEW_RULES,
    OLD_RULES_OPEN,
    OLD_RULES_DEADLINE_PASSED
}
