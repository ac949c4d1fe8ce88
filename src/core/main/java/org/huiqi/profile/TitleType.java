package org.huiqi.profile;

import org.huiqi.profile.schema.Doc;

/** Values of {@code titles[].type}. */
public enum TitleType {
    @Doc(
            zh = "高新技术企业",
            en = "high and new technology enterprise",
            also = {"高企", "国家高新技术企业", "国家级高新技术企业"})
    HNTE,
    @Doc(
            zh = "科技型中小企业",
            en = "technology-based SME",
            also = {"国家科技型中小企业"})
    TECH_SME,
    @Doc(
            zh = "创新型中小企业",
            en = "innovative SME",
            also = {"省级创新型中小企业", "省创新型中小企业"})
    INNOVATIVE_SME,
    @Doc(
            zh = "省级专精特新中小企业",
            en = "provincial SRDI SME",
            also = {"专精特新中小企业", "省专精特新中小企业"})
    PROV_SRDI,
    @Doc(
            zh = "国家专精特新“小巨人”",
            en = "national SRDI little giant",
            also = {
                "小巨人",
                "专精特新小巨人",
                "专精特新小巨人企业",
                "国家专精特新小巨人企业",
                "国家级专精特新小巨人",
                "国家级专精特新小巨人企业",
                "little giant"
            })
    NATIONAL_LITTLE_GIANT,
    @Doc(
            zh = "制造业单项冠军（示范或产品）",
            en = "manufacturing single champion",
            also = {"单项冠军", "制造业单项冠军企业", "单项冠军企业"})
    CHAMPION,
    @Doc(
            zh = "创新型（领军）企业",
            en = "leading innovative enterprise",
            also = {"创新型领军企业"})
    LEADING_INNOVATIVE,
    @Doc(zh = "行业龙头企业", en = "industry leader")
    INDUSTRY_LEADER,
    @Doc(
            zh = "独角兽",
            en = "unicorn",
            also = {"独角兽企业"})
    UNICORN,
    @Doc(
            zh = "瞪羚",
            en = "gazelle",
            also = {"瞪羚企业"})
    GAZELLE,
    @Doc(zh = "技术先进型服务企业", en = "technology-advanced service enterprise")
    TECH_ADVANCED_SERVICE,
    @Doc(zh = "国家技术创新示范企业", en = "national technology innovation demonstration enterprise")
    NATIONAL_TECH_INNOVATION_DEMO,
    @Doc(zh = "知识产权优势企业", en = "intellectual property advantage enterprise")
    IP_ADVANTAGE,
    @Doc(zh = "知识产权示范企业", en = "intellectual property demonstration enterprise")
    IP_DEMO,
    @Doc(zh = "其他", en = "other")
    OTHER;

    /** {@return whether titles of this type end three years after their issue} */
    public boolean lastsThreeYears() {
        return switch (this) {
            case HNTE, INNOVATIVE_SME, PROV_SRDI, NATIONAL_LITTLE_GIANT, CHAMPION -> true;
            default -> false;
        };
    }
}
