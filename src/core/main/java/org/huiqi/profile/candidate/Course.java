package org.huiqi.profile.candidate;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code courses}: courses put forward. */
public record Course(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "课程类别", en = "class of the course")
                @Ask(zh = "是哪一类课程？", en = "Which category of course is it?")
                @Nullable Category category,
        @Doc(zh = "授课人", en = "lecturer") @Ask(zh = "授课人是谁？", en = "Who is the lecturer?")
                @Nullable String lecturer,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {

    /** Values of {@code courses[].category}. */
    public enum Category {
        @Doc(zh = "法律法规", en = "law")
        LAW,
        @Doc(zh = "政策解析", en = "policy")
        POLICY,
        @Doc(zh = "经营管理", en = "management")
        MANAGEMENT,
        @Doc(zh = "创业指导", en = "startup")
        STARTUP,
        @Doc(zh = "创新发展", en = "innovation")
        INNOVATION,
        @Doc(zh = "权益保护", en = "rights protection")
        RIGHTS_PROTECTION,
        @Doc(zh = "其他", en = "other")
        OTHER
    }
}
