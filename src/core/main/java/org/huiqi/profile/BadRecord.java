package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code conduct.badRecords}: bad records; [] = none. */
public record BadRecord(
        @Doc(zh = "不良记录类别", en = "bad record; one entry per kind")
                @Ask(zh = "是哪一类？", en = "What kind is it?")
                @Nullable Kind kind,
        @Doc(zh = "日期", en = "its date")
                @Ask(zh = "是哪天的记录？", en = "What is the date of the record?")
                @Nullable LocalDate date,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code conduct.badRecords[].kind}. */
    public enum Kind {
        @Doc(zh = "失信", en = "credit")
        CREDIT,
        @Doc(zh = "质量", en = "quality")
        QUALITY,
        @Doc(zh = "安全", en = "safety")
        SAFETY,
        @Doc(zh = "环保", en = "environment")
        ENVIRONMENT,
        @Doc(zh = "违法", en = "illegal")
        ILLEGAL,
        @Doc(zh = "重大经济纠纷", en = "economic dispute")
        ECONOMIC_DISPUTE,
        @Doc(zh = "其他", en = "other")
        OTHER
    }
}
