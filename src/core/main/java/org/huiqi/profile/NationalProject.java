package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code nationalProjects}: national S&amp;T projects; [] = none. */
public record NationalProject(
        @Doc(zh = "国家科技项目状态", en = "national S&T projects only")
                @Ask(zh = "项目处于什么状态？", en = "What stage is the project at?")
                @Nullable Status status,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code nationalProjects[].status}. */
    public enum Status {
        @Doc(zh = "在研", en = "ongoing")
        ONGOING,
        @Doc(zh = "已验收、转化应用期", en = "accepted with results being put to use")
        ACCEPTED_IN_APPLICATION,
        @Doc(zh = "已结题", en = "closed")
        CLOSED
    }
}
