package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;

/** How a voucher order stands at the changeover from the old to the new rules. */
public enum OrderState {
    @Doc(zh = "已兑付", en = "already redeemed")
    ALREADY_REDEEMED,
    @Doc(zh = "待补充信息", en = "not known")
    UNKNOWN,
    @Doc(zh = "不在集中兑付范围", en = "not covered")
    NOT_COVERED,
    @Doc(zh = "适用新规", en = "under the new rules")
    NEW_RULES,
    @Doc(zh = "可按原方案集中兑付", en = "may be redeemed under the old scheme")
    OLD_RULES_OPEN,
    @Doc(zh = "原方案集中兑付已截止", en = "too late for the old scheme")
    OLD_RULES_DEADLINE_PASSED
}
