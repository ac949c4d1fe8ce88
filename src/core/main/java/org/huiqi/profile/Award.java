package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Range;
import org.jspecify.annotations.Nullable;

/** One entry of {@code awards}: science and technology awards; [] = none. */
public record Award(
        @Doc(zh = "奖励级别", en = "level of the award")
                @Ask(zh = "是哪一级的科技奖励？", en = "At what level was the award made?")
                @Nullable Level level,
        @Doc(zh = "获奖单位排名", en = "rank of the applicant among the recipients")
                @Range(min = 1)
                @Ask(
                        zh = "本单位在获奖单位中排第几？",
                        en = "Where does the applicant rank among the recipients?")
                @Nullable Integer rank,
        @Doc(zh = "获奖日期", en = "date of the award") @Ask(zh = "哪天获奖的？", en = "When was it awarded?")
                @Nullable LocalDate date,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code awards[].level}. */
    public enum Level {
        @Doc(zh = "国家级", en = "national")
        NATIONAL,
        @Doc(zh = "省部级", en = "provincial")
        PROVINCIAL
    }
}
