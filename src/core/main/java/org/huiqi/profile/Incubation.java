package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** Section {@code incubation}: incubation. */
public record Incubation(
        @Doc(zh = "孵化载体", en = "where it is incubated")
                @Ask(
                        zh = "在（或曾在）哪类载体内孵化？",
                        en = "In what kind of facility is (or was) the applicant incubated?")
                @Nullable Facility facility,
        @Doc(zh = "在孵状态", en = "status")
                @Ask(zh = "在孵还是已毕业？", en = "Is it being incubated, or has it graduated?")
                @Nullable Status status,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code incubation.facility}. */
    public enum Facility {
        @Doc(zh = "科技企业孵化器", en = "incubator")
        INCUBATOR,
        @Doc(zh = "大学科技园", en = "university science park")
        UNIVERSITY_SCIENCE_PARK,
        @Doc(zh = "其他", en = "other")
        OTHER,
        @Doc(zh = "无", en = "none")
        NONE
    }

    /** Values of {@code incubation.status}. */
    public enum Status {
        @Doc(zh = "在孵", en = "incubating")
        INCUBATING,
        @Doc(zh = "毕业", en = "graduated")
        GRADUATED,
        @Doc(zh = "无", en = "none")
        NONE
    }
}
