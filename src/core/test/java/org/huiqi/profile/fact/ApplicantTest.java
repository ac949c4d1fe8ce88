package org.huiqi.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.profile.TitleType.HNTE;
import static org.huiqi.profile.TitleType.NATIONAL_LITTLE_GIANT;
import static org.huiqi.profile.TitleType.PROV_SRDI;
import static org.huiqi.profile.TitleType.TECH_SME;
import static org.huiqi.profile.TitleType.UNICORN;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Sample;
import org.huiqi.profile.BadRecord;
import org.huiqi.profile.Count;
import org.huiqi.profile.Incident;
import org.huiqi.profile.Listing.Venue;
import org.huiqi.profile.NationalProject;
import org.huiqi.profile.OrderState;
import org.huiqi.profile.Penalty;
import org.huiqi.profile.PriorFunding.Scheme;
import org.huiqi.profile.TalentLink.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicantTest {

    /** The applicant of YAML lines on 2024-09-20. */
    private static Applicant applicant(String... lines) {
        return sized(null, lines);
    }

    private static Applicant sized(@Nullable Boolean belowLarge, String... lines) {
        var profile = Sample.profile(lines);
        Size size = new Size(SizeFigures.of(profile, 2023), belowLarge, null, List.of());
        return new Applicant(profile, Sample.AS_OF, size, null);
    }

    private static Applicant withList(String list, String entries) {
        return entries.equals("missing") ? applicant() : applicant(list + ": " + entries);
    }

    /**
     * Of each accessor over titles: what it says of a list that is whole, and of one that is not.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "?",
            textBlock =
                    """
                    missing                                                                  | ? ? ? ? ?                     | ? ? ? ? ?
                    []                                                                       | false false false false false | ? ? ? ? ?
                    [{type: OTHER}]                                                          | false false false false false | ? ? ? ? ?
                    [{}]                                                                     | ? ? ? ? ?                     | ? ? ? ? ?
                    [{type: UNICORN}]                                                        | ? ? false false false         | ? ? ? ? ?
                    [{type: UNICORN, level: NATIONAL, validFrom: 2024-01-01, openEnded: true}] | true true false false false | true true ? ? ?
                    [{type: UNICORN, level: COUNTY, validFrom: 2024-01-01, openEnded: true}] | true false false false false  | true ? ? ? ?
                    [{type: UNICORN, validFrom: 2020-01-01, validTo: 2023-01-01}]            | false false false false false | ? ? ? ? ?
                    [{type: TECH_SME, numberYear: 2024}]                                     | false false true false false  | ? ? true ? ?
                    [{type: TECH_SME, numberYear: 2023}]                                     | false false false false false | ? ? ? ? ?
                    [{type: CHAMPION, batch: 6}]                                             | false false false true false  | ? ? ? true ?
                    [{type: CHAMPION, batch: 3, reviewPassed: true}]                         | false false false false true  | ? ? ? ? true
                    [{type: CHAMPION, batch: 3, reviewPassed: false}]                        | false false false false false | ? ? ? ? ?
                    """)
    void a_title_that_an_open_list_does_not_name_is_unknown_and_not_absent(
            String titles, String whole, String open) {
        String list = titles.equals("missing") ? "name: x" : "titles: " + titles;
        assertThat(overTitles(applicant(list))).isEqualTo(whole);
        assertThat(overTitles(applicant(list, "titlesComplete: true"))).isEqualTo(whole);
        assertThat(overTitles(applicant(list, "titlesComplete: false"))).isEqualTo(open);
    }

    private static String overTitles(Applicant firm) {
        return Stream.of(
                        firm.holds(UNICORN),
                        firm.holdsAtProvincialLevelOrAbove(UNICORN),
                        firm.numberedThisYear(TECH_SME),
                        firm.championOfBatch(6),
                        firm.reviewedChampionOfBatch(3))
                .map(answer -> answer == null ? "?" : answer.toString())
                .collect(Collectors.joining(" "));
    }

    private static final Map<String, Function<Applicant, @Nullable Boolean>> ASKED =
            Map.of(
                    "holds",
                    firm -> firm.holds(HNTE, TECH_SME),
                    "holdsAtProvincialLevelOrAbove",
                    firm -> firm.holdsAtProvincialLevelOrAbove(UNICORN),
                    "numberedThisYear",
                    firm -> firm.numberedThisYear(TECH_SME),
                    "listedOn",
                    firm -> firm.listedOn(Venue.SSE, Venue.HKEX),
                    "supportedUnder",
                    firm -> firm.supportedUnder(Scheme.CAIJIAN_2021_2),
                    "majorIncidentLastYear",
                    firm -> firm.majorIncidentLastYear(Incident.Kind.SAFETY, Incident.Kind.QUALITY),
                    "talentSupportedAtOrAbove",
                    firm -> firm.talentSupportedAtOrAbove(Level.COUNTY),
                    "hasVicePresidentInTerm",
                    firm -> firm.hasVicePresidentInTerm(),
                    "hasNationalProject",
                    firm -> firm.hasNationalProject(NationalProject.Status.ONGOING));

    /**
     * Whole tables of truth: what each accessor says of a list, with its gaps and boundary days.
     */
    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    holds | titles | missing | ?
                    holds | titles | [] | false
                    holds | titles | [{type: HNTE, issuedOn: 2022-10-12}] | true
                    holds | titles | [{type: HNTE, issuedOn: 2021-09-21}] | true
                    holds | titles | [{type: HNTE, issuedOn: 2021-09-20}] | false
                    holds | titles | [{type: HNTE, issuedOn: 2024-09-20}] | true
                    holds | titles | [{type: HNTE, issuedOn: 2024-09-21}] | false
                    holds | titles | [{type: HNTE}] | ?
                    holds | titles | [{type: TECH_SME, issuedOn: 2024-01-01}] | ?
                    holds | titles | [{type: CHAMPION, issuedOn: 2023-01-01}] | false
                    holds | titles | [{type: CHAMPION}] | false
                    holds | titles | [{issuedOn: 2023-01-01, validTo: 2024-12-31}] | ?
                    holds | titles | [{validTo: 2024-09-19}] | false
                    holds | titles | [{type: HNTE}, {type: HNTE, issuedOn: 2022-10-12}] | true
                    holds | titles | [{type: CHAMPION}, {type: HNTE, issuedOn: 2020-01-01}] | false
                    holdsAtProvincialLevelOrAbove | titles | missing | ?
                    holdsAtProvincialLevelOrAbove | titles | [] | false
                    holdsAtProvincialLevelOrAbove | titles | [{type: UNICORN, level: NATIONAL, issuedOn: 2024-01-01, openEnded: true}] | true
                    holdsAtProvincialLevelOrAbove | titles | [{type: UNICORN, level: PROVINCIAL, issuedOn: 2024-01-01, openEnded: true}] | true
                    holdsAtProvincialLevelOrAbove | titles | [{type: UNICORN, level: MUNICIPAL, issuedOn: 2024-01-01, openEnded: true}] | false
                    holdsAtProvincialLevelOrAbove | titles | [{type: UNICORN, level: COUNTY}] | false
                    holdsAtProvincialLevelOrAbove | titles | [{type: UNICORN, issuedOn: 2024-01-01, openEnded: true}] | ?
                    holdsAtProvincialLevelOrAbove | titles | [{type: UNICORN, level: NATIONAL, validTo: 2024-09-19}] | false
                    numberedThisYear | titles | missing | ?
                    numberedThisYear | titles | [] | false
                    numberedThisYear | titles | [{type: TECH_SME, numberYear: 2024, validTo: 2024-01-01}] | true
                    numberedThisYear | titles | [{type: TECH_SME, numberYear: 2023}] | false
                    numberedThisYear | titles | [{type: TECH_SME}] | ?
                    numberedThisYear | titles | [{type: HNTE, numberYear: 2024}] | false
                    numberedThisYear | titles | [{numberYear: 2024}] | ?
                    numberedThisYear | titles | [{numberYear: 2023}] | false
                    listedOn | listings | missing | ?
                    listedOn | listings | [] | false
                    listedOn | listings | [{venue: SSE, listedOn: 2024-09-20}] | true
                    listedOn | listings | [{venue: SSE, listedOn: 2024-09-21}] | false
                    listedOn | listings | [{venue: SSE}] | ?
                    listedOn | listings | [{venue: HKEX, listedOn: 1999-01-01}] | true
                    listedOn | listings | [{venue: NEEQ, listedOn: 2020-01-01}] | false
                    listedOn | listings | [{venue: NEEQ}] | false
                    listedOn | listings | [{listedOn: 2020-01-01}] | ?
                    listedOn | listings | [{listedOn: 2025-01-01}] | false
                    listedOn | listings | [{venue: NEEQ}, {venue: SSE, listedOn: 2020-01-01}] | true
                    supportedUnder | priorFunding | missing | ?
                    supportedUnder | priorFunding | [] | false
                    supportedUnder | priorFunding | [{scheme: CAIJIAN_2021_2, status: GRANTED}] | true
                    supportedUnder | priorFunding | [{scheme: CAIJIAN_2021_2, status: APPLIED}] | false
                    supportedUnder | priorFunding | [{scheme: CAIJIAN_2021_2, status: REFUSED}] | false
                    supportedUnder | priorFunding | [{scheme: CAIJIAN_2021_2}] | ?
                    supportedUnder | priorFunding | [{scheme: OTHER, status: GRANTED}] | false
                    supportedUnder | priorFunding | [{status: GRANTED}] | ?
                    majorIncidentLastYear | conduct.incidents | missing | ?
                    majorIncidentLastYear | conduct.incidents | [] | false
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, severity: MAJOR, date: 2023-01-01}] | true
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, severity: MAJOR, date: 2023-12-31}] | true
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, severity: MAJOR, date: 2022-12-31}] | false
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, severity: MAJOR, date: 2024-01-01}] | false
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, severity: EXTREMELY_MAJOR, date: 2023-05-01}] | true
                    majorIncidentLastYear | conduct.incidents | [{kind: QUALITY, severity: SERIOUS, date: 2023-05-01}] | true
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, severity: CONSIDERABLE, date: 2023-05-01}] | false
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, severity: GENERAL, date: 2023-05-01}] | false
                    majorIncidentLastYear | conduct.incidents | [{kind: OTHER, severity: MAJOR, date: 2023-05-01}] | false
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, severity: MAJOR}] | ?
                    majorIncidentLastYear | conduct.incidents | [{kind: SAFETY, date: 2023-05-01}] | ?
                    majorIncidentLastYear | conduct.incidents | [{severity: MAJOR, date: 2023-05-01}] | ?
                    majorIncidentLastYear | conduct.incidents | [{severity: GENERAL}] | false
                    talentSupportedAtOrAbove | talentLinks | missing | ?
                    talentSupportedAtOrAbove | talentLinks | [] | false
                    talentSupportedAtOrAbove | talentLinks | [{level: COUNTY, relation: FOUNDER, supportFrom: 2024-09-20, supportTo: 2024-09-20}] | true
                    talentSupportedAtOrAbove | talentLinks | [{level: NATIONAL, relation: COOPERATION, supportFrom: 2022-01-01, supportTo: 2025-12-31}] | true
                    talentSupportedAtOrAbove | talentLinks | [{level: TOWNSHIP, relation: FOUNDER, supportFrom: 2022-01-01, supportTo: 2025-12-31}] | false
                    talentSupportedAtOrAbove | talentLinks | [{level: COUNTY, relation: OTHER}] | false
                    talentSupportedAtOrAbove | talentLinks | [{level: COUNTY, relation: FOUNDER, supportFrom: 2024-09-21, supportTo: 2025-12-31}] | false
                    talentSupportedAtOrAbove | talentLinks | [{level: COUNTY, relation: FOUNDER, supportFrom: 2022-01-01, supportTo: 2024-09-19}] | false
                    talentSupportedAtOrAbove | talentLinks | [{level: COUNTY, relation: FOUNDER, supportFrom: 2022-01-01}] | ?
                    talentSupportedAtOrAbove | talentLinks | [{level: COUNTY, relation: FOUNDER, supportTo: 2025-12-31}] | ?
                    talentSupportedAtOrAbove | talentLinks | [{relation: FOUNDER, supportFrom: 2022-01-01, supportTo: 2025-12-31}] | ?
                    talentSupportedAtOrAbove | talentLinks | [{level: COUNTY, supportFrom: 2022-01-01, supportTo: 2025-12-31}] | ?
                    hasVicePresidentInTerm | vicePresidentTerms | missing | ?
                    hasVicePresidentInTerm | vicePresidentTerms | [] | false
                    hasVicePresidentInTerm | vicePresidentTerms | [{from: 2024-09-20, to: 2024-09-20}] | true
                    hasVicePresidentInTerm | vicePresidentTerms | [{from: 2024-09-21, to: 2025-09-30}] | false
                    hasVicePresidentInTerm | vicePresidentTerms | [{from: 2023-10-01, to: 2024-09-19}] | false
                    hasVicePresidentInTerm | vicePresidentTerms | [{from: 2023-10-01}] | ?
                    hasVicePresidentInTerm | vicePresidentTerms | [{to: 2025-09-30}] | ?
                    hasVicePresidentInTerm | vicePresidentTerms | [{to: 2024-09-19}] | false
                    hasNationalProject | nationalProjects | missing | ?
                    hasNationalProject | nationalProjects | [] | false
                    hasNationalProject | nationalProjects | [{status: ONGOING}] | true
                    hasNationalProject | nationalProjects | [{status: CLOSED}] | false
                    hasNationalProject | nationalProjects | [{}] | ?
                    hasNationalProject | nationalProjects | [{status: CLOSED}, {status: ONGOING}] | true
                    """)
    void a_list_is_judged_entry_by_entry_and_what_decides_and_is_missing_is_unknown(
            String accessor, String list, String entries, @Nullable Boolean expected) {
        boolean nested = list.startsWith("conduct.");
        String name = nested ? list.substring("conduct.".length()) : list;
        String line = name + ": " + entries;
        Applicant firm =
                entries.equals("missing")
                        ? applicant()
                        : applicant(nested ? "conduct: {" + line + "}" : line);
        assertThat(ASKED.get(accessor).apply(firm)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    ENTERPRISE,          true,  true
                    INDIVIDUAL_BUSINESS, true,  true
                    UNIVERSITY,          true,  false
                    UNIVERSITY,          ?,     false
                    ENTERPRISE,          false, false
                    ENTERPRISE,          ?,     ?
                    ?,                   true,  ?
                    ?,                   false, false
                    """)
    void an_sme_is_an_enterprise_or_individual_business_below_large(
            @Nullable String type, @Nullable Boolean belowLarge, @Nullable Boolean expected) {
        String subject = type == null ? "subject: {}" : "subject: {type: " + type + "}";
        assertThat(sized(belowLarge, subject).sme()).isEqualTo(expected);
    }

    @Test
    void sales_revenue_is_that_of_the_year_and_never_revenue() {
        Applicant firm =
                applicant("years: {2023: {revenue: 5, salesRevenue: 7}, 2022: {revenue: 1}}");
        assertThat(firm.salesRevenue(2023)).isEqualByComparingTo("7");
        assertThat(firm.salesRevenue(2022)).isNull();
        assertThat(firm.salesRevenue(2021)).isNull();
    }

    @Test
    void revenue_of_the_last_full_year_is_that_of_the_year_before() {
        Applicant firm = applicant("years: {2022: {revenue: 1}, 2023: {revenue: 2}, 2024: {}}");
        assertThat(firm.revenueOfLastFullYear()).isEqualByComparingTo("2");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    {rdExpense: 3000, salesRevenue: 100000}         | 3
                    {rdExpense: 2999.9999999, salesRevenue: 100000} | 2.9999999999
                    {rdExpense: 3000, salesRevenue: 0}              | ?
                    {rdExpense: 3000}                               | ?
                    {salesRevenue: 100000}                          | ?
                    {rdExpense: 3000, revenue: 100000}              | ?
                    """)
    void research_intensity_is_exact_and_unknown_without_sales(
            String figures, @Nullable String expected) {
        var intensity = applicant("years: {2023: " + figures + "}").rdIntensity(2023);
        assertThat(intensity == null ? null : intensity.stripTrailingZeros().toPlainString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    missing                                                  | ?     | ?
                    []                                                       | false | false
                    [{type: CHAMPION, batch: 6, validTo: 2020-01-01}]        | true  | false
                    [{type: CHAMPION, batch: 3, reviewPassed: true}]         | false | true
                    [{type: CHAMPION, batch: 3, reviewPassed: false}]        | false | false
                    [{type: CHAMPION, batch: 3}]                             | false | ?
                    [{type: CHAMPION}]                                       | ?     | ?
                    [{type: CHAMPION, reviewPassed: false}]                  | ?     | false
                    [{batch: 6}]                                             | ?     | false
                    [{type: HNTE, batch: 6}]                                 | false | false
                    """)
    void champions_are_told_by_batch_and_review(
            String titles, @Nullable Boolean sixth, @Nullable Boolean reviewedThird) {
        Applicant firm = withList("titles", titles);
        assertThat(firm.championOfBatch(6)).isEqualTo(sixth);
        assertThat(firm.reviewedChampionOfBatch(3)).isEqualTo(reviewedThird);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"updateYear: 2024, true", "updateYear: 2023, false", "updateYear: ~, ?"})
    void the_pool_is_updated_this_year_in_the_year_of_the_day(
            String field, @Nullable Boolean expected) {
        assertThat(applicant("cultivationPool: {" + field + "}").poolUpdatedThisYear())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "{updateStatus: APPROVED}, APPROVED",
        "{updateStatus: REJECTED}, REJECTED",
        "{updateStatus: PENDING}, null",
        "{}, null"
    })
    void a_pending_update_is_not_decided(String pool, String expected) {
        assertThat(
                        String.valueOf(
                                applicant("cultivationPool: " + pool)
                                        .cultivationPool()
                                        .decidedStatus()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    missing                                                                     | ?     | ?
                    []                                                                          | false | false
                    [{pct: 50, direct: true, counterpartyTitles: [{type: PROV_SRDI, issuedOn: 2023-01-01}]}]    | false | false
                    [{pct: 50.0, direct: true, counterpartyTitles: [{type: PROV_SRDI, issuedOn: 2023-01-01}]}]  | false | false
                    [{pct: 50.01, direct: true, counterpartyTitles: [{type: PROV_SRDI, issuedOn: 2023-01-01}]}] | true  | false
                    [{pct: 51, direct: false, counterpartyTitles: [{type: PROV_SRDI, issuedOn: 2023-01-01}]}]   | false | true
                    [{pct: 51, counterpartyTitles: [{type: PROV_SRDI, issuedOn: 2023-01-01}]}]                  | ?     | ?
                    [{direct: true, counterpartyTitles: [{type: PROV_SRDI, issuedOn: 2023-01-01}]}]             | ?     | false
                    [{pct: 51, direct: true}]                                                                   | ?     | false
                    [{pct: 50, direct: true}]                                                                   | false | false
                    [{pct: 51, direct: true, counterpartyTitles: []}]                                           | false | false
                    [{pct: 51, direct: true, counterpartyTitles: [{type: PROV_SRDI, issuedOn: 2021-01-01}]}]    | false | false
                    [{pct: 51, direct: true, counterpartyTitles: [{type: PROV_SRDI}]}]                          | ?     | false
                    [{pct: 51, direct: true, counterpartyTitles: [{type: HNTE, issuedOn: 2023-01-01}]}]         | false | false
                    """)
    void a_holding_binds_above_fifty_per_cent_of_a_titled_firm(
            String holdings, @Nullable Boolean direct, @Nullable Boolean indirect) {
        Applicant firm = withList("holdings", holdings);
        assertThat(firm.directHoldingAbove(50, NATIONAL_LITTLE_GIANT, PROV_SRDI)).isEqualTo(direct);
        assertThat(firm.indirectHoldingAbove(50, NATIONAL_LITTLE_GIANT, PROV_SRDI))
                .isEqualTo(indirect);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    missing                              | ?     | ?
                    []                                   | false | false
                    [{kind: CREDIT, date: 2021-09-20}]   | false | true
                    [{kind: CREDIT, date: 2021-09-21}]   | true  | true
                    [{kind: CREDIT, date: 2024-09-20}]   | true  | true
                    [{kind: CREDIT, date: 2024-09-21}]   | false | true
                    [{kind: CREDIT}]                     | ?     | true
                    [{kind: OTHER, date: 2024-01-01}]    | false | false
                    [{kind: OTHER}]                      | false | false
                    [{date: 2024-01-01}]                 | ?     | ?
                    [{date: 2010-01-01}]                 | false | ?
                    """)
    void a_bad_record_exactly_three_years_old_is_outside_but_never_forgotten(
            String records, @Nullable Boolean withinThreeYears, @Nullable Boolean ever) {
        Applicant firm =
                records.equals("missing")
                        ? applicant()
                        : applicant("conduct: {badRecords: " + records + "}");
        assertThat(firm.badRecordWithinYears(3, BadRecord.Kind.CREDIT, BadRecord.Kind.SAFETY))
                .isEqualTo(withinThreeYears);
        assertThat(firm.badRecordEver(BadRecord.Kind.CREDIT, BadRecord.Kind.SAFETY))
                .isEqualTo(ever);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    missing                                                                  | ?     | ?
                    []                                                                       | false | false
                    [{kind: SAFETY, severity: MAJOR, date: 2024-01-01}]                      | true  | true
                    [{kind: SAFETY, severity: MAJOR, date: 2021-09-20}]                      | false | true
                    [{kind: SAFETY, severity: MAJOR, date: 2021-09-21}]                      | true  | true
                    [{kind: SAFETY, severity: GENERAL, criminal: true, date: 2024-01-01}]    | true  | true
                    [{kind: SAFETY, severity: GENERAL, criminal: false, date: 2024-01-01}]   | false | false
                    [{kind: SAFETY, severity: GENERAL, date: 2024-01-01}]                    | ?     | ?
                    [{kind: SAFETY, criminal: true, date: 2024-01-01}]                       | true  | true
                    [{kind: SAFETY, criminal: false, date: 2024-01-01}]                      | ?     | ?
                    [{kind: SAFETY, severity: SERIOUS}]                                      | ?     | true
                    [{kind: TAX, severity: MAJOR, date: 2024-01-01}]                         | false | true
                    [{severity: MAJOR, date: 2024-01-01}]                                    | ?     | true
                    """)
    void a_penalty_counts_when_it_is_major_or_criminal(
            String penalties, @Nullable Boolean withinThreeYears, @Nullable Boolean ever) {
        Applicant firm =
                penalties.equals("missing")
                        ? applicant()
                        : applicant("conduct: {penalties: " + penalties + "}");
        assertThat(firm.majorPenaltyWithinYears(3, Penalty.Kind.SAFETY))
                .isEqualTo(withinThreeYears);
        assertThat(firm.majorPenaltyEver()).isEqualTo(ever);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {"missing | ?", "[] | 0", "[{id: a}, {id: b}] | 2"})
    void entries_of_a_list_are_counted_and_a_missing_list_is_not_zero(
            String entries, @Nullable Integer expected) {
        assertThat(withList("financingCases", entries).financingCaseCount()).isEqualTo(expected);
        assertThat(withList("cases", entries).caseCount()).isEqualTo(expected);
        assertThat(withList("courses", entries).courseCount()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    []                                                             | 0 | 0
                    [{id: a, kind: SOLUTION}, {id: b, kind: CASE}]                 | 2 | 2
                    [{id: a, kind: SOLUTION}, {id: b, kind: BENCHMARK}]            | 1 | 1
                    [{id: a, kind: SOLUTION}, {id: b}, {id: c}]                    | 1 | 3
                    """)
    void an_entry_without_a_kind_may_be_a_solution(String entries, int least, int most) {
        assertThat(withList("xinchuangEntries", entries).solutionsAndCases())
                .isEqualTo(new Count(least, most));
    }

    @Test
    void without_the_list_the_number_of_solutions_is_unknown() {
        assertThat(applicant().solutionsAndCases()).isEqualTo(Count.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            textBlock =
                    """
                    missing                             | ?
                    ''                                  | false
                    NEW_RULES                           | false
                    UNKNOWN                             | ?
                    NEW_RULES UNKNOWN                   | ?
                    UNKNOWN OLD_RULES_OPEN              | true
                    """)
    void an_order_of_unknown_state_may_be_in_the_state(String states, @Nullable Boolean expected) {
        List<OrderState> orders =
                states.equals("missing")
                        ? null
                        : Arrays.stream(states.split(" "))
                                .filter(s -> !s.isEmpty())
                                .map(OrderState::valueOf)
                                .toList();
        Applicant plain = applicant();
        Applicant firm = new Applicant(plain.profile(), plain.asOf(), plain.size(), orders);
        assertThat(firm.hasOrder(OrderState.OLD_RULES_OPEN)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "{} | ?",
                "{roles: []} | false",
                "{roles: [PARK_OPERATOR]} | false",
                "{roles: [PARK_OPERATOR, LEADING_FIRM]} | true"
            })
    void roles_are_those_listed(String subject, @Nullable Boolean expected) {
        var asked =
                applicant("subject: " + subject)
                        .subject()
                        .hasAnyRole(
                                org.huiqi.profile.Subject.Role.CHAIN_LEADER,
                                org.huiqi.profile.Subject.Role.LEADING_FIRM);
        assertThat(asked).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            delimiter = '|',
            value = {
                "{} | ?",
                "{aspects: []} | 0",
                "{aspects: [NEW_PRODUCT, NEW_PRODUCT]} | 1",
                "{aspects: [NEW_PRODUCT, NEW_MOMENTUM]} | 2"
            })
    void repeated_aspects_of_a_plan_count_once(String plan, @Nullable Integer expected) {
        assertThat(applicant("growthPlan: " + plan).growthPlan().aspectCount()).isEqualTo(expected);
    }

    @Test
    void the_last_full_year_moves_with_the_day() {
        var profile = Sample.profile("years: {2024: {revenue: 9}}");
        Size size = new Size(SizeFigures.of(profile, 2024), null, null, List.of());
        Applicant firm = new Applicant(profile, LocalDate.of(2025, 1, 1), size, null);
        assertThat(firm.revenueOfLastFullYear()).isEqualByComparingTo("9");
    }
}
