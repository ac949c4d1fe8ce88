package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.profile.candidate.Bond;
import org.huiqi.profile.candidate.Consortium;
import org.huiqi.profile.candidate.ConstructionProject;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.candidate.DataScenario;
import org.huiqi.profile.candidate.DigitalCase;
import org.huiqi.profile.candidate.FinancingCase;
import org.huiqi.profile.candidate.FutureInstitute;
import org.huiqi.profile.candidate.GreenProject;
import org.huiqi.profile.candidate.MajorProject;
import org.huiqi.profile.candidate.MinistryProject;
import org.huiqi.profile.candidate.PatentProduct;
import org.huiqi.profile.candidate.ResearchProject;
import org.huiqi.profile.candidate.Secondment;
import org.huiqi.profile.candidate.SoftwareProduct;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.candidate.YoungScientistPost;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Leaves;
import org.huiqi.profile.schema.OriginMap;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Settled;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one applicant: missing is unknown, an empty list is known to be none.
 *
 * <p>Read from a file by {@link org.huiqi.profile.reading.ProfileReader}, or made by a program:
 *
 * <pre>{@code
 * Profile profile =
 *         Profile.builder()
 *                 .name("无锡示例传感科技有限公司")
 *                 .subject(s -> s.type(SubjectType.ENTERPRISE).legalPerson(true))
 *                 .registration(r -> r.province("江苏").city("无锡"))
 *                 .year(2023, y -> y.revenue(11200).employees(186))
 *                 .title(t -> t.type(TitleType.HNTE).issuedOn(LocalDate.of(2022, 11, 30)))
 *                 .listings(List.of())
 *                 .softwareProduct("s1", p -> p.category(SoftwareProduct.Category.INDUSTRIAL))
 *                 .attestation("P09-08", AttestationEntry.of(true))
 *                 .build();
 * Read read = reader.validate(profile, asOf);
 * }</pre>
 *
 * <p>Making a profile checks nothing. A profile that a program made is validated by {@link
 * org.huiqi.profile.reading.ProfileReader#validate validate} as a file is by its reading, and by
 * {@link org.huiqi.Checker} where nobody did that before.
 */
public record Profile(
        @Doc(zh = "格式版本", en = "version of this dictionary; required") @Range(min = 1, max = 1)
                @Nullable Integer format,
        @Doc(zh = "名称", en = "name of the applicant")
                @Ask(zh = "申报单位的全称是什么？", en = "What is the full name of the applicant?")
                @Nullable String name,
        @Doc(
                        zh = "统一社会信用代码",
                        en =
                                "unified social credit code, GB 32100-2015; check character verified when present")
                @Text(Text.Kind.CREDIT_CODE)
                @Nullable String creditCode,
        @Doc(zh = "数字化水平等级", en = "digital level of the firm")
                @Range(min = 1, max = 4)
                @Ask(
                        zh = "数字化水平测评是几级？",
                        en =
                                "What level was the applicant given in the digital maturity assessment?")
                @Nullable Integer digitalLevel,
        @Doc(zh = "创新积分制备选企业", en = "on the innovation-points candidate list")
                @Ask(
                        zh = "是否列入创新积分制备选企业名单？",
                        en = "Is the applicant on the innovation-points candidate list?")
                @Nullable Boolean innovationPointsList,
        @Doc(zh = "成立日期", en = "date of foundation on the licence, wherever it was founded")
                @Ask(
                        zh = "营业执照上的成立日期是哪天？",
                        en = "What date of establishment does its business licence show?")
                @Settled
                @Nullable LocalDate foundedOn,
        @Doc(zh = "核心业务信息系统支撑", en = "core business runs on IT systems")
                @Ask(zh = "核心业务是否有信息系统支撑？", en = "Does its core business run on IT systems?")
                @Nullable Boolean itSystems,
        @Doc(zh = "特色化指标得分", en = "points of the province's own SRDI indicators")
                @Range(max = 15)
                @Ask(
                        zh = "省专精特新特色化指标得多少分？",
                        en = "How many points does it score on the province’s own SRDI indicators?")
                @Nullable BigDecimal srdiLocalScore,
        @Doc(zh = "申报主体", en = "the applicant") Subject subject,
        @Doc(zh = "注册登记", en = "where and when the applicant is registered") @Settled
                Registration registration,
        @Doc(zh = "行业", en = "industry of the applicant") Industry industry,
        @Doc(zh = "年度数据", en = "figures by year") Map<Integer, YearFigures> years,
        @Doc(zh = "资质称号；[] 表示没有", en = "titles held; [] = none")
                @Ask(
                        zh = "是否持有（或持有过）资质称号？如有，请逐项填写。",
                        en = "Does (or did) the applicant hold any titles? If so, list each.")
                @Nullable List<Title> titles,
        @Doc(zh = "资质是否列全（不填视为列全）", en = "whether all titles are listed; left out counts as yes")
                @Ask(zh = "所列资质称号是否就是全部？", en = "Are all titles that it holds (or held) listed?")
                @Nullable Boolean titlesComplete,
        @Doc(zh = "省优质中小企业培育库", en = "provincial cultivation pool of quality SMEs")
                CultivationPool cultivationPool,
        @Doc(
                        zh = "上市（挂牌）情况；[] 表示没有",
                        en = "places where the applicant itself issued shares; [] = none")
                @Ask(
                        zh = "申报单位自身是否公开发行过股票或挂牌？如有，请逐项填写。",
                        en =
                                "Has the applicant itself issued shares publicly or been quoted? If so, list each market.")
                @Settled
                @Nullable List<Listing> listings,
        @Doc(zh = "持股关系；[] 表示没有", en = "shareholding relations with other firms; [] = none")
                @Ask(
                        zh = "与其他企业有没有持股关系（持股或被持股）？",
                        en =
                                "Does the applicant hold shares in other firms, or do other firms hold shares in it?")
                @Nullable List<Holding> holdings,
        @Doc(zh = "所属集团", en = "corporate group") Group group,
        @Doc(zh = "以往政策支持；[] 表示没有", en = "support received under earlier schemes; [] = none")
                @Ask(
                        zh = "以前申报过或得到过中央财政的专精特新支持吗？",
                        en =
                                "Has the applicant applied for, or received, support under earlier SRDI schemes?")
                @Settled
                @Nullable List<PriorFunding> priorFunding,
        @Doc(zh = "合规与信用", en = "conduct and credit") Conduct conduct,
        @Doc(zh = "在孵情况", en = "incubation") Incubation incubation,
        @Doc(zh = "与人才计划入选者的关系；[] 表示没有", en = "ties with selectees of talent plans; [] = none")
                @Ask(
                        zh = "有没有人才计划入选者创办本企业，或与本企业合作？按人才计划的级别填。",
                        en =
                                "Was the applicant founded by, or does it work with, people selected by talent plans? Give the level of each plan.")
                @Nullable List<TalentLink> talentLinks,
        @Doc(
                        zh = "省科技副总任期；[] 表示没有",
                        en = "terms of provincial S&T vice-presidents at the firm; [] = none")
                @Ask(
                        zh = "有没有省科技副总在本企业任职？",
                        en = "Are any provincial S&T vice-presidents serving at the applicant?")
                @Nullable List<VicePresidentTerm> vicePresidentTerms,
        @Doc(zh = "国家科技项目；[] 表示没有", en = "national S&T projects; [] = none")
                @Ask(
                        zh = "承担过国家科技项目吗？按项目的状态填。",
                        en =
                                "Has the applicant undertaken national S&T projects? Give the stage of each.")
                @Nullable List<NationalProject> nationalProjects,
        @Doc(zh = "“三新一强”推进计划", en = "“three new, one strong” promotion plan")
                GrowthPlan growthPlan,
        @Doc(zh = "培训业务", en = "training business") TrainingProvider trainingProvider,
        @Doc(zh = "细分市场", en = "niche market") Market market,
        @Doc(zh = "主导产品", en = "main product") MainProduct mainProduct,
        @Doc(zh = "质量与品牌", en = "quality and brand") Quality quality,
        @Doc(
                        zh = "有效知识产权；[] 表示没有",
                        en = "intellectual property rights in force; [] = none",
                        also = {"patents", "rights", "专利", "知识产权"})
                @Ask(
                        zh = "拥有哪些有效的知识产权？请逐项填写。",
                        en = "Which intellectual property rights in force does it own? List each.")
                @Nullable List<IpRight> ip,
        @Doc(zh = "新增股权融资；[] 表示没有", en = "new equity paid in; [] = none")
                @Ask(
                        zh = "近几年有新增股权融资到账吗？如有，请逐笔填写。",
                        en =
                                "Has new equity been paid in over the last few years? If so, list each payment.")
                @Nullable List<EquityFinancing> equityFinancing,
        @Doc(
                        zh = "研发机构（自建或共建）；[] 表示没有",
                        en = "recognised R&D institutions, own or joint; [] = none")
                @Ask(
                        zh = "自建或共建了经认定的研发机构吗？按级别填。",
                        en =
                                "Does it have recognised R&D institutions, its own or joint ones? Give the level of each.")
                @Nullable List<RdInstitution> rdInstitutions,
        @Doc(zh = "科技奖励；[] 表示没有", en = "science and technology awards; [] = none")
                @Ask(
                        zh = "获得过省部级以上科技奖励吗？如有，请逐项填写。",
                        en =
                                "Has it received science and technology awards at provincial level or higher? If so, list each.")
                @Nullable List<Award> awards,
        @Doc(zh = "制修订标准；[] 表示没有", en = "technical standards that it helped to draft; [] = none")
                @Ask(
                        zh = "主导或参与制修订过标准吗？如有，请逐项填写。",
                        en =
                                "Has it led or taken part in drafting technical standards? If so, list each.")
                @Nullable List<TechnicalStandard> technicalStandards,
        @Doc(zh = "担保（仅用于测算）", en = "guarantees, for benefit amounts only") Guarantees guarantees,
        @Doc(zh = "创新券（仅用于测算）", en = "innovation vouchers, for benefit amounts only")
                Vouchers vouchers,
        @Doc(zh = "数据要素应用场景", en = "data-element scenarios put forward")
                @Ask(
                        zh = "打算申报数据要素应用场景吗？有几个？",
                        en =
                                "Does the applicant plan to put forward data-element scenarios? How many?")
                @Nullable List<DataScenario> dataScenarios,
        @Doc(zh = "融资促进案例", en = "financing cases put forward")
                @Ask(
                        zh = "打算申报融资促进案例吗？有几个？",
                        en = "Does the applicant plan to put forward financing cases? How many?")
                @Nullable List<FinancingCase> financingCases,
        @Doc(zh = "数字化转型案例", en = "digital transformation cases put forward")
                @Ask(
                        zh = "打算申报数字化转型案例吗？有几个？",
                        en =
                                "Does the applicant plan to put forward digital transformation cases? How many?")
                @Nullable List<DigitalCase> cases,
        @Doc(zh = "课程", en = "courses put forward")
                @Ask(
                        zh = "打算申报课程吗？有几门？",
                        en = "Does the applicant plan to put forward courses? How many?")
                @Nullable List<Course> courses,
        @Doc(zh = "软件产品", en = "software products put forward")
                @Ask(
                        zh = "打算申报首版次软件产品吗？有几个？",
                        en =
                                "Does the applicant plan to put forward first-version software products? How many?")
                @Nullable List<SoftwareProduct> softwareProducts,
        @Doc(zh = "专利产品", en = "patented products put forward")
                @Ask(
                        zh = "有备案的专利产品要参加认定吗？有几个？",
                        en = "Are any filed patent products to take part in recognition? How many?")
                @Nullable List<PatentProduct> patentProducts,
        @Doc(zh = "绿色债券", en = "green bonds")
                @Ask(zh = "发行过绿色债券吗？有几只？", en = "Has the applicant issued green bonds? How many?")
                @Nullable List<Bond> bonds,
        @Doc(zh = "绿色低碳项目", en = "low-carbon projects")
                @Ask(
                        zh = "打算申报绿色低碳项目吗？有几个？",
                        en =
                                "Does the applicant plan to put forward green and low-carbon projects? How many?")
                @Nullable List<GreenProject> greenProjects,
        @Doc(zh = "信创方案、案例和项目", en = "IT innovation solutions, cases and projects")
                @Ask(
                        zh = "打算申报信创方案、案例或项目吗？有几个？",
                        en =
                                "Does the applicant plan to put forward IT innovation solutions, cases or projects? How many?")
                @Nullable List<XinchuangEntry> xinchuangEntries,
        @Doc(zh = "国际杰青岗位", en = "posts for young scientists")
                @Ask(
                        zh = "打算申请国际杰青岗位吗？有几个？",
                        en =
                                "Does the applicant plan to apply for posts for talented young scientists? How many?")
                @Nullable List<YoungScientistPost> youngScientistPosts,
        @Doc(zh = "科技重大专项项目", en = "major S&T projects")
                @Ask(
                        zh = "打算申报科技重大专项项目吗？有几个？",
                        en = "Does the applicant plan to put forward major S&T projects? How many?")
                @Nullable List<MajorProject> majorProjects,
        @Doc(zh = "创新联合体", en = "innovation consortia")
                @Ask(
                        zh = "打算牵头或参与组建创新联合体吗？有几个？",
                        en =
                                "Does the applicant plan to lead or join innovation consortia? How many?")
                @Nullable List<Consortium> consortia,
        @Doc(zh = "科技副总选派", en = "S&T vice-presidents seconded to the firm")
                @Ask(
                        zh = "打算申报科技副总选派吗？有几位？",
                        en = "Does the applicant plan to take in S&T vice-presidents? How many?")
                @Nullable List<Secondment> secondments,
        @Doc(zh = "部省合作项目", en = "ministry-province projects")
                @Ask(
                        zh = "打算申报部省合作项目吗？有几个？",
                        en =
                                "Does the applicant plan to put forward ministry-province projects? How many?")
                @Nullable List<MinistryProject> ministryProjects,
        @Doc(zh = "建造项目", en = "construction projects")
                @Ask(
                        zh = "有智能建造项目要申报吗？有几个？",
                        en =
                                "Does the applicant plan to put forward intelligent construction projects? How many?")
                @Nullable List<ConstructionProject> constructionProjects,
        @Doc(zh = "科研项目", en = "research projects")
                @Ask(
                        zh = "打算申报建设系统或应急管理的科研项目吗？有几个？",
                        en =
                                "Does the applicant plan to put forward research projects (construction, emergency management)? How many?")
                @Nullable List<ResearchProject> researchProjects,
        @Doc(zh = "未来产业研究院", en = "future-industry institutes")
                @Ask(
                        zh = "打算申报未来产业研究院吗？有几个？",
                        en =
                                "Does the applicant plan to put forward future-industry institutes? How many?")
                @Nullable List<FutureInstitute> futureInstitutes,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note,
        @Doc(zh = "人工确认", en = "attestations") Map<String, AttestationEntry> attestations,
        @Doc(
                        zh = "来源：字段路径到出处的文字，仅供参考",
                        en = "where values came from, a text by field path; information only")
                Map<String, String> origin) {
    /**
     * What the key of a list ends in that says whether the list is whole: {@code titlesComplete}.
     */
    public static final String COMPLETE = "Complete";

    /** Key of a profile below which it says where its values came from. */
    public static final String ORIGIN = "origin";

    public Profile {
        titles = KnownList.copy(titles);
        listings = KnownList.copy(listings);
        holdings = KnownList.copy(holdings);
        priorFunding = KnownList.copy(priorFunding);
        talentLinks = KnownList.copy(talentLinks);
        vicePresidentTerms = KnownList.copy(vicePresidentTerms);
        nationalProjects = KnownList.copy(nationalProjects);
        ip = KnownList.copy(ip);
        equityFinancing = KnownList.copy(equityFinancing);
        rdInstitutions = KnownList.copy(rdInstitutions);
        awards = KnownList.copy(awards);
        technicalStandards = KnownList.copy(technicalStandards);
        dataScenarios = KnownList.copy(dataScenarios);
        financingCases = KnownList.copy(financingCases);
        cases = KnownList.copy(cases);
        courses = KnownList.copy(courses);
        softwareProducts = KnownList.copy(softwareProducts);
        patentProducts = KnownList.copy(patentProducts);
        bonds = KnownList.copy(bonds);
        greenProjects = KnownList.copy(greenProjects);
        xinchuangEntries = KnownList.copy(xinchuangEntries);
        youngScientistPosts = KnownList.copy(youngScientistPosts);
        majorProjects = KnownList.copy(majorProjects);
        consortia = KnownList.copy(consortia);
        secondments = KnownList.copy(secondments);
        ministryProjects = KnownList.copy(ministryProjects);
        constructionProjects = KnownList.copy(constructionProjects);
        researchProjects = KnownList.copy(researchProjects);
        futureInstitutes = KnownList.copy(futureInstitutes);
        // in an order that is the same in every run, since remarks and lists follow it
        years = Collections.unmodifiableMap(new TreeMap<>(years));
        attestations = Collections.unmodifiableMap(new LinkedHashMap<>(attestations));
        origin = new OriginMap(origin);
    }

    /** {@return a builder of a profile of which nothing is known} */
    public static ProfileBuilder builder() {
        return new ProfileBuilder().format(1);
    }

    /**
     * {@return whether there may be titles beside those that it lists} What reads titles is then
     * judged as if the list had one more entry of which nothing is known.
     */
    public boolean mayHoldOtherTitles() {
        return Boolean.FALSE.equals(titlesComplete);
    }

    /** {@return a builder that starts as this profile is} */
    public ProfileBuilder toBuilder() {
        return new ProfileBuilder(this);
    }

    /**
     * How many values are known, and none of them: what a firm says of itself is not for logs. The
     * parts of a profile tell what they hold.
     */
    @Override
    public String toString() {
        return "Profile[" + Leaves.of(this).size() + " values known]";
    }

    /**
     * {@return the figures of a year; every one of them unknown where the year is not in the
     * profile}
     *
     * @param year calendar year
     */
    public YearFigures year(int year) {
        return years.getOrDefault(year, YearFigures.UNKNOWN);
    }
}
