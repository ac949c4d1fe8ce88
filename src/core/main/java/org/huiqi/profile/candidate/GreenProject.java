package org.huiqi.profile.candidate;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code greenProjects}: low-carbon projects. */
public record GreenProject(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "技术方向所在清单", en = "list that contains its technical direction")
                @Ask(zh = "技术方向在哪个清单内？", en = "Which list contains its technical direction?")
                @Nullable DirectionList directionList,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {

    /** Values of {@code greenProjects[].directionList}. */
    public enum DirectionList {
        @Doc(zh = "原30个方向", en = "original 30 directions")
        PLAN_30,
        @Doc(zh = "新增9个方向", en = "added 9 directions")
        ADDED_9,
        @Doc(zh = "无", en = "none")
        NONE
    }
}
