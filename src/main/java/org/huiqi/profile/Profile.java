package org.huiqi.profile;

import java.util.List;
import java.util.Map;
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
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Text;
import org.jspecify.annotations.Nullable;

/** What is known about one applicant: missing is unknown, an empty list is known to be none. */
public record Profile(
        @Doc(zh = "格式版本", en = "version of this dictionary; required") @Range(min = 1, max = 1)
                @Nullable Integer format,
        @Doc(zh = "名称", en = "name of the applicant") @Nullable String name,
        @Doc(
                        zh = "统一社会信用代码",
                        en =
                                "unified social credit code, GB 32100-2015; check character verified when present")
                @Text(Text.Kind.CREDIT_CODE)
                @Nullable String creditCode,
        @Doc(zh = "数字化水平等级", en = "digital level of the firm; information only")
                @Range(min = 1, max = 4)
                @Nullable Integer digitalLevel,
        @Doc(zh = "创新积分制备选企业", en = "on the innovation-points candidate list")
                @Nullable Boolean innovationPointsList,
        @Doc(zh = "申报主体", en = "the applicant") Subject subject,
        @Doc(zh = "注册登记", en = "where and when the applicant is registered")
                Registration registration,
        @Doc(zh = "行业", en = "industry of the applicant") Industry industry,
        @Doc(zh = "年度数据", en = "figures by year") Map<Integer, YearFigures> years,
        @Doc(zh = "资质称号；[] 表示没有", en = "titles held; [] = none") @Nullable List<Title> titles,
        @Doc(zh = "省优质中小企业培育库", en = "provincial cultivation pool of quality SMEs")
                CultivationPool cultivationPool,
        @Doc(
                        zh = "上市（挂牌）情况；[] 表示没有",
                        en = "places where the applicant itself issued shares; [] = none")
                @Nullable List<Listing> listings,
        @Doc(zh = "持股关系；[] 表示没有", en = "shareholding relations with other firms; [] = none")
                @Nullable List<Holding> holdings,
        @Doc(zh = "所属集团", en = "corporate group") Group group,
        @Doc(zh = "以往政策支持；[] 表示没有", en = "support received under earlier schemes; [] = none")
                @Nullable List<PriorFunding> priorFunding,
        @Doc(zh = "合规与信用", en = "conduct and credit") Conduct conduct,
        @Doc(zh = "在孵情况", en = "incubation") Incubation incubation,
        @Doc(zh = "与人才计划入选者的关系；[] 表示没有", en = "ties with selectees of talent plans; [] = none")
                @Nullable List<TalentLink> talentLinks,
        @Doc(
                        zh = "省科技副总任期；[] 表示没有",
                        en = "terms of provincial science vice-presidents at the firm; [] = none")
                @Nullable List<VicePresidentTerm> vicePresidentTerms,
        @Doc(zh = "国家科技项目；[] 表示没有", en = "national S&T projects; [] = none")
                @Nullable List<NationalProject> nationalProjects,
        @Doc(zh = "“三新一强”推进计划", en = "plan of a key little-giant firm") GrowthPlan growthPlan,
        @Doc(zh = "培训业务", en = "training business") TrainingProvider trainingProvider,
        @Doc(zh = "担保（仅用于测算）", en = "guarantees, for benefit amounts only") Guarantees guarantees,
        @Doc(zh = "创新券（仅用于测算）", en = "innovation vouchers, for benefit amounts only")
                Vouchers vouchers,
        @Doc(zh = "数据要素应用场景（P04）", en = "data-element scenarios put forward (P04)")
                @Nullable List<DataScenario> dataScenarios,
        @Doc(zh = "融资促进案例（P05）", en = "financing cases put forward (P05)")
                @Nullable List<FinancingCase> financingCases,
        @Doc(zh = "数字化转型案例（P06）", en = "digital transformation cases put forward (P06)")
                @Nullable List<DigitalCase> cases,
        @Doc(zh = "课程（P07）", en = "courses put forward (P07)") @Nullable List<Course> courses,
        @Doc(zh = "软件产品（P10）", en = "software products put forward (P10)")
                @Nullable List<SoftwareProduct> softwareProducts,
        @Doc(zh = "专利产品（P24）", en = "patented products put forward (P24)")
                @Nullable List<PatentProduct> patentProducts,
        @Doc(zh = "绿色债券（P19）", en = "green bonds (P19)") @Nullable List<Bond> bonds,
        @Doc(zh = "绿色低碳项目（P21）", en = "low-carbon projects (P21)")
                @Nullable List<GreenProject> greenProjects,
        @Doc(zh = "信创方案、案例和项目（P11）", en = "IT innovation solutions, cases and projects (P11)")
                @Nullable List<XinchuangEntry> xinchuangEntries,
        @Doc(zh = "国际杰青岗位（P12）", en = "posts for young scientists (P12)")
                @Nullable List<YoungScientistPost> youngScientistPosts,
        @Doc(zh = "科技重大专项项目（P13）", en = "major S&T projects (P13)")
                @Nullable List<MajorProject> majorProjects,
        @Doc(zh = "创新联合体（P14）", en = "innovation consortia (P14)")
                @Nullable List<Consortium> consortia,
        @Doc(zh = "科技副总选派（P16）", en = "science vice-presidents seconded to the firm (P16)")
                @Nullable List<Secondment> secondments,
        @Doc(zh = "部省合作项目（P18）", en = "ministry-province projects (P18)")
                @Nullable List<MinistryProject> ministryProjects,
        @Doc(zh = "建造项目（P22）", en = "construction projects (P22)")
                @Nullable List<ConstructionProject> constructionProjects,
        @Doc(zh = "科研项目（P23、P27）", en = "research projects (P23, P27)")
                @Nullable List<ResearchProject> researchProjects,
        @Doc(zh = "未来产业研究院（P26）", en = "future-industry institutes (P26)")
                @Nullable List<FutureInstitute> futureInstitutes,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note,
        @Doc(zh = "人工确认", en = "attestations") Map<String, Attestation> attestations) {
    public Profile {
        titles = KnownList.copy(titles);
        listings = KnownList.copy(listings);
        holdings = KnownList.copy(holdings);
        priorFunding = KnownList.copy(priorFunding);
        talentLinks = KnownList.copy(talentLinks);
        vicePresidentTerms = KnownList.copy(vicePresidentTerms);
        nationalProjects = KnownList.copy(nationalProjects);
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
        years = Map.copyOf(years);
        attestations = Map.copyOf(attestations);
    }

    /** The figures of a year; every one of them unknown where the year is not in the profile. */
    public YearFigures year(int year) {
        return years.getOrDefault(year, YearFigures.UNKNOWN);
    }
}
