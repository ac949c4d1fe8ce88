package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

@InChromium
class PageReportTest {
    private static final String NAME = "无锡示例传感科技有限公司";

    private final Advisor advisor = Advisor.atThePage("zh");

    @BeforeEach
    void a_firm_is_loaded() {
        advisor.loads(Advisor.FIRM, NAME);
    }

    @AfterEach
    void nothing_is_complained_about() {
        advisor.hasNothingToComplainAbout();
    }

    @Test
    @Tag("smoke")
    void a_programme_opens_to_its_clauses() {
        advisor.opens("P09");
        WebElement criterion =
                advisor.one("#P09 .criteria").findElements(By.cssSelector("li")).get(1);
        assertThat(criterion.getText().lines())
                .containsExactly("符合", "江苏境内注册 [必备]", "注册省份：江苏", "手册第17页 申报范围 · P09-02");
    }

    @Test
    void a_shortfall_says_by_how_much() {
        advisor.loads(Path.of("facts/industry-leader-short-of-revenue.yaml"), "徐州示例工程机械股份有限公司");
        advisor.opens("P14");
        assertThat(advisor.all("#P14 .criteria .note").stream().map(WebElement::getText))
                .contains("2023年销售收入差 4000万元（现 96000万元，需 ≥ 100000万元）");
    }

    @Test
    void a_verdict_is_picked_out_and_let_go_again() {
        assertThat(advisor.programmes()).hasSize(SharedChecker.PROGRAMMES);
        advisor.presses(".counts [data-verdict=ELIGIBLE]");
        assertThat(advisor.programmes()).containsExactly("P04", "P20", "P17");
        assertThat(advisor.one(".counts [data-verdict=ELIGIBLE]").getDomAttribute("aria-pressed"))
                .isEqualTo("true");
        advisor.presses(".counts [data-verdict='']");
        assertThat(advisor.programmes()).hasSize(SharedChecker.PROGRAMMES);
    }

    @Test
    void what_was_opened_and_picked_out_stays_so_when_the_report_is_renewed() {
        advisor.opens("P09");
        advisor.presses(".counts [data-verdict=NEEDS_ATTESTATION]");
        advisor.types("name", "改名");
        advisor.waitsFor(page -> advisor.text("#findings .firm").equals("改名"));
        assertThat(advisor.programmes()).containsExactly("P02", "P09", "P15");
        assertThat(advisor.one("#P09 .criteria").isDisplayed()).isTrue();
    }

    @Test
    void a_question_of_the_report_leads_to_its_field() {
        advisor.presses(".questions > summary");
        advisor.presses(".questions li[data-path='attestations.P09-08'] a");
        assertThat(advisor.driver().switchTo().activeElement().getDomAttribute("name"))
                .isEqualTo("f:attestations.P09-08");
    }

    @Test
    void the_day_moves_the_deadlines() {
        assertThat(advisor.hiddenText("#P09 .when")).isEqualTo("还剩 28 天，2024-10-18 截止");
        advisor.picksDay("2024-10-17");
        assertThat(advisor.hiddenText("#P09 .when")).isEqualTo("还剩 1 天，2024-10-18 截止");
    }

    @Test
    void the_print_holds_every_programme_whatever_is_picked_out() throws IOException {
        advisor.presses(".counts [data-verdict=ELIGIBLE]");
        String text = printed();
        List<String> ids = Sample.EDITION.programmes().stream().map(Programme::id).toList();
        assertThat(text).contains(NAME).contains(ids).doesNotContain("把资料文件拖到这里");
    }

    @Test
    void what_is_unfolded_is_printed_unfolded() throws IOException {
        advisor.presses("#P09 > summary");
        List<String> criteria =
                Sample.EDITION.programmes().stream()
                        .filter(programme -> programme.id().equals("P09"))
                        .flatMap(programme -> programme.criteria().stream())
                        .map(Criterion::id)
                        .toList();
        assertThat(printed()).contains(criteria);
    }

    private String printed() throws IOException {
        Map<String, Object> print =
                advisor.driver()
                        .executeCdpCommand(
                                "Page.printToPDF",
                                Map.of("preferCSSPageSize", true, "printBackground", true));
        byte[] pdf = Base64.getDecoder().decode((String) print.get("data"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
