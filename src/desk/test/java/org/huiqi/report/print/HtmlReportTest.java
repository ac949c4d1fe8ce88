package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.huiqi.Report;
import org.huiqi.SharedChecker;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.report.view.ReportText;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static final Report SENSORS = SampleReports.sensors(SampleReports.SEPTEMBER);

    @Test
    void a_hostile_name_and_id_are_inert() {
        Report report =
                SampleReports.of(
                        SampleReports.SEPTEMBER,
                        "name: '<script>alert(1)</script> & \"x\" | *y*'",
                        "patentProducts: [{id: '\"><img src=x onerror=alert(1)>'}]");

        assertThat(HtmlRenderer.render(ReportDocument.page(report, Language.EN)))
                .contains(
                        "<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; \"x\" | *y*</h1>",
                        "&gt;&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<script", "<img");
    }

    @Test
    void the_page_needs_nothing_but_itself() {
        String page = HtmlRenderer.render(ReportDocument.page(SENSORS, Language.ZH));

        assertThat(page)
                .startsWith("<!doctype html>")
                .contains("default-src 'none'", "<style>")
                .doesNotContain("<link", "<script", "@import", "url(", " src=", "@raw");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results())
                .extracting(found -> found.group(1))
                .allMatch(target -> target.startsWith("#") || target.startsWith("http"));
    }

    @Test
    void every_link_inside_the_page_has_its_target() {
        String page = HtmlRenderer.render(ReportDocument.page(SENSORS, Language.ZH));

        assertThat(Pattern.compile("href=\"#([^\"]*)\"").matcher(page).results())
                .isNotEmpty()
                .extracting(found -> " id=\"" + found.group(1) + "\"")
                .allMatch(page::contains);
    }

    @Test
    void as_a_part_of_a_page_it_has_every_programme_and_every_question() throws IOException {
        Report report = SampleReports.sparse();
        String part = part(report);

        assertThat(part)
                .doesNotContain("<html", "<style", "<script")
                .contains(
                        report.programmes().stream()
                                .map(p -> "id=\"" + p.id() + "\" data-verdict=\"" + stance(p))
                                .toList())
                .contains(
                        report.questions().stream()
                                .map(q -> "<li data-path=\"" + q.path() + '"')
                                .toList());
    }

    /** Nothing beyond being an enterprise speaks for P03. */
    private static String stance(Report.ProgrammeResult programme) {
        return programme.id().equals("P03") ? "UNSPECIFIC" : programme.verdict().name();
    }

    private static String part(Report report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlRenderer.writeFragment(ReportText.of(report, Language.ZH), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_language_of_the_page_is_declared() {
        assertThat(HtmlRenderer.render(ReportDocument.page(SENSORS, Language.ZH)))
                .contains("<html lang=\"zh-CN\">");
        assertThat(HtmlRenderer.render(ReportDocument.page(SENSORS, Language.EN)))
                .contains("<html lang=\"en\">");
    }

    @Test
    void every_programme_has_its_findings() {
        String page = HtmlRenderer.render(ReportDocument.page(SampleReports.sparse(), Language.ZH));

        assertThat(
                        Pattern.compile("<details class=\"programme [a-zA-Z_-]+\"")
                                .matcher(page)
                                .results())
                .hasSize(SharedChecker.PROGRAMMES);
    }

    @Test
    void findings_are_folded_where_the_verdict_is_clear_and_open_where_it_is_not() {
        String page = HtmlRenderer.render(ReportDocument.page(SENSORS, Language.ZH));

        assertThat(page)
                .containsPattern("<details class=\"programme [a-zA-Z_-]+\" id=\"P17\">")
                .containsPattern("<details class=\"programme [a-zA-Z_-]+\" id=\"P24\" open>");
    }

    @Test
    void colours_keep_the_contrast_of_wcag_aa() {
        assertThat(Contrast.themes(HtmlRenderer.render(ReportDocument.page(SENSORS, Language.EN))))
                .hasSize(3)
                .allSatisfy(
                        theme -> {
                            assertThat(theme.of("ink", "paper", "ground")).isGreaterThan(4.5);
                            assertThat(theme.of("soft", "paper", "ground")).isGreaterThan(4.5);
                            assertThat(theme.of("accent", "paper", "ground")).isGreaterThan(4.5);
                            assertThat(theme.of("mast-soft", "mast")).isGreaterThan(4.5);
                            for (String tone : Contrast.TONES) {
                                assertThat(theme.of(tone, tone + "-bg", "paper"))
                                        .as(tone)
                                        .isGreaterThan(4.5);
                                assertThat(theme.of("ink", tone + "-bg")).isGreaterThan(4.5);
                            }
                        });
    }
}
