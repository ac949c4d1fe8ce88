package org.huiqi.profile;

import java.math.BigDecimal;
import java.util.List;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Money;
import org.jspecify.annotations.Nullable;

/** Section {@code guarantees}: guarantees, for benefit amounts only. */
public record Guarantees(
        @Doc(zh = "在保余额", en = "outstanding guaranteed balance of the firm") @Money
                @Nullable BigDecimal outstanding,
        @Doc(zh = "拟申请的担保", en = "guarantees asked for") @Nullable List<Requested> requested,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {
    public Guarantees {
        requested = KnownList.copy(requested);
    }

    /** One entry of {@code guarantees.requested}: guarantees asked for. */
    public record Requested(
            @Doc(zh = "编号", en = "name of the requested guarantee") @Nullable String id,
            @Doc(zh = "单笔担保金额", en = "amount of the single guarantee") @Money
                    @Nullable BigDecimal amount,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
}
