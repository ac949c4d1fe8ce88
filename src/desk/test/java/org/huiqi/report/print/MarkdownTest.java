package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Weight;
import org.huiqi.report.SampleReports;
import org.huiqi.report.view.ReportDocument;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
    private static final Report SENSORS = SampleReports.sensors(SampleReports.JULY);

    @Test
    void a_hostile_name_is_inert() {
        Report report =
                SampleReports.of(
                        SampleReports.SEPTEMBER, "name: '<script>alert(1)</script> & \"x\" | *y*'");

        assertThat(MarkdownRenderer.render(ReportDocument.full(report, Language.ZH)))
                .startsWith("# &lt;script&gt;alert(1)&lt;/script&gt; & \"x\" \\| \\*y\\*\n")
                .doesNotContain("<script");
    }

    @Test
    void every_programme_and_every_criterion_of_the_best_track_is_there() {
        String page = MarkdownRenderer.render(ReportDocument.full(SENSORS, Language.ZH));

        SENSORS.programmes()
                .forEach(
                        p ->
                                assertThat(page)
                                        .containsPattern(
                                                "(?m)^(#### \\\\\\[.*\\] |\\| )" + p.id() + " "));
        assertThat(page).contains("P14-00a", "P14-07", "P14-13");
    }

    @Test
    void rows_of_a_table_have_as_many_cells_as_its_head() {
        assertThat(MarkdownRenderer.render(ReportDocument.full(SENSORS, Language.EN)).lines())
                .filteredOn(line -> line.matches("\\| P\\d\\d .*"))
                .isNotEmpty()
                .allMatch(line -> line.matches("(\\| [^|]+ ){3,4}\\|"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '\'',
            value = {
                "<b> & </b> → &lt;b&gt; & &lt;/b&gt;",
                "S&T &lt; &#60; → S&T &amp;lt; &amp;#60;",
                "a|b → a\\|b",
                "*y* _z_ ~~w~~ → \\*y\\* \\_z\\_ \\~\\~w\\~\\~",
                "`code` [text](url) → \\`code\\` \\[text\\](url)",
                "back\\slash → back\\\\slash",
                "# heading → \\# heading",
                "- item → \\- item",
                "1. item → 1\\. item",
                "3%以上 → 3%以上",
                "2024. → 2024\\.",
                "P09-01 → P09-01"
            })
    void a_value_shows_exactly_its_characters(String value, String markdown) {
        assertThat(MarkdownRenderer.escape(value)).isEqualTo(markdown);
    }

    @Test
    void line_breaks_cannot_start_a_block() {
        assertThat(MarkdownRenderer.escape("a\n# b")).isEqualTo("a # b");
    }

    @Test
    void only_whole_web_addresses_become_links() {
        assertThat(List.of("https://a.cn/x?y=1", "www.a.cn", "https://a.cn/ <b>", "javascript:x"))
                .map(MarkdownRenderer::link)
                .containsExactly(
                        "<https://a.cn/x?y=1>",
                        "www\\.a.cn",
                        "https\\://a.cn/ &lt;b&gt;",
                        "javascript:x");
    }

    @Test
    void a_table_starts_after_one_blank_line() {
        Table table = new Table(List.of("a", "b"), List.of(List.of(Cell.of("1"), Cell.of("2"))));
        Document page =
                new Document(
                        Language.EN, "", "", List.of(new Paragraph("text", Weight.PLAIN), table));

        assertThat(MarkdownRenderer.render(page))
                .isEqualTo("text\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");
    }

    /** What GitHub would make a link of, in a name that somebody typed, stays text. */
    @ParameterizedTest
    @CsvSource({
        "看 http://a.example/b, 看 http\\://a.example/b",
        "HTTPS://A.EXAMPLE, HTTPS\\://A.EXAMPLE",
        "www.a.example, www\\.a.example",
        "ftp://a.example, ftp\\://a.example",
        "mailto:a@b.example, mailto\\:a@<!-- -->b.example",
        "xmpp:a@b.example, xmpp\\:a@<!-- -->b.example",
        "a.b+c@d-e.example, a.b+c@<!-- -->d-e.example",
    })
    void a_bare_address_is_kept_from_being_a_link(String value, String markdown) {
        assertThat(MarkdownRenderer.escape(value)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource({"P10-07@s1", "基准日 2024-09-20", "a@b", "@某人", "比例 1:2", "wwwa"})
    void what_is_no_address_stays_as_it_is(String value) {
        assertThat(MarkdownRenderer.escape(value)).isEqualTo(value);
    }
}
