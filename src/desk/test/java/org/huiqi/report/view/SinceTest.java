package org.huiqi.report.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.document.Document.Box;
import org.huiqi.document.Document.Items;
import org.huiqi.report.JsonContent;
import org.huiqi.report.JsonReport;
import org.huiqi.report.SampleReports;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class SinceTest {
    private static final String CODE = "creditCode: 91329999MA1EX001X4";

    private static Report firm(LocalDate day, String revenue, String title) {
        return SampleReports.of(
                day,
                "name: 甲公司",
                CODE,
                "subject: {type: ENTERPRISE, legalPerson: true, mainlandRegistered: true}",
                "registration: {province: 江苏, city: 无锡}",
                "industry: {code: C3562}",
                "years: {2023: {revenue: " + revenue + ", employees: 120}}",
                "titles: [" + title + "]",
                "listings: []",
                "priorFunding: []",
                "growthPlan: {aspects: [NEW_PRODUCT], totalInvestment: 3000}");
    }

    private static final String GIANT = "{type: NATIONAL_LITTLE_GIANT, issuedOn: 2022-09-01}";

    private static List<String> changes(Report last, Report now) {
        JsonNode json = Since.reports(JsonReport.pretty(last, JsonContent.FULL)).get(0);
        Since since = ReportText.of(now, Language.ZH).since(json).since();
        return since.nodes(20).stream()
                .filter(Box.class::isInstance)
                .map(Box.class::cast)
                .flatMap(
                        box ->
                                ((Items) box.nodes().get(0))
                                        .items().stream()
                                                .map(i -> box.heading().text() + "：" + i.text()))
                .toList();
    }

    @Test
    void verdicts_windows_titles_and_facts_that_changed_are_told() {
        Report last = firm(SampleReports.JULY, "9000", "");
        Report now = firm(SampleReports.SEPTEMBER, "9600", GIANT);

        assertThat(changes(last, now))
                .contains(
                        "资料变化：2023年营业收入：9000万元 → 9600万元",
                        "资质变化：专精特新“小巨人”企业：未达到 → 已持有，有效期至 2025-08-31")
                .anyMatch(line -> line.startsWith("结论变化：P08 重点“小巨人”企业：不符合 → "))
                .anyMatch(line -> line.startsWith("时间变化：P04 "));
    }

    @Test
    void nothing_is_told_where_nothing_changed() {
        Report now = firm(SampleReports.JULY, "9000", GIANT);

        assertThat(changes(now, now)).isEmpty();
    }

    @Test
    void a_short_report_tells_that_titles_are_not_compared() {
        Report last = firm(SampleReports.JULY, "9000", "");
        Report now = firm(SampleReports.SEPTEMBER, "9600", GIANT);
        JsonNode json = Since.reports(JsonReport.line(last)).get(0);

        String told = ReportText.of(now, Language.ZH).since(json).since().nodes(20).toString();

        assertThat(told)
                .contains("资质变化无从比较", "9000万元 → 9600万元", "P08 重点“小巨人”企业：不符合 → ")
                .doesNotContain("未达到 → 已持有");
    }

    @Test
    void another_firm_is_told_apart() {
        Report now = firm(SampleReports.JULY, "9000", "");
        JsonNode other =
                Since.reports(JsonReport.line(SampleReports.sparse(), JsonContent.FULL)).get(0);

        assertThat(Since.isSameFirm(now, other)).isFalse();
        assertThat(
                        Since.isSameFirm(
                                now, Since.reports(JsonReport.line(now, JsonContent.FULL)).get(0)))
                .isTrue();
    }

    @Test
    void what_is_no_report_is_refused() {
        assertThatThrownBy(() -> Since.reports("{\"report\": 3}"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Since.reports("name: 甲"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
