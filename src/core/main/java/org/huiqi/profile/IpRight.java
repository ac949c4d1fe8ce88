package org.huiqi.profile;

import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Range;
import org.jspecify.annotations.Nullable;

/** One entry of {@code ip}: intellectual property rights in force; [] = none. */
public record IpRight(
        @Doc(zh = "知识产权类别", en = "kind of right") @Ask(zh = "是哪一类？", en = "What kind is it?")
                @Nullable Kind kind,
        @Doc(zh = "授权日期", en = "date of grant")
                @Ask(zh = "哪天授权（登记）的？", en = "When was it granted (registered)?")
                @Nullable LocalDate grantedOn,
        @Doc(zh = "取得方式", en = "how it was obtained")
                @Ask(
                        zh = "是自主取得，还是受让取得？",
                        en = "Did the applicant obtain it originally, or by transfer?")
                @Nullable Acquisition acquired,
        @Doc(zh = "受让日期", en = "date of acquisition by transfer")
                @Ask(zh = "哪天受让取得的？", en = "When was it acquired by transfer?")
                @Nullable LocalDate acquiredOn,
        @Doc(zh = "权利人排名", en = "place of the applicant in the list of owners")
                @Range(min = 1)
                @Ask(
                        zh = "本单位在权利人中排第几？",
                        en = "Where does the applicant stand in the list of owners?")
                @Nullable Integer ownerRank,
        @Doc(zh = "高价值发明专利", en = "high-value patent by the measures")
                @Ask(zh = "是否属于高价值发明专利？", en = "Is it a high-value invention patent?")
                @Nullable Boolean highValue,
        @Doc(zh = "与主导产品相关", en = "relates to the main product")
                @Ask(zh = "是否与主导产品相关？", en = "Is it related to the main product?")
                @Nullable Boolean forMainProduct,
        @Doc(zh = "已应用并产生效益", en = "applied, with income")
                @Ask(zh = "是否已应用并产生经济效益？", en = "Has it been put to use and brought in income?")
                @Nullable Boolean applied,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /**
     * {@return whether a missing field is one that its counting waits for}
     *
     * @param field name of the field
     */
    public boolean asksFor(String field) {
        return !field.equals("acquiredOn") || acquired != Acquisition.SELF;
    }

    /** Values of {@code ip[].kind}. */
    public enum Kind {
        @Doc(zh = "发明专利", en = "invention patent")
        INVENTION,
        @Doc(zh = "国防专利", en = "defence patent")
        DEFENCE_INVENTION,
        @Doc(zh = "植物新品种", en = "plant variety")
        PLANT_VARIETY,
        @Doc(zh = "国家级农作物品种", en = "national crop variety")
        CROP_VARIETY,
        @Doc(zh = "国家新药", en = "national new drug")
        NEW_DRUG,
        @Doc(zh = "国家一级中药保护品种", en = "protected Chinese medicine of grade 1")
        TCM_PROTECTION,
        @Doc(zh = "集成电路布图设计", en = "layout design of integrated circuits")
        IC_LAYOUT,
        @Doc(zh = "实用新型", en = "utility model")
        UTILITY_MODEL,
        @Doc(zh = "外观设计", en = "design patent")
        DESIGN,
        @Doc(zh = "软件著作权", en = "software copyright")
        SOFTWARE_COPYRIGHT
    }

    /** Values of {@code ip[].acquired}. */
    public enum Acquisition {
        @Doc(zh = "自主取得", en = "own")
        SELF,
        @Doc(zh = "受让", en = "transferred in")
        TRANSFER
    }
}
