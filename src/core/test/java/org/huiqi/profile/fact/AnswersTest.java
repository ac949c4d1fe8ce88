package org.huiqi.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.profile.SubjectType.RESEARCH_INSTITUTE;
import static org.huiqi.profile.SubjectType.UNIVERSITY;
import static org.huiqi.profile.TitleType.HNTE;
import static org.huiqi.profile.TitleType.NATIONAL_LITTLE_GIANT;
import static org.huiqi.profile.TitleType.PROV_SRDI;
import static org.huiqi.profile.TitleType.TECH_SME;
import static org.huiqi.profile.TitleType.UNICORN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Sample;
import org.huiqi.profile.Award;
import org.huiqi.profile.BadRecord;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Count;
import org.huiqi.profile.Incident;
import org.huiqi.profile.Listing.Venue;
import org.huiqi.profile.NationalProject;
import org.huiqi.profile.OrderState;
import org.huiqi.profile.Penalty;
import org.huiqi.profile.PriorFunding.Scheme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.RdInstitution;
import org.huiqi.profile.Subject.Role;
import org.huiqi.profile.TalentLink;
import org.huiqi.profile.TechnicalStandard;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.candidate.ConstructionProject.Partner;
import org.huiqi.profile.candidate.DigitalCase;
import org.huiqi.profile.candidate.Secondment;
import org.huiqi.profile.candidate.SoftwareProduct;
import org.huiqi.profile.candidate.XinchuangEntry.AdaptationEvidence;
import org.huiqi.profile.candidate.YoungScientistPost.Letter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The named functions that rules are written with: whole tables of truth, with gaps and boundary
 * days, in {@code answers.csv}.
 */
class AnswersTest {
    private static Applicant applicant(@Nullable Boolean belowLarge, String... lines) {
        Profile profile = Sample.profile(lines);
        Size size = new Size(SizeFigures.of(profile, 2023), belowLarge, null, List.of());
        return new Applicant(profile, Sample.AS_OF, size, null);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/answers.csv", delimiter = '|', quoteCharacter = '`')
    void an_answer_is_known_where_its_fields_decide_it(
            String asked, String lines, String expected) {
        Applicant firm = applicant(null, lines.equals("-") ? new String[0] : lines.split("; "));
        assertThat(shown(answer(asked, firm, firm.profile()))).isEqualTo(expected);
    }

    private static @Nullable Object answer(String asked, Applicant firm, Profile profile) {
        YearFigures year = firm.lastYear();
        Innovation innovation = firm.innovation();
        MainProductRights rights = firm.rights();
        RecentYears recent = firm.recentYears();
        return switch (asked) {
            case "over titles" ->
                    Stream.of(
                            firm.holds(UNICORN),
                            firm.holdsAtProvincialLevelOrAbove(UNICORN),
                            firm.numberedThisYear(TECH_SME),
                            firm.championOfBatch(6),
                            firm.reviewedChampionOfBatch(3));
            case "holds" -> firm.holds(HNTE, TECH_SME);
            case "holdsAtProvincialLevelOrAbove" -> firm.holdsAtProvincialLevelOrAbove(UNICORN);
            case "numberedThisYear" -> firm.numberedThisYear(TECH_SME);
            case "champions" -> Stream.of(firm.championOfBatch(6), firm.reviewedChampionOfBatch(3));
            case "listedOn" -> firm.listedOn(Venue.SSE, Venue.HKEX);
            case "supportedUnder" -> firm.supportedUnder(Scheme.CAIJIAN_2021_2);
            case "holdings above 50" ->
                    Stream.of(
                            firm.directHoldingAbove(50, NATIONAL_LITTLE_GIANT, PROV_SRDI),
                            firm.indirectHoldingAbove(50, NATIONAL_LITTLE_GIANT, PROV_SRDI));
            case "majorIncidentLastYear" ->
                    firm.majorIncidentLastYear(Incident.Kind.SAFETY, Incident.Kind.QUALITY);
            case "incidents" ->
                    Stream.of(
                            firm.majorIncidentWithinYears(3, Incident.Kind.SAFETY),
                            firm.majorIncidentWithinYears(3, Incident.Kind.QUALITY),
                            firm.majorIncidentThisOrLastYear(Incident.Kind.SAFETY));
            case "bad records" ->
                    Stream.of(
                            firm.badRecordWithinYears(
                                    3, BadRecord.Kind.CREDIT, BadRecord.Kind.SAFETY),
                            firm.badRecordEver(BadRecord.Kind.CREDIT, BadRecord.Kind.SAFETY));
            case "penalties" ->
                    Stream.of(
                            firm.majorPenaltyWithinYears(3, Penalty.Kind.SAFETY),
                            firm.majorPenaltyEver());
            case "talentSupportedAtOrAbove" ->
                    firm.talentSupportedAtOrAbove(TalentLink.Level.COUNTY);
            case "hasVicePresidentInTerm" -> firm.hasVicePresidentInTerm();
            case "hasNationalProject" -> firm.hasNationalProject(NationalProject.Status.ONGOING);
            case "solutionsAndCases" -> firm.solutionsAndCases();
            case "counts" ->
                    Stream.of(firm.financingCaseCount(), firm.caseCount(), firm.courseCount());
            case "poolUpdatedThisYear" -> firm.poolUpdatedThisYear();
            case "decidedStatus" -> firm.cultivationPool().decidedStatus();
            case "hasAnyRole" -> firm.subject().hasAnyRole(Role.CHAIN_LEADER, Role.LEADING_FIRM);
            case "aspectCount" -> firm.growthPlan().aspectCount();
            case "salesRevenue" ->
                    Stream.of(
                            firm.salesRevenue(2023),
                            firm.salesRevenue(2022),
                            firm.salesRevenue(2021));
            case "revenueOfLastFullYear" -> firm.revenueOfLastFullYear();
            case "rdIntensity" -> firm.rdIntensity(2023);
            case "nicheYears" -> firm.nicheYears();
            case "daysSinceFoundation" -> firm.daysSinceFoundation();
            case "classI" -> rights.classI();
            case "classI by more" ->
                    Stream.of(
                            rights.classI(),
                            rights.classIHighValue(),
                            rights.classIOwn(),
                            rights.classIOwnRankedUpTo(3),
                            rights.classIApplied());
            case "classII any of all" ->
                    Stream.of(rights.classII(), rights.classIIOfAnyAge(), rights.ofAnyClass());
            case "equity of 2000" -> innovation.equityWithinYears(2).atLeast(2000);
            case "awards and standards" ->
                    Stream.of(
                            innovation.awardWithinYears(3, Award.Level.values()),
                            innovation.rankedAwardWithinYears(5, 3, Award.Level.PROVINCIAL),
                            innovation.rankedAwardWithinYears(5, 2, Award.Level.PROVINCIAL),
                            innovation.rankedAwardWithinYears(5, 3, Award.Level.NATIONAL),
                            innovation.ledStandardWithinYears(5, TechnicalStandard.Kind.INDUSTRY),
                            innovation.ledStandardWithinYears(5, TechnicalStandard.Kind.NATIONAL),
                            innovation.technicalStandardCount());
            case "institutions" ->
                    Stream.of(
                            innovation.institutionCount(),
                            innovation.institutionOf(RdInstitution.Level.MUNICIPAL),
                            innovation.institutionOf(RdInstitution.Level.NATIONAL));
            case "growth" ->
                    Stream.of(
                            recent.mainGrowth(), recent.meanMainGrowth(), recent.meanMainRevenue());
            case "sums" ->
                    Stream.of(recent.rdExpenseOfTwoYears(), recent.revenueToTwoYearsBefore());
            case "hnte" -> Stream.of(recent.hnteRdShare(), recent.hnteDomesticShare());
            case "shares" ->
                    Stream.of(
                            year.rdShare(),
                            year.netMargin(),
                            year.rdStaffShare(),
                            year.debtRatio(),
                            firm.yearBefore().revenue());
            case "bonds first" -> profile.bonds().get(0).firstSubsidisedIn(2023);
            case "bonds paid" -> profile.bonds().get(0).paidInterestIn(2023);
            case "majorProjects different" -> profile.majorProjects().get(0).hasDifferentUnits();
            case "majorProjects own" -> profile.majorProjects().get(0).directionsOfApplicant();
            case "majorProjects count" -> profile.majorProjects().get(0).directionCount();
            case "majorProjects affiliate" -> profile.majorProjects().get(0).involvesAffiliate();
            case "consortia legal" -> profile.consortia().get(0).allParticipantsLegalPersons();
            case "consortia has" ->
                    profile.consortia().get(0).hasParticipant(UNIVERSITY, RESEARCH_INSTITUTE);
            case "constructionProjects partners" ->
                    profile.constructionProjects()
                            .get(0)
                            .hasPartnersOnlyOf(Partner.OWNER, Partner.DESIGNER);
            case "constructionProjects count" ->
                    profile.constructionProjects().get(0).applicationCount();
            case "cases count" -> profile.cases().get(0).directionCount();
            case "cases point" -> profile.cases().get(0).chooses(DigitalCase.Direction.POINT);
            case "youngScientistPosts letter" ->
                    profile.youngScientistPosts()
                            .get(0)
                            .hasLetterFrom(Letter.HOME_EMBASSY_IN_CHINA, Letter.HOME_ST_DEPARTMENT);
            case "youngScientistPosts age" ->
                    profile.youngScientistPosts().get(0).ageOnApplication();
            case "ministryProjects young" -> profile.ministryProjects().get(0).youngShare();
            case "xinchuangEntries evidence" ->
                    profile.xinchuangEntries()
                            .get(0)
                            .hasAnyEvidence(AdaptationEvidence.THIRD_PARTY_TEST);
            case "softwareProducts standard" ->
                    profile.softwareProducts().get(0).test().normalisedStandard();
            default -> throw new AssertionError(asked);
        };
    }

    private static String shown(@Nullable Object answer) {
        if (answer instanceof Stream<?> several) {
            return several.map(AnswersTest::shown).collect(Collectors.joining(" "));
        }
        if (answer instanceof Count count) {
            return count.least() + ".." + count.most();
        }
        return answer instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString().replaceAll("(\\.\\d\\d).*", "$1")
                : answer == null ? "?" : answer.toString();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "ENTERPRISE, true, true",
                "INDIVIDUAL_BUSINESS, true, true",
                "UNIVERSITY, true, false",
                "UNIVERSITY, ?, false",
                "ENTERPRISE, false, false",
                "ENTERPRISE, ?, ?",
                "null, true, ?",
                "null, false, false"
            })
    void an_sme_is_an_enterprise_or_individual_business_below_large(
            String type, @Nullable Boolean belowLarge, @Nullable Boolean expected) {
        assertThat(applicant(belowLarge, "subject: {type: " + type + "}").sme())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "missing, ?",
                "'', false",
                "NEW_RULES, false",
                "UNKNOWN, ?",
                "NEW_RULES UNKNOWN, ?",
                "UNKNOWN OLD_RULES_OPEN, true"
            })
    void an_order_of_unknown_state_may_be_in_the_state(String states, @Nullable Boolean expected) {
        List<OrderState> orders =
                Arrays.stream(states.split(" "))
                        .filter(s -> !s.isEmpty() && !s.equals("missing"))
                        .map(OrderState::valueOf)
                        .toList();
        Applicant plain = applicant(null);
        Applicant firm =
                new Applicant(
                        plain.profile(),
                        plain.asOf(),
                        plain.size(),
                        states.equals("missing") ? null : orders);
        assertThat(firm.hasOrder(OrderState.OLD_RULES_OPEN)).isEqualTo(expected);
    }

    @Test
    void the_last_full_year_moves_with_the_day_and_without_standards_none_is_fulfilled() {
        Applicant firm = applicant(null, "years: {2024: {revenue: 9}}");
        LocalDate day = LocalDate.of(2025, 1, 1);
        assertThat(new Applicant(firm.profile(), day, firm.size(), null).revenueOfLastFullYear())
                .isEqualByComparingTo("9");
        assertThat(firm.fulfils("srdi")).isNull();
    }

    @Test
    void bounds_are_added_cut_and_compared() {
        Bounds open = new Bounds(BigDecimal.ONE, null);
        assertThat(open.plus(Bounds.exactly(BigDecimal.TEN)))
                .isEqualTo(new Bounds(BigDecimal.valueOf(11), null));
        assertThat(open.cutAt(BigDecimal.TEN))
                .isEqualTo(new Bounds(BigDecimal.ONE, BigDecimal.TEN));
        assertThat(open.atLeast(1)).isTrue();
        assertThat(open.atLeast(2)).isNull();
        assertThat(Bounds.NONE.atLeast(1)).isFalse();
    }

    @Test
    @Timeout(20)
    void spellings_of_a_standard_compare_and_a_text_without_end_is_read_in_time() {
        String spellings =
                "GB/T 25000.51-2016;GB/T25000.51-2016;gb/t 25000.51-2016;GBT 25000.51-2016"
                        + ";GB / T 25000.51-2016;GB/T　25000.51-2016;GB/T 25000.51—2016"
                        + ";GB/T 25000.51–2016;GB/T 25000.51－2016;GB/T 25000.51——2016"
                        + ";GB/T 25000.51一2016;GB/T25000.51 - 2016;ＧＢ／Ｔ ２５０００．５１－２０１６"
                        + ";GB/T 25000.51 2016;依据GB/T 25000.51-2016《系统与软件工程》检测";
        for (String spelling : spellings.split(";")) {
            assertThat(standard(spelling)).as(spelling).isEqualTo("GBT25000.51-2016");
        }
        assertThat(standard("GB 1" + ".1".repeat(100_000))).hasSize(200_003);
        for (String part : List.of("A ", "A", " ", "1 ", "A1 ")) {
            assertThat(standard("A" + part.repeat(100_000) + "B")).isNotNull();
        }
    }

    private static @Nullable String standard(String text) {
        return new SoftwareProduct.Test(null, text, null, null, null).normalisedStandard();
    }

    @Test
    void age_of_a_seconded_person_is_counted_on_the_day_asked_for() {
        Secondment.Person person = new Secondment.Person(LocalDate.of(1963, 9, 21), null, null);
        assertThat(person.ageOn(LocalDate.of(2024, 9, 20))).isEqualTo(60);
        assertThat(person.ageOn(LocalDate.of(2024, 9, 21))).isEqualTo(61);
    }
}
