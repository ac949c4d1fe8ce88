package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
        assertThat(Markdown.escape(value)).isEqualTo(markdown);
    }

    @Test
    void line_breaks_cannot_start_a_block() {
        assertThat(Markdown.escape("a\n# b")).isEqualTo("a # b");
    }

    @Test
    void only_whole_web_addresses_become_links() {
        assertThat(List.of("https://a.cn/x?y=1", "www.a.cn", "https://a.cn/ <b>", "javascript:x"))
                .map(Markdown::link)
                .containsExactly(
                        "<https://a.cn/x?y=1>",
                        "www\\.a.cn",
                        "https\\://a.cn/ &lt;b&gt;",
                        "javascript:x");
    }

    @Test
    void a_table_starts_after_one_blank_line() {
        Markdown page = new Markdown();
        page.paragraph("text");
        page.columns(List.of("a", "b"));
        page.cells(List.of("1", "2"));

        assertThat(page).hasToString("text\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n");
    }
}
