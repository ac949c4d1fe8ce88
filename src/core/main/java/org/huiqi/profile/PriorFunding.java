package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code priorFunding}: support received under earlier schemes; [] = none. */
public record PriorFunding(
        @Doc(zh = "政策", en = "earlier support scheme")
                @Ask(zh = "是哪项政策？", en = "Which scheme was it?")
                @Nullable Scheme scheme,
        @Doc(zh = "状态", en = "GRANTED = money received or on the supported list")
                @Ask(
                        zh = "结果怎样？（已拨款或已列入支持名单为已获支持）",
                        en =
                                "What was the outcome? (granted: money received or on the supported list)")
                @Nullable Status status,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code priorFunding[].scheme}. */
    public enum Scheme {
        @Doc(zh = "财建〔2021〕2号", en = "Cai Jian [2021] No. 2")
        CAIJIAN_2021_2,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Values of {@code priorFunding[].status}. */
    public enum Status {
        @Doc(zh = "已申请", en = "applied")
        APPLIED,
        @Doc(zh = "已获支持", en = "granted")
        GRANTED,
        @Doc(zh = "未获支持", en = "refused")
        REFUSED
    }
}
