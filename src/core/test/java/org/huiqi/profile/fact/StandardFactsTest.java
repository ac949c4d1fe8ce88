package org.huiqi.profile.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.profile.Award.Level.NATIONAL;
import static org.huiqi.profile.Award.Level.PROVINCIAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.Sample;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Count;
import org.huiqi.profile.Incident.Kind;
import org.huiqi.profile.RdInstitution;
import org.huiqi.profile.TechnicalStandard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The named functions that standards are written with, on 2024-09-20 unless they say otherwise. */
class StandardFactsTest {
    private static Applicant applicant(String... lines) {
        return applicant(Sample.AS_OF, lines);
    }

    private static Applicant applicant(LocalDate day, String... lines) {
        var profile = Sample.profile(day, lines);
        Size size = new Size(SizeFigures.of(profile, 2023), null, null, List.of());
        return new Applicant(profile, day, size, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-31, 2",
        "2022-01-01, 1",
        "2021-01-01, 2",
        "2020-02-29, 3",
        "2019-12-31, 4",
        "2024-01-01, -1"
    })
    void years_in_the_niche_are_completed_on_31_december_of_the_last_full_year(
            String since, int years) {
        assertThat(applicant("market: {nicheSince: " + since + "}").nicheYears()).isEqualTo(years);
        assertThat(applicant().nicheYears()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2023-09-21, 365", "2023-09-22, 364", "2024-09-20, 0"})
    void days_since_the_foundation_are_calendar_days(String founded, int days) {
        assertThat(applicant("foundedOn: " + founded).daysSinceFoundation()).isEqualTo(days);
        assertThat(applicant().daysSinceFoundation()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    INVENTION,          2020-01-01, 1
                    IC_LAYOUT,          2024-09-20, 1
                    INVENTION,          2024-09-21, 0
                    INVENTION,          ?,          ?
                    ?,                  2020-01-01, ?
                    UTILITY_MODEL,      ?,          0
                    SOFTWARE_COPYRIGHT, 2020-01-01, 0
                    """)
    void class_one_is_counted_once_granted(
            @Nullable String kind, @Nullable String granted, @Nullable Integer count) {
        String right =
                (kind == null ? "" : "kind: " + kind + ", ")
                        + (granted == null ? "" : "grantedOn: " + granted + ", ");
        MainProductRights rights =
                applicant("ip: [{" + right + "acquired: SELF, forMainProduct: true}]").rights();
        assertThat(rights.classI()).isEqualTo(count == null ? new Count(0, 1) : exactly(count));
    }

    private static Count exactly(int count) {
        return new Count(count, count);
    }

    @ParameterizedTest
    @CsvSource({
        // grantedOn + 2 years < asOf
        "UTILITY_MODEL, 2022-09-19, 1", "UTILITY_MODEL, 2022-09-20, 0", "DESIGN, 2022-09-19, 1",
        "DESIGN, 2022-09-20, 0", "SOFTWARE_COPYRIGHT, 2024-09-20, 1", "INVENTION, 2010-01-01, 0"
    })
    void class_two_wants_utility_models_and_designs_two_years_old(
            String kind, String granted, int count) {
        MainProductRights rights =
                applicant(
                                "ip: [{kind: "
                                        + kind
                                        + ", grantedOn: "
                                        + granted
                                        + ", acquired: SELF, forMainProduct: true}]")
                        .rights();
        assertThat(rights.classII()).isEqualTo(exactly(count));
        assertThat(rights.classIIOfAnyAge()).isEqualTo(exactly(kind.equals("INVENTION") ? 0 : 1));
        assertThat(rights.ofAnyClass()).isEqualTo(exactly(1));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    TRANSFER, 2023-09-20, 1, 1
                    TRANSFER, 2023-09-21, 0, 0
                    TRANSFER, ?,          0, 1
                    ?,        2023-09-20, 1, 1
                    ?,        2023-09-21, 0, 1
                    SELF,     ?,          1, 1
                    """)
    void a_right_transferred_in_counts_after_a_year(
            @Nullable String how, @Nullable String when, int least, int most) {
        String right =
                (how == null ? "" : ", acquired: " + how)
                        + (when == null ? "" : ", acquiredOn: " + when);
        MainProductRights rights =
                applicant(
                                "ip: [{kind: INVENTION, grantedOn: 2015-01-01, forMainProduct: true"
                                        + right
                                        + "}]")
                        .rights();
        assertThat(rights.classI()).isEqualTo(new Count(least, most));
    }

    @Test
    void rights_are_counted_by_what_else_is_asked_of_them() {
        MainProductRights rights =
                applicant(
                                "ip:",
                                "- {kind: INVENTION, grantedOn: 2015-01-01, acquired: SELF, ownerRank: 3, forMainProduct: true, highValue: true, applied: false}",
                                "- {kind: INVENTION, grantedOn: 2015-01-01, acquired: SELF, ownerRank: 4, forMainProduct: true, highValue: false, applied: true}",
                                "- {kind: INVENTION, grantedOn: 2015-01-01, acquired: TRANSFER, acquiredOn: 2016-01-01, ownerRank: 1, forMainProduct: true, highValue: false}",
                                "- {kind: INVENTION, grantedOn: 2015-01-01, acquired: SELF, ownerRank: 1, forMainProduct: false, highValue: true, applied: true}")
                        .rights();
        assertThat(rights.classI()).isEqualTo(exactly(3));
        assertThat(rights.classIHighValue()).isEqualTo(exactly(1));
        assertThat(rights.classIOwn()).isEqualTo(exactly(2));
        assertThat(rights.classIOwnRankedUpTo(3)).isEqualTo(exactly(1));
        assertThat(rights.classIApplied()).isEqualTo(new Count(1, 2));
        assertThat(applicant().rights().classI()).isEqualTo(Count.UNKNOWN);
        assertThat(applicant("ip: []").rights().classI()).isEqualTo(exactly(0));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    # within two years: 2022-09-20 < date <= 2024-09-20
                    '{date: 2022-09-21, paidIn: 2000, qualified: true}',    true
                    '{date: 2022-09-20, paidIn: 2000, qualified: true}',    false
                    '{date: 2024-09-21, paidIn: 2000, qualified: true}',    false
                    '{date: 2024-09-20, paidIn: 1999.99, qualified: true}', false
                    '{date: 2024-01-01, paidIn: 2000, qualified: false}',   false
                    '{date: 2024-01-01, paidIn: 2000}',                     ?
                    '{paidIn: 1999, qualified: true}',                      false
                    '{date: 2024-01-01, qualified: true}',                  ?
                    '{date: 2024-01-01, paidIn: 2000, qualified: true}, {qualified: true}', true
                    """)
    void equity_is_met_by_its_known_part_and_missed_by_all_that_may_count(
            String entries, @Nullable Boolean met) {
        Bounds equity =
                applicant("equityFinancing: [" + entries + "]").innovation().equityWithinYears(2);
        assertThat(equity.atLeast(2000)).isEqualTo(met);
    }

    @Test
    void no_equity_is_none_and_a_missing_list_unknown() {
        assertThat(applicant("equityFinancing: []").innovation().equityWithinYears(2).atLeast(1))
                .isFalse();
        assertThat(applicant().innovation().equityWithinYears(2).atLeast(1)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-21, true, true",
        "2021-09-20, false, true",
        "2019-09-21, false, true",
        "2019-09-20, false, false",
        "2024-09-21, false, false"
    })
    void awards_and_standards_are_looked_for_within_years(
            String date, boolean three, boolean five) {
        Innovation firm =
                applicant(
                                "awards: [{level: PROVINCIAL, rank: 3, date: " + date + "}]",
                                "technicalStandards: [{kind: INDUSTRY, role: LED, date: "
                                        + date
                                        + "}]")
                        .innovation();
        assertThat(firm.awardWithinYears(3, NATIONAL, PROVINCIAL)).isEqualTo(three);
        assertThat(firm.rankedAwardWithinYears(5, 3, PROVINCIAL)).isEqualTo(five);
        assertThat(firm.rankedAwardWithinYears(5, 2, PROVINCIAL)).isFalse();
        assertThat(firm.rankedAwardWithinYears(5, 3, NATIONAL)).isFalse();
        assertThat(firm.ledStandardWithinYears(5, TechnicalStandard.Kind.INDUSTRY)).isEqualTo(five);
        assertThat(firm.ledStandardWithinYears(5, TechnicalStandard.Kind.NATIONAL)).isFalse();
        assertThat(firm.technicalStandardCount()).isEqualTo(1);
    }

    @Test
    void institutions_count_by_level_and_number() {
        Innovation firm = applicant("rdInstitutions: [{level: MUNICIPAL}, {}]").innovation();
        assertThat(firm.institutionCount()).isEqualTo(2);
        assertThat(firm.institutionOf(RdInstitution.Level.MUNICIPAL)).isTrue();
        assertThat(firm.institutionOf(RdInstitution.Level.NATIONAL)).isNull();
        assertThat(applicant().innovation().institutionCount()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-09-21, true, false", "2021-09-20, false, false", "2023-01-01, true, true",
        "2022-12-31, true, false", "2024-09-20, true, true", "2024-09-21, false, false"
    })
    void incidents_are_looked_for_within_years_or_in_calendar_years(
            String date, boolean threeYears, boolean thisOrLast) {
        Applicant firm =
                applicant(
                        "conduct: {incidents: [{kind: SAFETY, severity: SERIOUS, date: "
                                + date
                                + "}]}");
        assertThat(firm.majorIncidentWithinYears(3, Kind.SAFETY)).isEqualTo(threeYears);
        assertThat(firm.majorIncidentWithinYears(3, Kind.QUALITY)).isFalse();
        assertThat(firm.majorIncidentThisOrLastYear(Kind.SAFETY)).isEqualTo(thisOrLast);
    }

    @Test
    void growth_is_compared_as_one_fraction() {
        // 9 to 12 is a third, 12 to 10.4 minus two fifteenths: the mean is a tenth exactly.
        RecentYears years =
                applicant(
                                "years: {2021: {mainRevenue: 9}, 2022: {mainRevenue: 12}, 2023: {mainRevenue: 10.4}}")
                        .recentYears();
        assertThat(years.meanMainGrowth()).isEqualByComparingTo("10");
        assertThat(years.mainGrowth()).isNegative();
        assertThat(years.meanMainRevenue()).isLessThan(new BigDecimal("10.4667"));
        assertThat(
                        applicant("years: {2022: {mainRevenue: 0}, 2023: {mainRevenue: 5}}")
                                .recentYears()
                                .mainGrowth())
                .isNull();
    }

    @Test
    void sums_are_unknown_where_one_figure_is_missing() {
        RecentYears years =
                applicant(
                                "years: {2022: {rdExpense: 600, mainRevenue: 5}, 2023: {rdExpense: 600, mainRevenue: 5, revenue: 110.25}, 2021: {revenue: 100}}")
                        .recentYears();
        assertThat(years.rdExpenseOfTwoYears()).isEqualByComparingTo("1200");
        assertThat(years.meanMainRevenue()).isNull();
        assertThat(years.revenueToTwoYearsBefore()).isEqualByComparingTo("110.25");
        assertThat(years.hnteRdShare()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    # founded, R&D of 2023 alone is 6 % of sales, of all three years 4 %
                    2023-05-01, 6, 100
                    2022-05-01, ?, ?
                    2010-05-01, 4, 50
                    ?,          4, 50
                    """)
    void hnte_leaves_out_the_years_before_the_foundation(
            @Nullable String founded, @Nullable BigDecimal share, @Nullable BigDecimal domestic) {
        boolean whole = founded == null || founded.startsWith("2010");
        Applicant firm =
                applicant(
                        founded == null ? "itSystems: true" : "foundedOn: " + founded,
                        "years:",
                        "  2023: {salesRevenue: 100, rdExpenseHnte: 6, rdExpenseHnteDomestic: 6}",
                        whole
                                ? "  2022: {salesRevenue: 100, rdExpenseHnte: 3, rdExpenseHnteDomestic: 0}"
                                : "  2022: {}",
                        whole
                                ? "  2021: {salesRevenue: 100, rdExpenseHnte: 3, rdExpenseHnteDomestic: 0}"
                                : "  2021: {}");
        same(firm.recentYears().hnteRdShare(), share);
        same(firm.recentYears().hnteDomesticShare(), domestic);
    }

    private static void same(@Nullable BigDecimal given, @Nullable BigDecimal expected) {
        if (expected == null) {
            assertThat(given).isNull();
        } else {
            assertThat(given).isEqualByComparingTo(expected);
        }
    }

    @Test
    void hnte_is_unknown_in_the_year_of_the_foundation() {
        RecentYears years =
                applicant(
                                "foundedOn: 2024-05-01",
                                "years: {2024: {salesRevenue: 1, rdExpenseHnte: 1}}")
                        .recentYears();
        assertThat(years.hnteRdShare()).isNull();
        assertThat(years.hnteDomesticShare()).isNull();
    }

    @Test
    void ratios_of_a_year_are_unknown_without_a_whole() {
        Applicant firm =
                applicant(
                        "years:",
                        "  2023: {revenue: 0, rdExpense: 1, employees: 200, rdStaff: 19, totalAssets: 300, totalLiabilities: 100}");
        assertThat(firm.lastYear().rdShare()).isNull();
        assertThat(firm.lastYear().netMargin()).isNull();
        assertThat(firm.lastYear().rdStaffShare()).isEqualByComparingTo("9.5");
        assertThat(firm.lastYear().debtRatio()).isLessThan(new BigDecimal("33.34"));
        assertThat(firm.yearBefore().revenue()).isNull();
        assertThat(applicant("industry: {code: C3562}").industry().section()).isEqualTo("C");
        assertThat(applicant().fulfils("srdi")).isNull();
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
}
