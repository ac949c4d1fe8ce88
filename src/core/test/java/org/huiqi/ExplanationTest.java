package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.huiqi.profile.AttestationEntry;
import org.huiqi.profile.Profile;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a finding tells its reader beside its status. */
class ExplanationTest {

    private static Stream<Finding> findings(Report report) {
        return report.programmes().stream()
                .flatMap(p -> p.candidates().stream())
                .flatMap(c -> c.findings().stream());
    }

    /** The first finding of a criterion. */
    private static Finding finding(String criterion, String... lines) {
        return findings(CHECKER.check(Sample.profile(lines), Sample.AS_OF, "x"))
                .filter(f -> f.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    /** The finding of a criterion for a candidate. */
    private static Finding findingOf(String criterion, String candidate, String lines) {
        Report report = CHECKER.check(Sample.profile(lines), Sample.AS_OF, "x");
        return report.programme(criterion.substring(0, 3)).candidates().stream()
                .filter(c -> candidate.equals(c.candidate()))
                .map(CandidateResult::findings)
                .flatMap(List::stream)
                .filter(f -> f.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> facts(Finding finding) {
        return finding.facts().stream().map(f -> f.path() + " = " + f.value()).toList();
    }

    /** {@code path actual comparison required: by unit}. */
    private static String text(@Nullable Shortfall shortfall) {
        if (shortfall == null) {
            return "none";
        }
        return String.format(
                Locale.ROOT,
                "%s %s, not %s %s: by %s%s",
                shortfall.path(),
                plain(shortfall.actual()),
                shortfall.comparison(),
                plain(shortfall.required()),
                plain(shortfall.by()),
                shortfall.unit() == null ? "" : " " + shortfall.unit().text().zh());
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    @Test
    void days_in_turn_are_each_told_as_by_a_checker_of_its_own() {
        List<LocalDate> days =
                List.of(Sample.AS_OF, Sample.AS_OF.plusYears(1), Sample.AS_OF.plusYears(2));
        Profile profile = Trees.profile(RandomProfile.tree(7));
        for (int i = 0; i < 6; i++) {
            LocalDate day = days.get(i % 3);
            Report alone = Checker.builtIn().check(profile, day, "x");
            assertThat(CHECKER.check(profile, day, "x").programmes()).isEqualTo(alone.programmes());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P14-07  | consortia: [{id: c}]\\nyears: {2023: {salesRevenue: 94000}} | years.2023.salesRevenue 94000, not >= 100000: by 6000 万元
                    P10-10  | softwareProducts: [{id: s, rdExpense: 199.99}] | softwareProducts[s].rdExpense 199.99, not >= 200: by 0.01 万元
                    P08-06  | growthPlan: {totalInvestment: 2000} | growthPlan.totalInvestment 2000, not > 2000: by 0 万元
                    P20-03  | years: {2023: {revenue: 4.1亿元}} | years.2023.revenue 41000, not <= 40000: by 1000 万元
                    P26-Z2  | futureInstitutes: [{id: f}]\\nregistration: {province: 江苏, date: 2023-01-05} | registration.date 2023-01-05, not <= 2022-12-31: by 5 天
                    P10-04  | softwareProducts: [{id: s, copyright: {developmentCompletedOn: 2022-12-31}}] | softwareProducts[s].copyright.developmentCompletedOn 2022-12-31, not >= 2023-01-01: by 1 天
                    P16-03  | secondments: [{id: s, person: {birthDate: 1963-09-20}}] | secondments[s].person.birthDate 61, not <= 60: by 1 周岁
                    P12-13a | youngScientistPosts: [{id: y, appliedOn: 2024-07-01, person: {birthDate: 1978-07-01}}] | youngScientistPosts[y].person.birthDate 46, not <= 45: by 1 周岁
                    P06-08  | cases: [{id: a}, {id: b}] | cases 2, not <= 1: by 1
                    P27-13  | researchProjects: [{id: r, months: 30}] | researchProjects[r].months 30, not <= 24: by 6 个月
                    P22-07  | constructionProjects: [{id: c, kind: BUILDING, grossFloorArea: 49999.5}] | constructionProjects[c].grossFloorArea 49999.5, not >= 50000: by 0.5 平方米
                    P23-06  | researchProjects: [{id: r, leader: {overdueProjects: 2}}] | researchProjects[r].leader.overdueProjects 2, not == 0: by 2
                    """)
    void a_number_or_date_that_is_not_met_says_how_far_off_it_is(
            String criterion, String lines, String expected) {
        Finding finding = finding(criterion, lines.replace("\\n", "\n"));
        assertThat(finding.status()).isEqualTo(Status.NOT_MET);
        assertThat(text(finding.shortfall())).isEqualTo(expected);
    }

    @Test
    void a_ratio_that_is_not_met_says_the_amount_that_would_close_it_and_the_ratio() {
        Finding finding =
                finding(
                        "P14-08",
                        "consortia: [{id: c}]",
                        "years: {2023: {salesRevenue: 100000, rdExpense: 2400}}");
        assertThat(text(finding.shortfall()))
                .isEqualTo("years.2023.rdExpense 2400, not >= 3000: by 600 万元");
        assertThat(finding.shortfall().ratio().actual()).isEqualByComparingTo("2.4");
        assertThat(finding.shortfall().ratio().required()).isEqualByComparingTo("3");
    }

    @Test
    void a_share_of_people_is_closed_by_whole_people() {
        Finding finding =
                finding(
                        "P18-03",
                        "ministryProjects: [{id: m, teamSize: 9, teamAged40OrYounger: 4}]");
        assertThat(text(finding.shortfall()))
                .isEqualTo("ministryProjects[m].teamAged40OrYounger 4, not >= 5: by 1 人");
    }

    @Test
    void entries_that_are_too_many_are_counted() {
        Finding finding =
                finding(
                        "P11-04a",
                        "xinchuangEntries:",
                        "- {id: a, kind: CASE}",
                        "- {id: b, kind: CASE}",
                        "- {id: c, kind: CASE}",
                        "- {id: d, kind: CASE}",
                        "- {id: e, kind: SOLUTION}",
                        "- {id: f, kind: SOLUTION}",
                        "- {id: g}");
        assertThat(text(finding.shortfall())).isEqualTo("xinchuangEntries 6, not <= 5: by 1");
    }

    @Test
    void directions_that_are_too_few_are_counted() {
        Finding finding =
                finding("P13-02", "majorProjects: [{id: m, directions: [{unit: 甲}, {unit: 乙}]}]");
        assertThat(text(finding.shortfall()))
                .isEqualTo("majorProjects[m].directions 2, not >= 3: by 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P14-07 | consortia: [{id: c}]\\nyears: {2023: {salesRevenue: 100000}}
                    P14-07 | consortia: [{id: c}]
                    P09-02 | registration: {province: 浙江}
                    """)
    void what_is_met_or_unknown_or_no_number_has_no_shortfall(String criterion, String lines) {
        assertThat(finding(criterion, lines.replace("\\n", "\n")).shortfall()).isNull();
    }

    @Test
    void of_two_ways_the_shortfall_is_that_of_the_one_the_firm_is_on() {
        Finding agreed =
                finding(
                        "P27-10",
                        "researchProjects: [{id: r, unitCount: 2, leadUnitNamed: true,"
                                + " writtenAgreement: true, agreementSignedOn: 2024-09-25}]");
        assertThat(text(agreed.shortfall()))
                .isEqualTo(
                        "researchProjects[r].agreementSignedOn 2024-09-25, not <= 2024-09-20: by 5"
                                + " 天");
        Finding filed =
                finding(
                        "P24-05",
                        "patentProducts: [{id: p, filingPassedOn: 2023-05-01, updatedOn:"
                                + " 2023-12-01}]");
        assertThat(text(filed.shortfall()))
                .isEqualTo("patentProducts[p].updatedOn 2023-12-01, not >= 2024-01-01: by 31 天");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P14-07 | consortia: [{id: c}]\\nyears: {2023: {salesRevenue: 94000, revenue: 1}} | [years.2023.salesRevenue = 94000]
                    P14-08 | consortia: [{id: c}]\\nyears: {2023: {salesRevenue: 94000}} | [years.2023.rdExpense = null, years.2023.salesRevenue = 94000]
                    P09-02 | registration: {province: 浙江省} | [registration.province = 浙江]
                    P16-03 | secondments: [{id: s, person: {birthDate: 1963-09-20}}] | [secondments[s].person.birthDate = 1963-09-20]
                    P06-08 | cases: [{id: a}, {id: b}] | [cases = 2]
                    P06-08 | name: x | [cases = null]
                    P09-06 | titles: [{type: INNOVATIVE_SME, issuedOn: 2023-01-01}, {type: HNTE, issuedOn: 2023-01-01}] | [titles = [{type=INNOVATIVE_SME, issuedOn=2023-01-01}]]
                    P26-Z5 | conduct: {penalties: [{kind: SAFETY, severity: MAJOR, date: 2024-01-01}, {kind: TAX}]} | [conduct.penalties = [{kind=SAFETY, severity=MAJOR, date=2024-01-01}]]
                    P09-06 | titles: [] | [titles = []]
                    P14-12a | consortia: [{id: c, participants: [{type: OTHER, legalPerson: false}, {legalPerson: true}]}] | [consortia[c].participants = [{legalPerson=false}]]
                    P13-03 | majorProjects: [{id: m, directions: [{unit: 甲}, {unit: 甲}]}] | [majorProjects[m].directions = [{unit=甲}, {unit=甲}]]
                    P09-01 | subject: {type: ENTERPRISE}\\nindustry: {code: C35}\\nyears: {2023: {employees: 999, totalAssets: 5}} | [subject.type = ENTERPRISE, industry.code = C35, years.2023.employees = 999, years.2023.revenue = null]
                    """)
    void the_facts_are_those_that_the_criterion_read_with_the_values_met(
            String criterion, String lines, String expected) {
        assertThat(facts(finding(criterion, lines.replace("\\n", "\n")))).hasToString(expected);
    }

    @Test
    void a_comparison_among_entries_shows_the_other_entries_too() {
        Finding overlap =
                finding(
                        "P11-04c",
                        "xinchuangEntries:",
                        "- {id: a, kind: CASE, field: 医疗}",
                        "- {id: b, kind: CASE, field: 医疗}");
        assertThat(facts(overlap)).anyMatch(fact -> fact.contains("b"));
    }

    @Test
    void a_criterion_with_several_conditions_says_which_of_them_failed() {
        Finding finding =
                finding(
                        "P26-Z2",
                        "futureInstitutes: [{id: f}]",
                        "registration: {province: 江苏, date: 2023-01-05}");
        assertThat(finding.conditions())
                .extracting(c -> c.requirement().zh() + " " + c.status())
                .containsExactly("注册省份 = 江苏 MET", "在本省注册日期 ≤ 2022-12-31 NOT_MET");
        assertThat(finding.conditions().get(0).shortfall()).isNull();
        assertThat(text(finding.conditions().get(1).shortfall())).endsWith("by 5 天");
    }

    @Test
    void a_known_failure_is_told_although_the_other_conditions_are_open() {
        Finding finding = finding("P01-01", "subject: {legalPerson: false}");
        assertThat(finding.status()).isEqualTo(Status.NOT_MET);
        assertThat(finding.conditions())
                .extracting(ConditionFinding::status)
                .containsExactly(Status.UNKNOWN, Status.NOT_MET, Status.UNKNOWN);
    }

    @Test
    void a_criterion_with_one_condition_does_not_repeat_it() {
        assertThat(finding("P09-02", "registration: {province: 江苏}").conditions()).isEmpty();
    }

    @Test
    void no_two_conditions_of_a_criterion_read_the_same() {
        List<String> same =
                LongStream.range(0, 10)
                        .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                        .flatMap(p -> findings(CHECKER.check(p, Sample.AS_OF, "x")))
                        .filter(
                                f ->
                                        f.conditions().stream()
                                                        .map(ConditionFinding::requirement)
                                                        .distinct()
                                                        .count()
                                                < f.conditions().size())
                        .map(f -> f.criterion().id())
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(same).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P17-02, 0, 高新技术企业",
        "P17-04a, 0, 在研",
        "P09-05, 1, 2024",
        "P19-01, 0, 2023",
        "P19-01, 1, 2023",
        "P25-04a, 1, 失信",
        "P15-03, 0, 技术先进型服务企业"
    })
    void a_condition_says_what_it_asks_and_not_only_where_it_looks(
            String criterion, int condition, String word) {
        Finding finding = finding(criterion, "bonds: [{id: b}]");
        assertThat(finding.conditions().get(condition).requirement().zh()).contains(word);
    }

    @Test
    void who_attested_when_and_on_what_is_shown() {
        Finding finding =
                finding(
                        "P09-08",
                        "attestations: {P09-08: {value: true, by: 李工, on: 2024-09-01, evidence: 报告}}");
        assertThat(finding.status()).isEqualTo(Status.MET);
        assertThat(finding.attestation())
                .isEqualTo(new AttestationEntry(true, "李工", LocalDate.of(2024, 9, 1), "报告"));
    }

    @Test
    void an_attestation_that_denies_is_shown_as_well() {
        Finding finding = finding("P09-08", "attestations: {P09-08: {value: false, by: 王工}}");
        assertThat(finding.status()).isEqualTo(Status.NOT_MET);
        assertThat(finding.attestation().by()).isEqualTo("王工");
    }

    @Test
    void a_candidates_own_attestation_is_the_one_shown() {
        Finding finding =
                findingOf(
                        "P10-07",
                        "s1",
                        "softwareProducts: [{id: s1}, {id: s2}]\n"
                                + "attestations: {P10-07: {value: false, by: 王工}, \"P10-07@s1\": {value: true, by: 李工}}");
        assertThat(finding.status()).isEqualTo(Status.MET);
        assertThat(finding.attestation().by()).isEqualTo("李工");
    }

    @Test
    void an_open_list_shows_the_attestation_for_a_value_outside_it() {
        Finding finding =
                finding(
                        "P10-02",
                        "softwareProducts: [{id: s, category: OTHER}]",
                        "attestations: {P10-02: {value: true, by: 李工}}");
        assertThat(finding.status()).isEqualTo(Status.MET);
        assertThat(finding.attestation().by()).isEqualTo("李工");
    }

    @Test
    void an_attestation_that_decides_nothing_is_not_shown_as_if_it_did() {
        Finding inTheList =
                finding(
                        "P10-02",
                        "softwareProducts: [{id: s, category: INDUSTRIAL}]",
                        "attestations: {P10-02: false}");
        assertThat(inTheList.status()).isEqualTo(Status.MET);
        assertThat(inTheList.attestation()).isNull();
        Finding unknown =
                finding("P10-02", "softwareProducts: [{id: s}]", "attestations: {P10-02: true}");
        assertThat(unknown.status()).isEqualTo(Status.UNKNOWN);
        assertThat(unknown.attestation()).isNull();
        Finding byFacts =
                finding(
                        "P10-10",
                        "softwareProducts: [{id: s, rdExpense: 1}]",
                        "attestations: {P10-10: true}");
        assertThat(byFacts.status()).isEqualTo(Status.NOT_MET);
        assertThat(byFacts.attestation()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    P09-02  | name: x | [registration.province]
                    P01-01  | subject: {type: ENTERPRISE} | [subject.legalPerson, subject.mainlandRegistered]
                    P14-08  | consortia: [{id: c}]\\nyears: {2023: {rdExpense: 5}} | [years.2023.salesRevenue]
                    P09-06  | name: x | [titles]
                    P09-06  | titles: [{type: INNOVATIVE_SME}, {type: HNTE}] | [titles[INNOVATIVE_SME].validFrom, titles[INNOVATIVE_SME].validTo]
                    P09-06  | titles: [{issuedOn: 2023-01-01}] | [titles[].type, titles[].validTo]
                    P09-06  | titles: [{type: INNOVATIVE_SME, validTo: 2025-01-01}] | [titles[INNOVATIVE_SME].validFrom]
                    P09-05  | cultivationPool: {inPool: true, updateYear: 2024, updateStatus: PENDING} | [cultivationPool.updateStatus]
                    P09-01  | subject: {type: ENTERPRISE}\\nindustry: {code: C35}\\nyears: {2023: {employees: 1000}} | [years.2023.revenue]
                    P09-01  | subject: {type: ENTERPRISE}\\nindustry: {sizeIndustry: OTHER_UNLISTED} | [years.2023.employees]
                    P09-08  | name: x | [attestations.P09-08]
                    P10-07  | softwareProducts: [{id: s1}] | [attestations.P10-07@s1]
                    P10-02  | softwareProducts: [{id: s1, category: OTHER}] | [attestations.P10-02@s1]
                    P10-02  | softwareProducts: [{id: s1}] | [softwareProducts[s1].category]
                    P06-08  | name: x | [cases]
                    P14-12a | consortia: [{id: c}] | [consortia[c].participants]
                    P09-02  | registration: {province: 浙江} | []
                    """)
    void what_is_missing_is_named_by_its_path(String criterion, String lines, String expected) {
        assertThat(finding(criterion, lines.replace("\\n", "\n")).missing()).hasToString(expected);
    }

    @Test
    void with_sales_of_zero_only_the_sales_are_asked_for() {
        Finding finding =
                finding(
                        "P14-08",
                        "consortia: [{id: c}]",
                        "years: {2023: {salesRevenue: 0, rdExpense: 5}}");
        assertThat(finding.missing()).containsExactly("years.2023.salesRevenue");
    }

    @Test
    void for_a_code_that_the_standard_does_not_cover_the_size_industry_is_asked_for() {
        Finding finding =
                finding(
                        "P09-01",
                        "subject: {type: ENTERPRISE}",
                        "industry: {code: J66}",
                        "years: {2023: {employees: 5, revenue: 5, totalAssets: 5}}");
        assertThat(finding.missing()).containsExactly("industry.sizeIndustry");
    }

    @Test
    void a_lecturer_that_another_course_lacks_is_asked_for_there() {
        Finding finding =
                findingOf(
                        "P07-05",
                        "a",
                        "courses: [{id: a, lecturer: 甲}, {id: b, lecturer: 甲}, {id: c, lecturer: 甲}, {id: d}]");
        assertThat(finding.missing()).containsExactly("courses[d].lecturer");
    }

    @Test
    void a_field_that_another_entry_lacks_is_asked_for_there() {
        Finding finding =
                findingOf(
                        "P11-04c",
                        "a",
                        "xinchuangEntries: [{id: a, kind: CASE, field: 医疗}, {id: b, kind: CASE}]");
        assertThat(finding.missing()).containsExactly("xinchuangEntries[b].field");
    }

    @Test
    void a_way_that_is_closed_is_not_asked_about() {
        Finding finding = finding("P27-10", "researchProjects: [{id: r, leadUnitNamed: false}]");
        assertThat(finding.missing()).containsExactly("researchProjects[r].unitCount");
    }

    @Test
    void a_title_of_the_other_firm_without_dates_is_asked_for_its_dates() {
        Finding finding =
                finding(
                        "P09-11a",
                        "holdings: [{pct: 60, direct: true, counterpartyTitles: [{type: PROV_SRDI}]}]");
        assertThat(finding.missing())
                .isNotEmpty()
                .allMatch(path -> path.contains("counterpartyTitles"));
    }

    private static boolean isZero(Object value) {
        return value instanceof BigDecimal number && number.signum() == 0;
    }

    @Test
    void what_was_known_is_never_called_missing() {
        // A code may be too short to tell, an update may be pending, sales of zero give no ratio.
        List<String> inexact = List.of("industry.code", "cultivationPool.updateStatus");
        List<String> wrong =
                LongStream.range(0, 40)
                        .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                        .flatMap(p -> findings(CHECKER.check(p, Sample.AS_OF, "x")))
                        .flatMap(
                                f ->
                                        f.facts().stream()
                                                .filter(fact -> fact.value() != null)
                                                .filter(fact -> f.missing().contains(fact.path()))
                                                .filter(fact -> !inexact.contains(fact.path()))
                                                .filter(fact -> !isZero(fact.value()))
                                                .map(fact -> f.criterion().id()))
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_unknown_finding_says_what_is_missing_and_no_other_does() {
        List<String> wrong =
                LongStream.range(0, 40)
                        .mapToObj(seed -> Trees.profile(RandomProfile.tree(seed)))
                        .flatMap(p -> findings(CHECKER.check(p, Sample.AS_OF, "x")))
                        .filter(
                                f ->
                                        f.missing().isEmpty()
                                                == (f.status() == Status.UNKNOWN
                                                        || f.status() == Status.UNATTESTED))
                        .map(f -> f.criterion().id() + " " + f.status())
                        .distinct()
                        .toList();
        assertThat(wrong).isEmpty();
    }
}
