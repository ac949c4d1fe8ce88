package org.huiqi.profile;

import java.util.Collections;
import java.util.List;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Settled;
import org.jspecify.annotations.Nullable;

/** Section {@code subject}: the applicant. */
public record Subject(
        @Doc(zh = "主体类型", en = "kind of body; a bank or fund is ENTERPRISE")
                @Ask(
                        zh = "申报单位是哪一类主体？（银行、基金按企业填）",
                        en =
                                "What kind of body is the applicant? (a bank or fund is an enterprise)")
                @Settled(nature = true)
                @Nullable SubjectType type,
        @Doc(zh = "独立法人", en = "has its own legal personality (a branch has not)")
                @Ask(
                        zh = "申报单位是否具有独立法人资格？（分公司不是）",
                        en =
                                "Does the applicant have legal personality of its own? (a branch does not)")
                @Nullable Boolean legalPerson,
        @Doc(zh = "境内登记", en = "registered in China without Hong Kong, Macao, Taiwan")
                @Ask(
                        zh = "是否在中国境内（不含港澳台）登记注册？",
                        en =
                                "Is the applicant registered in China, outside Hong Kong, Macao and Taiwan?")
                @Settled
                @Nullable Boolean mainlandRegistered,
        @Doc(zh = "总部", en = "is the head office, not a branch")
                @Ask(
                        zh = "申报单位是否为总部？（分支机构不是）",
                        en = "Is the applicant the head office? (a branch is not)")
                @Nullable Boolean headquarters,
        @Doc(zh = "中央企业", en = "central state-owned enterprise")
                @Ask(zh = "是否为中央企业？", en = "Is the applicant a central state-owned enterprise?")
                @Settled(nature = true)
                @Nullable Boolean centralSoe,
        @Doc(zh = "金融企业", en = "is a financial enterprise")
                @Ask(zh = "是否为金融企业？", en = "Is the applicant a financial enterprise?")
                @Nullable Boolean financial,
        @Doc(zh = "金融机构类别", en = "kind of financial institution")
                @Ask(zh = "属于哪一类金融机构？", en = "What kind of financial institution is it?")
                @Settled(nature = true)
                @Nullable FinancialKind financialKind,
        @Doc(zh = "增值税身份", en = "VAT status")
                @Ask(zh = "增值税纳税人身份是哪一种？", en = "What is its VAT status?")
                @Nullable VatStatus vatStatus,
        @Doc(
                        zh = "业务范围含培训",
                        en = "registered scope includes training, continuing education or the like")
                @Ask(
                        zh = "三定方案或登记的业务（经营）范围是否含培训、继续教育等内容？",
                        en =
                                "Does its staffing decree or registered scope include training, continuing education or the like?")
                @Nullable Boolean businessScopeIncludesTraining,
        @Doc(zh = "自然资源部所属关系", en = "role under the ministry of natural resources")
                @Ask(
                        zh = "与自然资源部是什么关系？",
                        en = "What is its relation to the Ministry of Natural Resources?")
                @Settled(nature = true)
                @Nullable NaturalResourcesRole naturalResourcesRole,
        @Doc(zh = "重大科技平台类别", en = "the applicant is such a platform")
                @Ask(
                        zh = "申报单位是下列哪类重大科技平台？",
                        en = "Which of these major S&T platforms is the applicant?")
                @Settled(nature = true)
                @Nullable PlatformKind platformKind,
        @Doc(zh = "产业角色", en = "roles in the industry")
                @Ask(zh = "在产业中担任哪些角色？", en = "What roles does it play in its industry?")
                @Nullable List<Role> roles,
        @Doc(
                        zh = "自有知识产权数",
                        en = "number of intellectual property rights that it owns",
                        also = {"patents", "rights", "专利", "知识产权"})
                @Ask(
                        zh = "自有知识产权（专利、软著等）有多少项？",
                        en =
                                "How many intellectual property rights (patents, software copyrights and so on) does it own?")
                @Nullable Integer ownIpCount,
        @Doc(zh = "技术先进型企业更名", en = "name changed since the technology-advanced title")
                @Ask(
                        zh = "认定为技术先进型服务企业后更过名吗？",
                        en =
                                "Has it changed its name since it became a technology-advanced service enterprise?")
                @Nullable TechAdvancedNameChange techAdvancedNameChange,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {
    public Subject {
        roles = KnownList.copy(roles);
    }

    /** Values of {@code subject.financialKind}. */
    public enum FinancialKind {
        @Doc(zh = "无", en = "none")
        NONE,
        @Doc(zh = "政策性、开发性银行", en = "policy bank")
        POLICY_BANK,
        @Doc(zh = "大型商业银行", en = "large commercial bank")
        LARGE_COMMERCIAL_BANK,
        @Doc(zh = "股份制银行", en = "joint stock bank")
        JOINT_STOCK_BANK,
        @Doc(zh = "城商行", en = "city commercial bank")
        CITY_COMMERCIAL_BANK,
        @Doc(zh = "农商行", en = "rural commercial bank")
        RURAL_COMMERCIAL_BANK,
        @Doc(zh = "其他银行", en = "other bank")
        OTHER_BANK,
        @Doc(zh = "证券公司", en = "securities")
        SECURITIES,
        @Doc(zh = "私募股权", en = "private equity")
        PRIVATE_EQUITY,
        @Doc(zh = "创投", en = "venture capital")
        VENTURE_CAPITAL,
        @Doc(zh = "其他投资机构", en = "other investment")
        OTHER_INVESTMENT,
        @Doc(zh = "其他金融", en = "other financial")
        OTHER_FINANCIAL
    }

    /** Values of {@code subject.vatStatus}. */
    public enum VatStatus {
        @Doc(zh = "一般纳税人", en = "general")
        GENERAL,
        @Doc(zh = "小规模", en = "small scale")
        SMALL_SCALE,
        @Doc(zh = "未登记", en = "not registered")
        NOT_REGISTERED
    }

    /** Values of {@code subject.naturalResourcesRole}. */
    public enum NaturalResourcesRole {
        @Doc(zh = "地调局", en = "geological survey")
        GEOLOGICAL_SURVEY,
        @Doc(zh = "部直属单位", en = "affiliated unit")
        AFFILIATED_UNIT,
        @Doc(zh = "派出机构", en = "dispatched organ")
        DISPATCHED_ORGAN,
        @Doc(zh = "无", en = "none")
        NONE
    }

    /** Values of {@code subject.platformKind}. */
    public enum PlatformKind {
        @Doc(zh = "国家实验室", en = "national lab")
        NATIONAL_LAB,
        @Doc(zh = "省实验室", en = "provincial lab")
        PROVINCIAL_LAB,
        @Doc(zh = "国家技术创新中心", en = "national tech innovation centre")
        NATIONAL_TECH_INNOVATION_CENTRE,
        @Doc(zh = "省技术创新中心", en = "provincial tech innovation centre")
        PROVINCIAL_TECH_INNOVATION_CENTRE,
        @Doc(zh = "其他重大平台", en = "other major platform")
        OTHER_MAJOR_PLATFORM,
        @Doc(zh = "无", en = "none")
        NONE
    }

    /** Values of {@code subject.roles}. */
    public enum Role {
        @Doc(zh = "链主", en = "chain leader")
        CHAIN_LEADER,
        @Doc(zh = "龙头", en = "leading firm")
        LEADING_FIRM,
        @Doc(zh = "平台企业", en = "platform enterprise")
        PLATFORM_ENTERPRISE,
        @Doc(zh = "集群运营机构", en = "cluster operator")
        CLUSTER_OPERATOR,
        @Doc(zh = "园区运营机构", en = "park operator")
        PARK_OPERATOR
    }

    /** Values of {@code subject.techAdvancedNameChange}. */
    public enum TechAdvancedNameChange {
        @Doc(zh = "未更名", en = "not renamed")
        NOT_RENAMED,
        @Doc(zh = "已更名未办变更", en = "renamed not updated")
        RENAMED_NOT_UPDATED,
        @Doc(zh = "已办变更", en = "renamed updated")
        RENAMED_UPDATED
    }

    /**
     * {@return whether the applicant has at least one of the roles}
     *
     * @param wanted what counts
     */
    @Doc(zh = "产业角色", en = "role in the industry")
    @Reads("roles")
    public @Nullable Boolean hasAnyRole(Role... wanted) {
        return Ternary.test(roles, held -> !Collections.disjoint(held, List.of(wanted)));
    }
}
