package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.jspecify.annotations.Nullable;

/** One entry of {@code rdInstitutions}: recognised R&amp;D institutions; [] = none. */
public record RdInstitution(
        @Doc(zh = "研发机构级别", en = "level of the institution")
                @Ask(zh = "是哪一级的研发机构？", en = "What level is it?")
                @Nullable Level level,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** Values of {@code rdInstitutions[].level}. */
    public enum Level {
        @Doc(zh = "国家级", en = "national")
        NATIONAL,
        @Doc(zh = "省部级", en = "provincial")
        PROVINCIAL,
        @Doc(zh = "市级", en = "municipal")
        MUNICIPAL,
        @Doc(zh = "其他", en = "other")
        OTHER
    }
}
