package org.huiqi.report.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.document.Row;
import org.huiqi.report.JsonReport;
import org.huiqi.report.SampleReports;
import org.huiqi.text.Language;
import org.huiqi.verdict.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds the title of a programme is told so, until when, and what is due. */
class HoldersTest {
    private static Report holder(String title) {
        return SampleReports.of(
                SampleReports.SEPTEMBER,
                "subject: {type: ENTERPRISE, legalPerson: true,"
                        + " techAdvancedNameChange: RENAMED_NOT_UPDATED}",
                "registration: {province: 江苏}",
                "titles: [{type: " + title + "}]");
    }

    private static ReportView view(String title) {
        return ReportView.of(holder(title), Language.ZH);
    }

    private static List<String> rows(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.name().equals("已持有资质"))
                .flatMap(row -> row.lines().stream())
                .map(Row.Line::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P03 | CHAMPION, batch: 7, issuedOn: 2022-11-01, validTo: 2025-10-31 |"
                        + " 已获得，无须申报：制造业单项冠军（示范或产品），有效期至 2025-10-31；须复核的是",
                "P03 | CHAMPION, batch: 8, issuedOn: 2024-03-01 |"
                        + " 已获得，无须申报：制造业单项冠军（示范或产品），有效期至 2027-02-28（按通常的三年有效期）；",
                "P15 | TECH_ADVANCED_SERVICE, validFrom: 2022-01-01, validTo: 2024-12-31 |"
                        + " 已获得，无须申报：技术先进型服务企业，有效期至 2024-12-31；"
                        + "再次认定用《全国技术先进型企业认定（复核）申请表》；企业名称发生变化的，先完成名称变更，再申请认定"
            })
    void who_has_nothing_due_reads_until_when_and_what_to_know(
            String id, String title, String reason) {
        ReportView view = view(title);

        assertThat(view.rest())
                .filteredOn(brief -> brief.programme().id().equals(id))
                .singleElement()
                .satisfies(brief -> assertThat(brief.reason()).startsWith(reason))
                .satisfies(brief -> assertThat(brief.programme().verdictWord()).isEqualTo("已获得"));
        assertThat(rows(view.details(id).rows())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"'batch: 6'", "'batch: 3, reviewPassed: true'"})
    void a_review_that_is_due_stands_on_the_card_of_a_holder(String batch) {
        Card card =
                card(view("CHAMPION, " + batch + ", issuedOn: 2022-01-01, validTo: 2024-12-31"));

        assertThat(rows(card.rows()).get(0)).isEqualTo("制造业单项冠军（示范或产品），有效期至 2024-12-31");
        assertThat(items(card, Label.DUTIES)).containsExactly("须参加复核评价，如实、自主填写申请书；未提交复核申请材料的撤销认定");
    }

    @Test
    void a_batch_that_is_not_known_is_a_question_and_no_way_out() {
        String title = "CHAMPION, issuedOn: 2022-01-01, validTo: 2024-12-31";
        Card card = card(view(title));

        assertThat(card.programme().verdictWord()).isNotEqualTo("已获得");
        assertThat(items(card, Label.TO_SUPPLY)).anyMatch(text -> text.endsWith("批次"));
        assertThat(holder(title).questions())
                .filteredOn(question -> question.programmes().contains("P03"))
                .extracting(Question::path)
                .contains("titles[CHAMPION].batch");
    }

    @Test
    void json_names_the_title_and_what_its_holder_has_to_know() {
        String json =
                JsonReport.line(
                        holder(
                                "TECH_ADVANCED_SERVICE, validFrom: 2022-01-01, validTo: 2024-12-31"));

        assertThat(json)
                .contains(
                        "\"heldTitle\":{\"type\":\"TECH_ADVANCED_SERVICE\",\"validTo\":\"2024-12-31\","
                                + "\"byUsualTerm\":false,\"toKnow\":[{\"zh\":\"再次认定用");
    }

    @Test
    void a_list_that_two_programmes_share_says_so() {
        ReportView view = view("HNTE, issuedOn: 2022-01-01");

        for (String id : List.of("P23", "P27")) {
            assertThat(view.details(id).rows())
                    .filteredOn(row -> row.name().equals("科研项目"))
                    .singleElement()
                    .satisfies(
                            row ->
                                    assertThat(row.lines().get(0).text())
                                            .startsWith("P23、P27 共用这一清单"));
        }
    }

    private static Card card(ReportView view) {
        return view.cards().stream()
                .filter(card -> card.programme().id().equals("P03"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> items(Card card, Label heading) {
        return card.blocks().stream()
                .filter(block -> block.heading().equals(heading.in(Language.ZH)))
                .flatMap(block -> block.items().stream())
                .map(Block.Item::text)
                .toList();
    }
}
