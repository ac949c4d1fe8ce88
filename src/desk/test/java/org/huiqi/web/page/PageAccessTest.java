package org.huiqi.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiqi.report.SampleReports;
import org.huiqi.report.print.HtmlRenderer;
import org.huiqi.report.view.Portfolio;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What axe finds, on a desk and, with {@code mvn -Paccess verify}, in both languages on screens of
 * every width, light and dark.
 */
@InChromium
class PageAccessTest {
    @TempDir private Path folder;

    private static final String NAME = "无锡示例传感科技有限公司";

    @Test
    void axe_finds_nothing_on_a_desk() {
        lookAtThePage("zh", 1280, "light");
    }

    @ParameterizedTest
    @CsvSource({"en, 1280, dark", "zh, 768, light", "zh, 360, dark", "en, 320, light"})
    void axe_finds_nothing_at_any_width(String language, int width, String scheme) {
        lookAtThePage(language, width, scheme);
    }

    private static void lookAtThePage(String language, int width, String scheme) {
        Advisor advisor = Advisor.atThePage(language);
        advisor.sees(width, 900);
        colours(advisor, scheme);
        advisor.loads(Advisor.FIRM, NAME);
        advisor.opens("P09");
        advisor.opens("P25");
        advisor.field("titles[1].type");
        advisor.field("attestations.P09-08");
        advisor.types("years.2023.revenue", "很多");
        advisor.waitsFor(page -> !advisor.fault("years.2023.revenue").isEmpty());
        assertThat(violations(advisor, width))
                .as("with a report, a fault and open parts")
                .isEmpty();
        assertThat((Long) advisor.runs("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        colours(advisor, "light");
    }

    @Test
    void axe_finds_nothing_in_a_report_and_an_overview() throws IOException {
        lookAtAReport(Language.ZH, 1280, "light");
    }

    @ParameterizedTest
    @CsvSource({"EN, 1280, dark", "EN, 768, light", "ZH, 320, light", "EN, 320, dark"})
    void axe_finds_nothing_in_them_at_any_width(Language language, int width, String scheme)
            throws IOException {
        lookAtAReport(language, width, scheme);
    }

    private void lookAtAReport(Language language, int width, String scheme) throws IOException {
        Advisor advisor = Advisor.atThePage("zh");
        advisor.sees(width, 900);
        colours(advisor, scheme);
        for (String html :
                List.of(
                        HtmlRenderer.render(
                                ReportDocument.page(
                                        SampleReports.sensors(SampleReports.SEPTEMBER), language)),
                        HtmlRenderer.render(ReportDocument.page(SampleReports.sparse(), language)),
                        HtmlRenderer.render(overview(language)))) {
            Path file = Files.writeString(folder.resolve("page.html"), html);
            advisor.driver().get(file.toUri().toString());
            assertThat(violations(advisor, width)).isEmpty();
        }
        colours(advisor, "light");
    }

    private static Portfolio overview(Language language) {
        ReportText view = ReportText.of(SampleReports.sensors(SampleReports.SEPTEMBER), language);
        return Portfolio.of(
                SampleReports.sparse().edition(),
                SampleReports.SEPTEMBER,
                SampleReports.sparse().edition().programmes(),
                List.of(Portfolio.Firm.of(view, "a.html", ReportDocument.anchors(view))),
                List.of(new Portfolio.Refused("b.yaml", 2)),
                language);
    }

    @Test
    void axe_finds_nothing_in_a_list_of_firms() {
        Advisor advisor = Advisor.atThePage("zh");
        advisor.loads(Advisor.FIRM, NAME);
        advisor.presses("#new-client");
        advisor.waitsFor(page -> advisor.all("#clients tbody tr").size() == 2);
        assertThat(violations(advisor, 1280)).isEmpty();
    }

    private static void colours(Advisor advisor, String scheme) {
        advisor.driver()
                .executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of(
                                "features",
                                List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** What a phone alone shows is looked at for its contrast here. */
    @ParameterizedTest
    @CsvSource({"zh, light", "en, dark"})
    void axe_finds_nothing_before_anything_is_filled_in(String language, String scheme) {
        Advisor advisor = Advisor.atThePage(language);
        advisor.sees(360, 900);
        colours(advisor, scheme);
        assertThat(Chromium.violationsButContrast(advisor.driver())).isEmpty();
        assertThat(contrastInSight(advisor)).isEmpty();
        colours(advisor, "light");
    }

    /** Of the whole page but for contrast; on a desk contrast too, light and dark. */
    private static List<String> violations(Advisor advisor, int width) {
        List<String> found = new ArrayList<>(Chromium.violationsButContrast(advisor.driver()));
        if (width == 1280) {
            found.addAll(contrastInSight(advisor));
        }
        return found;
    }

    /**
     * Contrast without the closed parts, which hold most of the form: it says nothing of what is
     * hidden, and finding out that it is hidden takes most of the time.
     */
    private static List<String> contrastInSight(Advisor advisor) {
        advisor.runs(
                """
                for (const part of document.querySelectorAll('details:not([open])'))
                  for (const child of [...part.children]) if (child.localName !== 'summary') child.remove();
                """);
        return Chromium.contrast(advisor.driver());
    }
}
