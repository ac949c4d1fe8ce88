package org.huiqi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarningsTest {

    private static List<String> warnings(String lines) {
        return CHECKER
                .check(Sample.profile(lines.split("\\\\n")), Sample.AS_OF, "x")
                .warnings()
                .stream()
                .map(w -> w.path() + " " + w.message().zh())
                .toList();
    }

    private static List<String> paths(String lines) {
        return CHECKER
                .check(Sample.profile(lines.split("\\\\n")), Sample.AS_OF, "x")
                .warnings()
                .stream()
                .map(Report.Warning::path)
                .toList();
    }

    @Test
    void an_ordinary_profile_is_warned_of_nothing() {
        assertThat(
                        warnings(
                                "registration: {province: 江苏, city: 无锡, date: 2015-03-02}\\n"
                                        + "industry: {code: C3562, sizeIndustry: INDUSTRY}\\n"
                                        + "years: {2023: {revenue: 12000, rdExpense: 500, employees: 180}}\\n"
                                        + "titles: [{type: HNTE, issuedOn: 2023-11-01, validTo: 2026-10-31}]\\n"
                                        + "holdings: [{pct: 30, direct: true, counterpartyTitles: []}]\\n"
                                        + "softwareProducts: [{id: s1, rdExpense: 350}]\\n"
                                        + "attestations: {P09-08: true, \"P10-07@s1\": true, P10-08: true}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    registration: {province: 江苏}\\nsubject: {mainlandRegistered: false} | subject.mainlandRegistered
                    registration: {province: 香港}\\nsubject: {mainlandRegistered: true} | subject.mainlandRegistered
                    subject: {type: INDIVIDUAL_BUSINESS, legalPerson: true} | subject.legalPerson
                    subject: {financial: false, financialKind: SECURITIES} | subject.financial, subject.financialKind
                    incubation: {facility: NONE, status: INCUBATING} | incubation.status
                    """)
    void answers_that_contradict_each_other_are_warned_of(String lines, String paths) {
        assertThat(paths(lines.replace("\\n", "\n"))).containsExactly(paths.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    attestations: {P14-07: true} | attestations.P14-07
                    attestations: {"P09-08@s1": true} | attestations.P09-08@s1
                    softwareProducts: [{id: s1}]\\nattestations: {"P10-07@s2": true} | attestations.P10-07@s2
                    attestations: {"P10-07@s1": true} | attestations.P10-07@s1
                    softwareProducts: []\\nattestations: {"P10-07@s1": false} | attestations.P10-07@s1
                    softwareProducts: [{id: s1}]\\nattestations: {"P10-10@s1": true} | attestations.P10-10@s1
                    """)
    void an_attestation_that_can_have_no_effect_is_warned_of(String lines, String path) {
        assertThat(paths(lines)).containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0 | false
                    0.01 | true
                    0.51 | true
                    0.99 | true
                    1 | false
                    51 | false
                    """)
    void a_share_between_nought_and_one_may_be_a_fraction(String pct, boolean warned) {
        List<String> paths = paths("holdings: [{pct: " + pct + "}]");
        assertThat(!paths.isEmpty()).isEqualTo(warned);
        assertThat(paths).allMatch(path -> path.startsWith("holdings[") && path.endsWith("].pct"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    years: {2022: {revenue: 1000000}} | years.2022.revenue
                    years: {2022: {totalAssets: 100亿元}} | years.2022.totalAssets
                    growthPlan: {totalInvestment: 99000000} | growthPlan.totalInvestment
                    softwareProducts: [{id: s1, rdExpense: 2000000}] | softwareProducts[s1].rdExpense
                    guarantees: {requested: [{id: g1, amount: 5000000}]} | guarantees.requested
                    vouchers: {spend: 1000000} | vouchers.spend
                    """)
    void ten_billion_yuan_may_be_typed_in_yuan(String lines, String path) {
        assertThat(warnings(lines)).singleElement().asString().startsWith(path).contains("是否误按元填写");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "years: {2022: {revenue: 999999.99}}",
                "years: {2022: {employees: 2000000}}",
                "constructionProjects: [{id: c, grossFloorArea: 3000000}]"
            })
    void less_money_and_other_numbers_are_not(String lines) {
        assertThat(warnings(lines)).isEmpty();
    }

    @Test
    void a_loss_of_ten_billion_yuan_may_be_typed_in_yuan_too() {
        assertThat(warnings("years: {2022: {netProfit: -3000000}}"))
                .containsExactly("years.2022.netProfit 3000000 万元即 100 亿元以上，是否误按元填写？");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    mainRevenue: 100.01, revenue: 100 | years.2022.mainRevenue 主营业务收入高于当年营业收入
                    advancedServiceIncome: 100.01, totalIncome: 100 | years.2022.advancedServiceIncome 技术先进型服务收入高于当年总收入
                    offshoreIncome: 100.01, totalIncome: 100 | years.2022.offshoreIncome 离岸服务外包收入高于当年总收入
                    """)
    void a_part_above_its_whole_is_warned_of(String figures, String warning) {
        assertThat(warnings("years: {2022: {" + figures + "}}")).containsExactly(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mainRevenue: 100, revenue: 100",
                "mainRevenue: 100",
                "advancedServiceIncome: 100, offshoreIncome: 100, totalIncome: 100",
                "offshoreIncome: 100, revenue: 1"
            })
    void a_part_up_to_its_whole_is_not(String figures) {
        assertThat(warnings("years: {2022: {" + figures + "}}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    foundedOn: 2024-09-21 | foundedOn
                    market: {nicheSince: 2024-09-21} | market.nicheSince
                    ip: [{kind: DESIGN, grantedOn: 2024-09-21}] | ip[DESIGN].grantedOn
                    awards: [{level: NATIONAL, date: 2024-09-21}] | awards[NATIONAL].date
                    equityFinancing: [{date: 2024-09-21}] | equityFinancing[].date
                    """)
    void a_date_that_standards_read_and_that_lies_ahead_is_warned_of(String line, String path) {
        assertThat(paths(line)).containsExactly(path);
    }

    @Test
    void the_same_money_in_other_digits_gives_the_same_warning() {
        assertThat(warnings("years: {2022: {revenue: 1000000.00}}"))
                .isEqualTo(warnings("years: {2022: {revenue: 100亿元}}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "titles: [{type: HNTE, issuedOn: 2023-10-12, validTo: 2026-10-12}] | titles[HNTE].validTo",
                "titles: [{type: CHAMPION, issuedOn: 2023-10-12, validTo: 2026-12-31}] | titles[CHAMPION].validTo"
            })
    void a_three_year_title_of_another_term_is_warned_of(String lines, String path) {
        assertThat(paths(lines)).containsExactly(path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "industry: {code: C35, sizeIndustry: SOFTWARE_IT_SERVICES} | 1",
                "industry: {code: C35, sizeIndustry: INDUSTRY} | 0",
                "industry: {code: J66, sizeIndustry: OTHER_UNLISTED} | 0",
                "industry: {sizeIndustry: INDUSTRY} | 0"
            })
    void a_size_industry_other_than_the_code_gives_is_warned_of(String lines, int count) {
        assertThat(paths(lines)).hasSize(count).allMatch("industry.sizeIndustry"::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "years: {2022: {revenue: 100, rdExpense: 100.01}} | 1",
                "years: {2022: {revenue: 100, rdExpense: 100}} | 0",
                "years: {2022: {salesRevenue: 100, rdExpense: 101}} | 1",
                "years: {2022: {rdExpense: 101}} | 0",
                "years: {2022: {revenue: 100}, 2021: {rdExpense: 101}} | 0"
            })
    void research_above_the_revenue_of_its_year_is_warned_of(String lines, int count) {
        assertThat(paths(lines)).hasSize(count).allMatch("years.2022.rdExpense"::equals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    registration: {date: 2024-09-21} | registration.date
                    titles: [{type: HNTE, issuedOn: 2024-09-21}] | titles[HNTE].issuedOn
                    titles: [{type: OTHER, validFrom: 2025-01-01}] | titles[OTHER].validFrom
                    listings: [{venue: SSE, listedOn: 2024-12-01}] | listings[SSE].listedOn
                    conduct: {incidents: [{kind: SAFETY, date: 2024-12-01}]} | conduct.incidents[SAFETY].date
                    vouchers: {orders: [{id: o1, invoiceDate: 2024-10-01}]} | vouchers.orders[].invoiceDate
                    patentProducts: [{id: p1, firstSoldOn: 2025-01-01}] | patentProducts[p1].firstSoldOn
                    researchProjects: [{id: r1, agreementSignedOn: 2024-09-21}] | researchProjects[r1].agreementSignedOn
                    """)
    void a_date_after_the_day_is_warned_of(String lines, String path) {
        assertThat(warnings(lines))
                .singleElement()
                .asString()
                .startsWith(path)
                .contains("晚于基准日 2024-09-20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registration: {date: 2024-09-20}",
                "titles: [{type: OTHER, validTo: 2030-01-01}]",
                "talentLinks: [{level: COUNTY, supportTo: 2030-01-01}]",
                "vicePresidentTerms: [{to: 2030-01-01}]",
                "bonds: [{id: b, firstInterestPaidOn: 2025-01-01}]"
            })
    void the_day_itself_and_ends_of_periods_are_not(String lines) {
        assertThat(warnings(lines)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    titles: [{type: HNTE, issuedOn: 2021-09-26}] | 早于 P20 的截止日
                    titles: [{type: INNOVATIVE_SME, issuedOn: 2021-10-01}] | 早于 P09 的截止日
                    titles: [{type: INNOVATIVE_SME, validTo: 2024-10-17}] | 早于 P09 的截止日
                    """)
    void a_title_that_lapses_before_a_programme_that_needs_it_closes_is_warned_of(
            String lines, String expected) {
        assertThat(warnings(lines)).singleElement().asString().contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    titles: [{type: INNOVATIVE_SME, validTo: 2024-10-18}]
                    titles: [{type: INNOVATIVE_SME, validTo: 2024-09-19}]
                    titles: [{type: OTHER, validTo: 2024-09-25}]
                    titles: [{type: CHAMPION, batch: 6, validTo: 2024-09-25}]
                    titles: [{type: UNICORN, validTo: 2024-09-25}]
                    """)
    void a_title_that_lasts_or_has_lapsed_or_is_not_asked_for_is_not(String lines) {
        assertThat(warnings(lines)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    consortia: [{id: c}]\\nyears: {2023: {salesRevenue: 100000}} | years.2023.salesRevenue 恰好等于 P14-07 的界限，请核对数字
                    growthPlan: {totalInvestment: 2000} | growthPlan.totalInvestment 恰好等于 P08-06 的界限，请核对数字
                    softwareProducts: [{id: s, rdExpense: 200万元}] | softwareProducts[s].rdExpense 恰好等于 P10-10 的界限，请核对数字
                    years: {2023: {revenue: 40000}} | years.2023.revenue 恰好等于 P20-03 的界限，请核对数字
                    softwareProducts: [{id: s, copyright: {developmentCompletedOn: 2023-01-01}}] | softwareProducts[s].copyright.developmentCompletedOn 恰好等于 P10-04 的界限，请核对数字
                    ministryProjects: [{id: m, teamSize: 10, teamAged40OrYounger: 5}] | ministryProjects[m].teamAged40OrYounger 恰好等于 P18-03 的界限，请核对数字
                    """)
    void a_value_exactly_on_a_threshold_is_warned_of(String lines, String expected) {
        assertThat(warnings(lines)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    holdings: [{pct: 50, direct: true, counterpartyTitles: [{type: PROV_SRDI, issuedOn: 2023-10-01}]}] | P09-11a
                    subject: {type: ENTERPRISE}\\nindustry: {code: C35}\\nyears: {2023: {employees: 1000}} | P09-01
                    """)
    void a_share_or_a_size_figure_exactly_on_its_threshold_is_warned_of(
            String lines, String criterion) {
        assertThat(warnings(lines)).anyMatch(w -> w.contains("恰好等于 " + criterion + " 的界限"));
    }

    @Test
    void a_warning_is_worded_in_both_languages_and_stands_once() {
        List<Report.Warning> warnings =
                CHECKER.check(
                                Sample.profile(
                                        "researchProjects: [{id: r1, months: 24}]",
                                        "attestations: {P14-07: true}"),
                                Sample.AS_OF,
                                "x")
                        .warnings();
        assertThat(warnings)
                .extracting(w -> w.path() + ": " + w.message().en())
                .containsExactly(
                        "attestations.P14-07: this criterion is decided by facts; the attestation"
                                + " has no effect",
                        "researchProjects[r1].months: lies exactly on the threshold of P27-13;"
                                + " check the figure");
    }

    @Test
    void no_warning_changes_a_verdict() {
        Report report =
                CHECKER.check(
                        Sample.profile("growthPlan: {totalInvestment: 1000000}"),
                        Sample.AS_OF,
                        "x");
        assertThat(report.warnings()).hasSize(1);
        assertThat(
                        report.programme("P08").candidates().get(0).findings().stream()
                                .filter(f -> f.criterion().id().equals("P08-06"))
                                .map(f -> f.status().name()))
                .containsExactly("MET");
    }
}
