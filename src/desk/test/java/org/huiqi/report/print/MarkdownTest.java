package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Weight;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {
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
}
