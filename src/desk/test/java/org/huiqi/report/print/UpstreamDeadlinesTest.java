package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Table;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.FirmRow;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ReportView;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day that binds an authority or a recommending body is never told as the firm's. */
class UpstreamDeadlinesTest {
    @ParameterizedTest
    @CsvSource({
        "P14, 2024-08-10, 2024-08-20, 设区市主管部门, city authority",
        "P18, 2024-09-20, 2024-09-30, 推荐单位, recommending body",
        "P19, 2024-09-05, 2024-09-10, 设区市主管部门, city authority",
        "P21, 2024-09-20, 2024-10-11, 省级主管部门, provincial authority",
        "P22, 2024-08-10, 2024-08-15, 设区市主管部门, city authority",
        "P26, 2024-08-10, 2024-08-30, 推荐单位, recommending body",
        "P27, 2024-09-05, 2024-09-15, 推荐单位, recommending body"
    })
    void every_face_says_who_must_report_and_none_counts_the_firms_days(
            String id, LocalDate asOf, String day, String zh, String en) {
        Report report = SampleReports.of(asOf, "name: 甲公司");
        String chinese = zh + "须于 " + day + " 前上报，本单位应更早提交（日期手册未载）";
        String english =
                "The "
                        + en
                        + " has to report by "
                        + day
                        + "; the firm hands in earlier (day not printed)";
        ReportView view = ReportView.of(report, Language.ZH);
        Card card =
                view.cards().stream()
                        .filter(c -> c.programme().id().equals(id))
                        .findFirst()
                        .orElseThrow();

        assertThat(card.programme().when()).isEqualTo(chinese);
        assertThat(card.programme().daysLeft()).isNull();
        assertThat(card.rows())
                .extracting(row -> row.name())
                .doesNotContain(Label.CLOSES.in(Language.ZH));
        assertThat(FirmRow.of(view, "a", "a", Map.of()).cells())
                .filteredOn(cell -> cell.programme().id().equals(id))
                .extracting(cell -> cell.time())
                .containsExactly(day + " 前上报");
        assertThat(TextReport.render(report, Language.EN, false, 200)).contains(english);
        assertThat(MarkdownReport.render(report, Language.ZH)).contains(chinese);
        assertThat(HtmlReport.render(report, Language.EN)).contains(english);
    }

    @Test
    void the_brief_asks_the_firm_to_be_earlier_than_the_city_and_names_no_day_for_it() {
        ReportView view =
                ReportView.of(
                        SampleReports.of(
                                LocalDate.of(2024, 9, 5),
                                "subject: {type: ENTERPRISE, financial: false}",
                                "registration: {province: 江苏}",
                                "bonds: [{id: z1, type: GREEN_CORPORATE_BOND,"
                                        + " firstInterestPaidOn: 2023-11-20, subsidyYears: [],"
                                        + " interestPaidYears: [2023],"
                                        + " projectProvince: 江苏}]"),
                        Language.ZH);
        Document brief = BriefDocument.of(view);

        assertThat(brief.nodes())
                .filteredOn(Table.class::isInstance)
                .flatExtracting(table -> ((Table) table).rows())
                .filteredOn(row -> row.get(1).equals(Cell.of("提交申报，须早于上报日；本单位的截止日手册未载")))
                .extracting(row -> row.get(0))
                .isNotEmpty()
                .containsOnly(Cell.of("本单位"));
        assertThat(BriefReport.text(view, new TextPage(false, 200)))
                .contains("2024-09-10 设区市生态环境局报送省生态环境厅")
                .doesNotContain("截止 2024-09-10");
    }

    @Test
    void that_before_a_day_includes_it_is_said_once_as_our_reading() {
        String page = MarkdownReport.render(SampleReports.sparse(), Language.ZH);

        assertThat(page.split("手册印“某日前”的，按含当日掌握（本工具口径）", -1)).hasSize(2);
    }
}
