package org.huiqi.profile.candidate;

import java.util.Collections;
import java.util.List;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/** One entry of {@code xinchuangEntries}: IT innovation solutions, cases and projects. */
public record XinchuangEntry(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "类别", en = "kind of entry")
                @Ask(zh = "是方案、案例还是项目？", en = "Is it a solution, a case or a project?")
                @Nullable Kind kind,
        @Doc(zh = "送征单位数", en = "number of units, the lead included")
                @Range(min = 1)
                @Ask(
                        zh = "送征单位有几家？（含牵头单位）",
                        en = "How many units put it forward, the lead included?")
                @Nullable Integer unitCount,
        @Doc(zh = "年度", en = "year of the solution or case")
                @Ask(zh = "是哪一年的？", en = "Of which year is it?")
                @Nullable Integer year,
        @Doc(zh = "领域", en = "field of application")
                @Ask(zh = "用在哪个领域？", en = "In which field is it used?")
                @Nullable String field,
        @Doc(zh = "核心产品自主知识产权", en = "core product or system has own intellectual property")
                @Ask(
                        zh = "核心产品或系统是否拥有自主知识产权？",
                        en = "Does the core product or system have own intellectual property?")
                @Nullable Boolean coreOwnIp,
        @Doc(zh = "适配证明", en = "evidence of adaptation")
                @Ask(zh = "有哪些适配证明？", en = "Which evidence of adaptation is there?")
                @Nullable List<AdaptationEvidence> adaptationEvidence,
        @Doc(zh = "已落地应用", en = "deployed at the user")
                @Ask(zh = "是否已落地应用？", en = "Is it deployed at the user?")
                @Nullable Boolean deployed,
        @Doc(zh = "解决方案提供单位", en = "the applicant provided the solution")
                @Ask(zh = "解决方案是否由申报单位提供？", en = "Did the applicant provide the solution?")
                @Nullable Boolean solutionProvider,
        @Doc(zh = "应用案例提供单位", en = "the applicant is the user that provided the case")
                @Ask(
                        zh = "应用案例是否由申报单位（用户）提供？",
                        en = "Is the applicant the user that provided the case?")
                @Nullable Boolean caseProvider,
        @Doc(zh = "建设基础", en = "what the benchmark project builds on")
                @Ask(
                        zh = "基于哪一批优秀解决方案（应用案例）建设？",
                        en = "On which excellent solutions or application cases does it build?")
                @Nullable Basis basis,
        @Doc(zh = "通过用户验收", en = "accepted by the user")
                @Ask(zh = "是否通过用户验收？", en = "Has the user accepted it?")
                @Nullable Boolean accepted,
        @Doc(zh = "落地省份", en = "where it runs")
                @Text(Text.Kind.PROVINCE)
                @Ask(zh = "在哪个省落地？", en = "In which province does it run?")
                @Nullable String deployedProvince,
        @Doc(zh = "可现场调查", en = "a site inspection can be arranged")
                @Ask(zh = "能否接受现场调查？", en = "Can a site inspection be arranged?")
                @Nullable Boolean siteInspectionPossible,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {
    public XinchuangEntry {
        adaptationEvidence = KnownList.copy(adaptationEvidence);
    }

    /** Values of {@code xinchuangEntries[].kind}. */
    public enum Kind {
        @Doc(zh = "解决方案", en = "solution")
        SOLUTION,
        @Doc(zh = "应用案例", en = "case")
        CASE,
        @Doc(zh = "标杆项目", en = "benchmark")
        BENCHMARK
    }

    /** Values of {@code xinchuangEntries[].adaptationEvidence}. */
    public enum AdaptationEvidence {
        @Doc(zh = "伙伴认证", en = "partner certificate")
        PARTNER_CERTIFICATE,
        @Doc(zh = "第三方测试", en = "third party test")
        THIRD_PARTY_TEST,
        @Doc(zh = "最终用户落地", en = "user deployment")
        USER_DEPLOYMENT,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Values of {@code xinchuangEntries[].basis}. */
    public enum Basis {
        @Doc(zh = "2023年全国优秀", en = "2023 national excellent")
        NATIONAL_2023,
        @Doc(zh = "2024年新征集优秀", en = "2024 newly collected excellent")
        NEW_2024,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /**
     * {@return whether at least one of the kinds of evidence is there}
     *
     * @param kinds what counts
     */
    @Doc(zh = "适配证明", en = "evidence of adaptation")
    @Reads("adaptationEvidence")
    public @Nullable Boolean hasAnyEvidence(AdaptationEvidence... kinds) {
        return Ternary.test(
                adaptationEvidence, held -> !Collections.disjoint(held, List.of(kinds)));
    }

    /** {@return whether the entry is a solution or an application case} */
    public @Nullable Boolean isSolutionOrCase() {
        return Ternary.in(kind, Kind.SOLUTION, Kind.CASE);
    }
}
