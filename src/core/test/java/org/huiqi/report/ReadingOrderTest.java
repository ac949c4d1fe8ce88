package org.huiqi.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.profile.TitleType;
import org.huiqi.report.NearMiss.Mending;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

class ReadingOrderTest {
    private static final String ENTERPRISE =
            "subject: {type: ENTERPRISE, legalPerson: true, mainlandRegistered: true}";

    private static Report report(String... lines) {
        return SampleReports.of(SampleReports.SEPTEMBER, lines);
    }

    private static List<String> ids(Report report, Place place) {
        return ReadingOrder.of(report).of(place).stream().map(ProgrammeResult::id).toList();
    }

    @Test
    void every_programme_has_exactly_one_place() {
        ReadingOrder order = ReadingOrder.of(SampleReports.sensors(SampleReports.JULY));

        assertThat(Stream.of(Place.values()).flatMap(place -> order.of(place).stream()))
                .hasSize(27)
                .doesNotHaveDuplicates()
                .allMatch(result -> order.of(order.place(result.id())).contains(result));
    }

    @Test
    void being_an_enterprise_alone_is_nothing_specific() {
        Report bare = report(ENTERPRISE, "industry: {code: J6621}");
        Report maker = report(ENTERPRISE, "industry: {code: C3562}");

        assertThat(bare.programme("P02").verdict()).isEqualTo(Verdict.NEEDS_ATTESTATION);
        assertThat(bare.programme("P02").isSpecific()).isFalse();
        assertThat(ids(bare, Place.UNSPECIFIC)).contains("P02");
        assertThat(maker.programme("P02").isSpecific()).isTrue();
        assertThat(ids(maker, Place.OPEN)).contains("P02");
    }

    @Test
    void somebodys_word_speaks_for_a_programme() {
        Report attested =
                report(ENTERPRISE, "industry: {code: J6621}", "attestations: {P02-03: true}");

        assertThat(attested.programme("P02").isSpecific()).isTrue();
    }

    @Test
    void who_holds_the_title_or_a_higher_one_need_not_apply() {
        Report holder =
                report(ENTERPRISE, "titles: [{type: NATIONAL_LITTLE_GIANT, issuedOn: 2022-09-01}]");

        assertThat(ids(holder, Place.HELD)).containsExactly("P09");
        assertThat(holder.programme("P09").held().type())
                .isEqualTo(TitleType.NATIONAL_LITTLE_GIANT);
        assertThat(holder.programme("P09").held().validTo()).isEqualTo(LocalDate.of(2025, 8, 31));
    }

    @Test
    void a_title_that_has_ended_is_not_held() {
        Report holder = report(ENTERPRISE, "titles: [{type: PROV_SRDI, issuedOn: 2020-09-01}]");

        assertThat(holder.programme("P09").held()).isNull();
    }

    @Test
    void a_review_that_is_due_is_not_passed_over() {
        Report champion =
                report(ENTERPRISE, "titles: [{type: CHAMPION, batch: 6, issuedOn: 2021-11-01}]");

        assertThat(champion.programme("P03").held()).isNotNull();
        assertThat(ids(champion, Place.HELD)).doesNotContain("P03");
    }

    @Test
    void a_number_missed_by_more_than_half_is_not_near() {
        assertThat(ids(growth("1900"), Place.NEAR)).contains("P08");
        assertThat(ids(growth("900"), Place.NEAR)).doesNotContain("P08");
    }

    private static Report growth(String investment) {
        return SampleReports.of(
                SampleReports.JULY,
                ENTERPRISE,
                "industry: {code: C3562}",
                "titles: [{type: NATIONAL_LITTLE_GIANT, issuedOn: 2022-09-01}]",
                "listings: []",
                "priorFunding: []",
                "growthPlan: {aspects: [NEW_PRODUCT], totalInvestment: " + investment + "}");
    }

    @Test
    void a_near_miss_knows_its_gap_and_when_it_can_be_mended() {
        NearMiss miss = ReadingOrder.of(growth("1800")).miss("P08");

        assertThat(miss.steps()).hasSize(1);
        assertThat(miss.gap()).isEqualByComparingTo(new BigDecimal("0.1"));
        assertThat(miss.mending()).isEqualTo(Mending.NOW);
    }

    @Test
    void a_programme_missed_in_scope_years_trainees_and_time_is_not_near() {
        Report trainer =
                report(
                        "subject: {type: ENTERPRISE, legalPerson: true,"
                                + " businessScopeIncludesTraining: false}",
                        "registration: {province: 江苏, date: 2010-01-01}",
                        "trainingProvider: {years: 1, annualTrainees: 10}",
                        "conduct: {seriousDishonestList: false}");

        assertThat(trainer.programme("P25").verdict()).isEqualTo(Verdict.NOT_ELIGIBLE);
        assertThat(ids(trainer, Place.NEAR)).doesNotContain("P25");
    }

    @Test
    void a_title_that_ends_soon_is_told_with_what_hangs_on_it() {
        Report giant =
                SampleReports.of(
                        SampleReports.JULY,
                        ENTERPRISE,
                        "industry: {code: C3562}",
                        "titles: [{type: NATIONAL_LITTLE_GIANT, validFrom: 2021-12-20,"
                                + " validTo: 2024-12-19}]",
                        "listings: []");

        assertThat(giant.ladder().expiring())
                .singleElement()
                .satisfies(
                        expiring -> {
                            assertThat(expiring.type()).isEqualTo(TitleType.NATIONAL_LITTLE_GIANT);
                            assertThat(expiring.validTo()).isEqualTo(LocalDate.of(2024, 12, 19));
                            assertThat(expiring.hangs())
                                    .extracting(hangs -> hangs.programme().id())
                                    .contains("P08");
                        });
        assertThat(expiringOn("2025-01-06")).isEqualTo(1);
        assertThat(expiringOn("2025-01-07")).isZero();
    }

    /** 180 days after the day of the report is 6 January 2025. */
    private static int expiringOn(String end) {
        List<Expiring> titles =
                SampleReports.of(
                                SampleReports.JULY,
                                ENTERPRISE,
                                "titles: [{type: HNTE, validFrom: 2022-01-01, validTo: "
                                        + end
                                        + "}]")
                        .ladder()
                        .expiring();
        return titles.size();
    }

    @Test
    void the_printed_cap_is_at_stake_by_place() {
        assertThat(report("registration: {province: 江苏, city: 无锡}").programme("P20").atMost())
                .isEqualByComparingTo("10");
        assertThat(report("registration: {province: 江苏, city: 徐州}").programme("P20").atMost())
                .isEqualByComparingTo("14");
        assertThat(report("registration: {province: 上海}").programme("P20").atMost()).isNull();
        assertThat(report(ENTERPRISE).programme("P17").atMost()).isEqualByComparingTo("3000");
        assertThat(report(ENTERPRISE).programme("P09").atMost()).isNull();
    }
}
