package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code technicalStandards}: standards that it helped to draft; [] = none. */
public record TechnicalStandard(
        @Doc(zh = "标准类别", en = "kind of standard")
                @Ask(zh = "是哪一类标准？", en = "What kind of standard is it?")
                @Nullable Kind kind,
        @Doc(zh = "制修订角色", en = "part taken in drafting")
                @Ask(
                        zh = "是主导制修订，还是参与制修订？",
                        en = "Did the applicant lead the drafting or take part in it?")
                @Nullable Role role,
        @Doc(zh = "发布日期", en = "date of publication")
                @Ask(zh = "标准是哪天发布的？", en = "On which day was it published?")
                @Nullable LocalDate date,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code technicalStandards[].kind}. */
    public enum Kind {
        @Doc(zh = "国际标准", en = "international standard")
        INTERNATIONAL,
        @Doc(zh = "国家标准", en = "national standard")
        NATIONAL,
        @Doc(zh = "行业标准", en = "industry standard")
        INDUSTRY,
        @Doc(zh = "地方标准", en = "local standard")
        LOCAL,
        @Doc(zh = "团体标准", en = "group standard")
        GROUP
    }

    /** Values of {@code technicalStandards[].role}. */
    public enum Role {
        @Doc(zh = "主导", en = "led")
        LED,
        @Doc(zh = "参与", en = "joined")
        JOINED
    }
}
