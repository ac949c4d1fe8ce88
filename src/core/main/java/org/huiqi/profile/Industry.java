package org.huiqi.profile;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Settled;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/** Section {@code industry}: industry of the applicant. */
public record Industry(
        @Doc(zh = "国民经济行业代码", en = "GB/T 4754-2017 code of the main business")
                @Text(Text.Kind.INDUSTRY_CODE)
                @Ask(
                        zh = "主营业务的国民经济行业代码是什么？",
                        en = "What is the industry code of its main business (GB/T 4754-2017)?")
                @Settled(nature = true)
                @Nullable String code,
        @Doc(zh = "划型行业", en = "overrides the industry derived from the code")
                @Ask(
                        zh = "按中小企业划型标准属于哪个行业？",
                        en = "Which industry does it belong to under the SME size standard?")
                @Settled
                @Nullable SizeIndustry sizeIndustry,
        @Doc(zh = "集成电路环节", en = "integrated-circuit segment")
                @Ask(
                        zh = "从事集成电路的哪个环节？（不做集成电路选“其他”）",
                        en =
                                "Which segment of the integrated-circuit industry is it in? (“other” if none)")
                @Settled(nature = true)
                @Nullable IcSegment icSegment,
        @Doc(zh = "已列入2023年清单", en = "was on the 2023 list (obligation only)")
                @Ask(zh = "是否已列入2023年清单？", en = "Was it on the 2023 list?")
                @Nullable Boolean onIcList2023,
        @Doc(zh = "“1650”重点领域", en = "key field of the 1650 system")
                @Ask(zh = "是否属于“1650”产业体系重点领域？", en = "Is it in a key field of the 1650 system?")
                @Nullable Boolean in1650,
        @Doc(zh = "50条重点产业链", en = "on one of the 50 chains; information only")
                @Nullable Boolean in50Chains,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /**
     * {@return the industry that the size standard goes by: as given, else derived from the code}
     */
    @Doc(zh = "划型行业", en = "size industry")
    @Reads({"sizeIndustry", "code"})
    public @Nullable SizeIndustry effectiveSizeIndustry() {
        return sizeIndustry != null ? sizeIndustry : SizeIndustry.ofCode(code);
    }

    /** {@return the letter of the code's section, such as C for manufacturing} */
    @Doc(zh = "行业门类", en = "section of the industry")
    @Reads("code")
    public @Nullable String section() {
        return code == null ? null : code.substring(0, 1);
    }

    /** {@return the key sector of the code; null where it cannot be told} */
    @Doc(zh = "所属重点领域", en = "key sector")
    @Reads("code")
    public @Nullable KeySector keySector() {
        return KeySector.ofCode(code);
    }

    /** Values of {@code industry.icSegment}. */
    public enum IcSegment {
        @Doc(zh = "设计", en = "design")
        DESIGN,
        @Doc(zh = "生产", en = "manufacturing")
        MANUFACTURING,
        @Doc(zh = "封测", en = "packaging testing")
        PACKAGING_TESTING,
        @Doc(zh = "装备", en = "equipment")
        EQUIPMENT,
        @Doc(zh = "材料", en = "materials")
        MATERIALS,
        @Doc(zh = "其他", en = "other")
        OTHER
    }
}
