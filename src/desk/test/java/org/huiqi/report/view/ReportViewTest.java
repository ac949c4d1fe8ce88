package org.huiqi.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.document.Row;
import org.huiqi.profile.Profile;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.Block.Item;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportViewTest {
    private static final Report SENSORS = SampleReports.sensors(SampleReports.SEPTEMBER);
    private static final ReportView SEPTEMBER = ReportView.of(SENSORS, Language.ZH);
    private static final ReportView JULY =
            ReportView.of(SampleReports.sensors(SampleReports.JULY), Language.ZH);
    private static final ReportView SPARSE = ReportView.of(SampleReports.sparse(), Language.ZH);

    private static List<String> ids(ReportView.Group group) {
        return group.cards().stream().map(card -> card.programme().id()).toList();
    }

    /** What a section holds of a kind. */
    private static <T> List<T> parts(ReportView view, Label section, Class<T> kind) {
        return view.section(section).parts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static List<ReportView.Group> now(ReportView view) {
        return parts(view, Label.NOW, ReportView.Group.class);
    }

    private static List<ReportView.Group> later(ReportView view) {
        return parts(view, Label.LATER, ReportView.Group.class);
    }

    private static List<ReportView.Group> close(ReportView view) {
        return parts(view, Label.CLOSE, ReportView.Group.class);
    }

    private static Card card(ReportView view, String id) {
        return view.cards().stream()
                .filter(card -> card.programme().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Item> items(Card card, Label heading) {
        return card.blocks().stream()
                .filter(block -> block.heading().equals(heading.in(Language.ZH)))
                .findFirst()
                .orElseThrow()
                .items();
    }

    @Test
    void what_is_open_comes_first_by_days_left_then_what_opens_later() {
        assertThat(now(JULY))
                .extracting(ReportView.Group::heading)
                .containsExactly("申报期内", "未到参考申报时间");
        assertThat(now(SEPTEMBER)).extracting(ReportView.Group::heading).containsExactly("申报期内");
        assertThat(now(SEPTEMBER).get(0).cards())
                .extracting(card -> card.programme().timing().daysLeft())
                .isSorted()
                .doesNotContainNull();
    }

    @Test
    void programmes_that_open_later_are_sorted_by_the_day() {
        assertThat(ids(now(JULY).get(1))).containsExactly("P15", "P24", "P20", "P01");
        assertThat(JULY.section(Label.UNSPECIFIC).parts())
                .filteredOn(Part.Briefs.class::isInstance)
                .flatExtracting(part -> ((Part.Briefs) part).briefs())
                .extracting(brief -> brief.programme().id())
                .containsExactly("P03");
    }

    @Test
    void what_has_no_period_or_is_over_stands_apart_from_what_can_be_applied_for_now() {
        assertThat(later(JULY)).extracting(ReportView.Group::heading).containsExactly("手册未载申报时间");
        assertThat(later(SEPTEMBER))
                .extracting(ReportView.Group::heading)
                .containsExactly("手册未载申报时间", "2024年度已过参考申报时间，可为下一年度准备");
    }

    @Test
    void once_the_last_period_is_over_nothing_can_be_applied_for_now_and_the_head_says_why() {
        LocalDate day = LocalDate.of(2026, 11, 26);
        ReportView old = ReportView.of(SampleReports.sensors(day), Language.ZH);
        assertThat(old.head().rows().get(0).name()).isEqualTo("手册版次较旧");
        assertThat(old.head().rows().get(0).lines().get(0).text())
                .isEqualTo("手册自2024-07-01起适用，至今已2年4个月，所载申报期到2024-10-31已全部结束；时间和金额须以当年通知为准。");
        assertThat(now(old)).isEmpty();
        assertThat(parts(old, Label.NOW, Part.Agenda.class)).isEmpty();
        assertThat(later(old)).isNotEmpty();
        assertThat(SEPTEMBER.head().rows().get(0).name()).isNotEqualTo("手册版次较旧");
    }

    @Test
    void the_agenda_leaves_out_what_has_passed_or_has_no_period() {
        List<ProgrammeHead> agenda =
                parts(SEPTEMBER, Label.NOW, Part.Agenda.class).get(0).programmes();
        assertThat(agenda).extracting(ProgrammeHead::id).contains("P20").doesNotContain("P17");
        assertThat(agenda).allMatch(ProgrammeHead::isTimely);
    }

    @Test
    void every_programme_is_met_exactly_once_before_the_details() {
        assertThat(
                        Stream.of(
                                        now(JULY).stream().flatMap(g -> ids(g).stream()),
                                        later(JULY).stream().flatMap(g -> ids(g).stream()),
                                        close(JULY).stream().flatMap(g -> ids(g).stream()),
                                        parts(JULY, Label.UNDECIDED, Card.class).stream()
                                                .map(c -> c.programme().id()),
                                        JULY.rest().stream().map(b -> b.programme().id()))
                                .flatMap(part -> part))
                .hasSize(SharedChecker.PROGRAMMES)
                .doesNotHaveDuplicates();
        assertThat(JULY.details())
                .extracting(d -> d.programme().id())
                .isSorted()
                .hasSize(SharedChecker.PROGRAMMES);
    }

    @Test
    void a_near_miss_tells_what_would_have_to_change() {
        Item change = items(card(JULY, "P08"), Label.TO_CHANGE).get(0);

        assertThat(change.text()).isEqualTo("投资总额超过2000万元");
        assertThat(change.notes()).containsExactly("投资总额差 200万元（现 1800万元，需 > 2000万元）");
        assertThat(change.reference()).isEqualTo("手册第16页 申报资格（三） · P08-06");
    }

    @Test
    void near_misses_with_fewest_failed_conditions_come_first() {
        ReportView view =
                ReportView.of(
                        SampleReports.of(
                                SampleReports.JULY,
                                "subject: {type: ENTERPRISE, legalPerson: false,"
                                        + " businessScopeIncludesTraining: false}",
                                "registration: {province: 江苏}",
                                "industry: {code: C3562}",
                                "conduct: {seriousDishonestList: true, abnormalList: false}",
                                "titles: [{type: NATIONAL_LITTLE_GIANT, issuedOn: 2022-09-01}]",
                                "listings: []",
                                "priorFunding: []",
                                "growthPlan: {aspects: [NEW_PRODUCT], totalInvestment: 1800}"),
                        Language.ZH);

        List<ReportView.Group> groups = close(view);
        List<Card> near = groups.get(groups.size() - 1).cards();
        assertThat(near.get(0).programme().id()).isEqualTo("P08");
        assertThat(near)
                .allMatch(card -> card.programme().verdict() == Verdict.NOT_ELIGIBLE)
                .extracting(card -> items(card, Label.TO_CHANGE).size())
                .isSorted();
    }

    @Test
    void what_an_applicant_cannot_change_is_no_near_miss() {
        ReportView view =
                ReportView.of(
                        SampleReports.of(
                                SampleReports.SEPTEMBER,
                                "subject: {type: GOVERNMENT, legalPerson: true,"
                                        + " mainlandRegistered: true}"),
                        Language.ZH);

        assertThat(view.rest())
                .filteredOn(brief -> brief.programme().id().equals("P02"))
                .extracting(ReportView.Brief::reason)
                .containsExactly("不符合：境内注册、独立法人企业");
    }

    @Test
    void a_preference_that_holds_is_an_advantage_and_no_condition() {
        assertThat(items(card(SEPTEMBER, "P24"), Label.ADVANTAGES))
                .extracting(Item::reference)
                .allMatch(reference -> reference.startsWith("手册第44页 "));
        assertThat(card(SEPTEMBER, "P24").blocks())
                .extracting(Block::heading)
                .doesNotContain(Label.TO_CHANGE.in(Language.ZH));
    }

    @Test
    void a_duty_that_is_due_stands_on_the_card() {
        assertThat(items(card(SEPTEMBER, "P20"), Label.DUTIES))
                .extracting(Item::reference)
                .containsExactly("手册第37页 申报方式3 · P20-15");
    }

    @Test
    void each_phone_stands_with_the_office_whose_it_is() {
        assertThat(SEPTEMBER.details("P15").rows())
                .filteredOn(row -> row.name().equals("联系方式"))
                .flatExtracting(row -> row.lines())
                .extracting(line -> line.text())
                .containsExactly("江苏省科学技术厅 025-83359254", "江苏省生产力促进中心 025-85485928");
    }

    @Test
    void amounts_are_told_as_computed() {
        assertThat(items(card(SEPTEMBER, "P20"), Label.ESTIMATE))
                .extracting(Item::text)
                .startsWith(
                        "省级创新券：原则上最高 10万元",
                        "地方联动资金：省券取最高额时，原则上不低于 10万元",
                        "省、地合计：省券取最高额时，原则上不低于 20万元");
        assertThat(items(card(SEPTEMBER, "P17"), Label.ESTIMATE))
                .extracting(Item::text)
                .containsExactly(
                        "g1：融担基金的再担保费率不高于 0.5%（不是向企业收取的担保费率）",
                        "手册上限3000万元减去已填余额：500万元", "全部获批后在保余额：3000.01万元（超出手册上限）");
    }

    @Test
    void an_undecided_programme_asks_for_its_list_first() {
        assertThat(items(card(SPARSE, "P10"), Label.TO_SUPPLY).get(0).text())
                .isEqualTo("软件产品清单（没有的请注明“无”）");
    }

    @Test
    void an_unknown_city_gives_a_range() {
        assertThat(SPARSE.details())
                .filteredOn(d -> d.programme().id().equals("P20"))
                .flatExtracting(ProgrammeView::blocks)
                .flatExtracting(Block::items)
                .extracting(Item::text)
                .contains("省级创新券（设区市未提供）：原则上最高 5万元 至 7万元");
    }

    @Test
    void the_question_that_touches_most_programmes_comes_first() {
        assertThat(SPARSE.questions().get(0).text()).isEqualTo("资质称号");
        assertThat(SPARSE.questions()).extracting(ask -> -ask.programmes().size()).isSorted();
        assertThat(SPARSE.confirmations()).allMatch(ask -> ask.path().startsWith("attestations."));
    }

    @ParameterizedTest
    @CsvSource({
        "ZH, 已知：高新技术企业（2022-11-18）；还有其他称号吗？",
        "EN, Known: high and new technology enterprise (2022-11-18). Does (or did) the applicant hold any other titles?"
    })
    void whether_there_are_other_titles_is_asked_with_what_is_known(Language language, String ask) {
        Profile profile =
                Sample.profile(
                        "titles: [{type: HNTE, issuedOn: 2022-11-18}]", "titlesComplete: false");
        ReportView view =
                ReportView.of(CHECKER.check(profile, Sample.AS_OF, "x", Set.of("P09")), language);
        assertThat(view.questions()).extracting(ReportView.Ask::text).contains(ask);
    }

    @Test
    void a_programme_without_candidates_says_so() {
        assertThat(SEPTEMBER.rest())
                .filteredOn(brief -> brief.programme().id().equals("P10"))
                .extracting(ReportView.Brief::reason)
                .containsExactly("资料列明没有软件产品");
    }

    @Test
    void the_best_track_is_told_in_full_and_the_others_by_what_decides() {
        ProgrammeView consortium = JULY.details().get(13);

        assertThat(consortium.full()).hasSize(1);
        assertThat(consortium.full().get(0).name()).isEqualTo("创新型、行业龙头企业牵头 · 创新联合体 k1");
        assertThat(consortium.shortened())
                .isNotEmpty()
                .allMatch(route -> route.criteria().size() < 4);
    }

    @Test
    void an_alternative_that_fails_beside_one_that_holds_does_no_harm() {
        assertThat(JULY.details().get(13).full().get(0).criteria())
                .filteredOn(c -> c.id().equals("P14-05a"))
                .extracting(ProgrammeView.CriterionView::remark)
                .containsExactly("同组已有一项符合，不影响结论");
    }

    @Test
    void the_head_counts_every_stance_in_a_sentence() {
        assertThat(SPARSE.head().summary()).startsWith("共核对 27 个项目：待补充信息 26 个、暂无具体依据 1 个。");
        assertThat(SEPTEMBER.head().counts().stream().mapToInt(ReportView.Count::number).sum())
                .isEqualTo(SharedChecker.PROGRAMMES);
    }

    @Test
    void a_report_on_some_programmes_says_how_many() {
        Report part =
                SharedChecker.CHECKER.check(
                        Sample.profile("name: Sparse Foods"),
                        Sample.AS_OF,
                        "firm.yaml",
                        Set.of("P09", "P20"));

        ReportView view = ReportView.of(part, Language.ZH);
        Row handbook = parts(view, Label.BASIS, Part.Rows.class).get(0).rows().get(0);
        assertThat(handbook.lines().get(0).text())
                .isEqualTo("《江苏省中小企业惠企政策一本通（2024年三季度）》：申报项目 27 项，本报告核对 2 项；政策图解 3 项");
    }
}
