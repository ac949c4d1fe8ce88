package org.huiqi.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.report.SampleReports;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.Test;

class DueDatesTest {
    private static final LocalDate SEPTEMBER = LocalDate.of(2024, 9, 10);

    /** A firm of which nothing but the name is known: every programme may still come true. */
    private static List<DueDate> unknownFirm(LocalDate day, Language language) {
        Report report = SampleReports.of(day, "name: 甲公司");
        return DueDates.of(report, DueDates.WITHIN_REACH, Set.of(), language);
    }

    private static List<String> days(List<DueDate> dates, String programme) {
        return dates.stream()
                .filter(date -> date.categories().contains(programme))
                .map(date -> date.date() + " " + date.kind())
                .toList();
    }

    @Test
    void deadlines_are_told_apart_by_whom_they_bind() {
        List<DueDate> dates = unknownFirm(SEPTEMBER, Language.ZH);
        assertThat(days(dates, "P16"))
                .containsExactly("2024-09-20 APPLICANT", "2024-10-10 AUTHORITY");
        assertThat(days(dates, "P09")).containsExactly("2024-10-18 APPLICANT");
    }

    @Test
    void months_end_where_no_deadline_closes_before_and_begin_where_they_lie_ahead() {
        assertThat(days(unknownFirm(SEPTEMBER, Language.ZH), "P03"))
                .containsExactly("2024-10-31 CLOSING");
        assertThat(days(unknownFirm(LocalDate.of(2024, 7, 10), Language.ZH), "P03"))
                .containsExactly("2024-08-01 OPENING", "2024-10-31 CLOSING");
    }

    @Test
    void a_day_counts_until_it_is_over_and_what_is_over_is_left_out() {
        assertThat(days(unknownFirm(LocalDate.of(2024, 9, 20), Language.ZH), "P16")).hasSize(2);
        assertThat(days(unknownFirm(LocalDate.of(2024, 9, 21), Language.ZH), "P16")).isEmpty();
        assertThat(unknownFirm(LocalDate.of(2026, 1, 1), Language.ZH)).isEmpty();
    }

    @Test
    void only_programmes_with_the_chosen_verdicts_are_listed() {
        Report report = SampleReports.sensors(SEPTEMBER);
        Set<Verdict> eligible = Set.of(Verdict.ELIGIBLE);
        List<String> ids =
                report.programmes().stream()
                        .filter(p -> p.verdict() == Verdict.ELIGIBLE)
                        .map(Report.ProgrammeResult::id)
                        .toList();
        assertThat(DueDates.of(report, eligible, Set.of(), Language.ZH))
                .isNotEmpty()
                .allMatch(date -> date.categories().stream().anyMatch(ids::contains));
        assertThat(DueDates.of(report, Set.of(), Set.of(), Language.ZH)).isEmpty();
    }

    @Test
    void the_words_say_what_is_due_of_whom_and_what_is_for_reference() {
        assertThat(unknownFirm(SEPTEMBER, Language.ZH))
                .extracting(DueDate::summary)
                .contains(
                        "申报截止：P09 省专精特新中小企业（第二批） · 甲公司",
                        "参考申报时间结束（仅供参考）：P03 制造业单项冠军 · 甲公司",
                        "【设区市主管部门】报送截止：" + name("P19") + " · 甲公司");
        assertThat(unknownFirm(SEPTEMBER, Language.EN))
                .extracting(DueDate::summary)
                .contains(
                        "Application deadline: P09 Provincial SRDI SME (second batch) · 甲公司",
                        "Reference period ends (for reference): P03 Manufacturing single champion · 甲公司");
    }

    private static String name(String id) {
        return id
                + " "
                + SampleReports.of(SEPTEMBER, "name: x").programme(id).programme().name().zh();
    }

    @Test
    void the_description_tells_the_verdict_the_first_thing_to_settle_and_where_to_apply() {
        DueDate date =
                unknownFirm(SEPTEMBER, Language.ZH).stream()
                        .filter(d -> d.categories().contains("P09"))
                        .findFirst()
                        .orElseThrow();
        assertThat(date.description())
                .contains("结论：待补充信息", "核对基准日：2024-09-10", "参考申报时间：2024年9月至10月")
                .anyMatch(line -> line.startsWith("2024-10-18 申报单位：24:00时系统关闭"))
                .anyMatch(line -> line.startsWith("首先要解决："))
                .anyMatch(line -> line.startsWith("申报入口：江苏政务服务网"));
        assertThat(date.url()).isEqualTo("https://www.jszwfw.gov.cn/col/col140127/index.html");
    }

    @Test
    void the_key_names_firm_programme_year_and_deadline_and_not_the_day() {
        assertThat(unknownFirm(SEPTEMBER, Language.ZH))
                .extracting(DueDate::key)
                .contains("甲公司\nP09\n2024\nAPPLICANT 1", "甲公司\nP03\n2024\nCLOSING");
    }
}
