package org.huiqi.report.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What GitHub would make a link of, in a name that somebody typed, stays text. */
class MarkdownLinksTest {
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

    @Test
    void an_address_of_the_catalogue_is_a_link() {
        assertThat(MarkdownRenderer.link("https://a.example/b")).isEqualTo("<https://a.example/b>");
    }
}
