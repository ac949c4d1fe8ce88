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
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Annotations.Settled;
import org.huiqi.profile.schema.Annotations.Text;
import org.huiqi.profile.schema.Leaves;
import org.huiqi.profile.schema.OriginMap;
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
        @Range(min = 1, max = 1) @Nullable Integer format,
        @Nullable String name,
        @Text(Text.Kind.CREDIT_CODE) @Nullable String creditCode,
        @Range(min = 1, max = 4) @Nullable Integer digitalLevel,
        @Nullable Boolean innovationPointsList,
        @Settled @Nullable LocalDate foundedOn,
        @Nullable Boolean itSystems,
        @Range(max = 15) @Nullable BigDecimal srdiLocalScore,
        Subject subject,
        @Settled Registration registration,
        Industry industry,
        Map<Integer, YearFigures> years,
        @Nullable List<Title> titles,
        @Nullable Boolean titlesComplete,
        CultivationPool cultivationPool,
        @Settled @Nullable List<Listing> listings,
        @Nullable List<Holding> holdings,
        Group group,
        @Settled @Nullable List<PriorFunding> priorFunding,
        Conduct conduct,
        Incubation incubation,
        @Nullable List<TalentLink> talentLinks,
        @Nullable List<VicePresidentTerm> vicePresidentTerms,
        @Nullable List<NationalProject> nationalProjects,
        GrowthPlan growthPlan,
        TrainingProvider trainingProvider,
        Market market,
        MainProduct mainProduct,
        Quality quality,
        @Nullable List<IpRight> ip,
        @Nullable List<EquityFinancing> equityFinancing,
        @Nullable List<RdInstitution> rdInstitutions,
        @Nullable List<Award> awards,
        @Nullable List<TechnicalStandard> technicalStandards,
        Guarantees guarantees,
        Vouchers vouchers,
        @Nullable List<DataScenario> dataScenarios,
        @Nullable List<FinancingCase> financingCases,
        @Nullable List<DigitalCase> cases,
        @Nullable List<Course> courses,
        @Nullable List<SoftwareProduct> softwareProducts,
        @Nullable List<PatentProduct> patentProducts,
        @Nullable List<Bond> bonds,
        @Nullable List<GreenProject> greenProjects,
        @Nullable List<XinchuangEntry> xinchuangEntries,
        @Nullable List<YoungScientistPost> youngScientistPosts,
        @Nullable List<MajorProject> majorProjects,
        @Nullable List<Consortium> consortia,
        @Nullable List<Secondment> secondments,
        @Nullable List<MinistryProject> ministryProjects,
        @Nullable List<ConstructionProject> constructionProjects,
        @Nullable List<ResearchProject> researchProjects,
        @Nullable List<FutureInstitute> futureInstitutes,
        @Nullable String note,
        Map<String, AttestationEntry> attestations,
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
