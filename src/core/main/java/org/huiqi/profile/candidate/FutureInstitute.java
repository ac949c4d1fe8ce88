package org.huiqi.profile.candidate;

import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code futureInstitutes}: future-industry institutes. */
public record FutureInstitute(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "类型", en = "kind") @Ask(zh = "是哪一类研究院？", en = "What kind of institute is it?")
                @Nullable Kind kind,
        @Doc(zh = "领域", en = "field") @Ask(zh = "属于哪个领域？", en = "In which field is it?")
                @Nullable Field field,
        @Doc(zh = "高级职称研究员", en = "researchers with a senior title or equivalent")
                @In(Unit.PERSONS)
                @Ask(
                        zh = "有多少高级职称（或相当）的研究人员？",
                        en = "How many researchers have a senior title or equivalent?")
                @Nullable Integer seniorResearchers,
        @Doc(zh = "研发团队人数", en = "R&D team")
                @In(Unit.PERSONS)
                @Ask(zh = "研发团队有多少人？", en = "How large is the R&D team?")
                @Nullable Integer rdTeam,
        @Doc(zh = "创新平台级别", en = "highest level of the supporting unit’s innovation platforms")
                @Ask(
                        zh = "依托单位的创新平台最高是哪一级？",
                        en =
                                "What is the highest level of the supporting unit’s innovation platforms?")
                @Nullable PlatformLevel platformLevel,
        @Doc(zh = "领军专家", en = "leading expert")
                @Ask(zh = "领军专家是哪一类人才？", en = "What category of expert leads it?")
                @Nullable LeadingExpert leadingExpert,
        @Doc(
                        zh = "省级以上课题或政策",
                        en =
                                "the supporting unit led (undertook) a future-industry study or policy-making at provincial level or higher")
                @Ask(
                        zh = "依托单位是否主持（承担）过省级及以上未来产业课题研究或政策制定？",
                        en =
                                "Has the supporting unit led (undertaken) a future-industry study, or policy-making, at provincial level or higher?")
                @Nullable Boolean provincialStudyOrPolicy,
        @Doc(
                        zh = "省级以上科研计划",
                        en =
                                "the supporting unit led (undertook) a research programme at provincial level or higher in the field")
                @Ask(
                        zh = "依托单位是否在相应领域主持（承担）过省级及以上科研计划？",
                        en =
                                "Has the supporting unit led (undertaken) a research programme at provincial level or higher in the field?")
                @Nullable Boolean provincialResearchProgramme,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {

    /** Values of {@code futureInstitutes[].kind}. */
    public enum Kind {
        @Doc(zh = "综合型", en = "comprehensive")
        COMPREHENSIVE,
        @Doc(zh = "专业型", en = "specialised")
        SPECIALISED
    }

    /** Values of {@code futureInstitutes[].field}. */
    public enum Field {
        @Doc(zh = "第三代半导体", en = "third-generation semiconductors")
        THIRD_GEN_SEMICONDUCTORS,
        @Doc(zh = "未来网络", en = "future networks")
        FUTURE_NETWORKS,
        @Doc(zh = "氢能", en = "hydrogen")
        HYDROGEN,
        @Doc(zh = "新型储能", en = "new energy storage")
        NEW_STORAGE,
        @Doc(zh = "细胞和基因技术", en = "cell and gene technology")
        CELL_GENE,
        @Doc(zh = "合成生物", en = "synthetic biology")
        SYNTHETIC_BIOLOGY,
        @Doc(zh = "通用智能", en = "general intelligence")
        GENERAL_INTELLIGENCE,
        @Doc(zh = "前沿新材料", en = "frontier materials")
        ADVANCED_MATERIALS,
        @Doc(zh = "零碳负碳", en = "zero and negative carbon")
        ZERO_NEGATIVE_CARBON,
        @Doc(zh = "虚拟现实", en = "virtual reality")
        VIRTUAL_REALITY,
        @Doc(zh = "量子科技", en = "quantum technology")
        QUANTUM,
        @Doc(zh = "深海深地空天", en = "deep sea, deep earth and aerospace")
        DEEP_SEA_EARTH_SPACE,
        @Doc(zh = "类人机器人", en = "humanoid robots")
        HUMANOID_ROBOTS,
        @Doc(zh = "低空经济", en = "low-altitude economy")
        LOW_ALTITUDE,
        @Doc(zh = "先进核能", en = "advanced nuclear energy")
        ADVANCED_NUCLEAR,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Values of {@code futureInstitutes[].platformLevel}. */
    public enum PlatformLevel {
        @Doc(zh = "国家级", en = "national")
        NATIONAL,
        @Doc(zh = "省级", en = "provincial")
        PROVINCIAL,
        @Doc(zh = "市级", en = "municipal")
        MUNICIPAL,
        @Doc(zh = "无", en = "none")
        NONE
    }

    /** Values of {@code futureInstitutes[].leadingExpert}. */
    public enum LeadingExpert {
        @Doc(zh = "院士", en = "academician")
        ACADEMICIAN,
        @Doc(zh = "高层次人才", en = "high-level talent")
        HIGH_LEVEL_TALENT,
        @Doc(zh = "其他", en = "other")
        OTHER
    }
}
