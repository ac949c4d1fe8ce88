package org.huiqi.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineWrapTest {
    @Test
    void chinese_breaks_between_characters() {
        assertThat(LineWrap.wrap("有效期内的高新技术企业", 10)).containsExactly("有效期内的", "高新技术企", "业");
    }

    @Test
    void latin_breaks_between_words() {
        assertThat(LineWrap.wrap("eligible to apply for it", 11))
                .containsExactly("eligible to", "apply for", "it");
    }

    @Test
    void closing_punctuation_does_not_start_a_line() {
        assertThat(LineWrap.wrap("可申报，待确认。", 6)).containsExactly("可申", "报，待", "确认。");
    }

    @Test
    void opening_punctuation_does_not_end_a_line() {
        assertThat(LineWrap.wrap("可申报（待确认）", 8)).containsExactly("可申报", "（待确", "认）");
    }

    @Test
    void a_word_wider_than_the_line_is_cut() {
        assertThat(LineWrap.wrap("see https://www.example.org", 10))
                .containsExactly("see", "https://ww", "w.example.", "org");
    }

    @Test
    void numbers_keep_their_no_break_spaces() {
        assertThat(LineWrap.wrap("up to 100\u00a0000\u00a0yuan", 14))
                .containsExactly("up to", "100\u00a0000\u00a0yuan");
    }

    @Test
    void no_text_is_one_empty_line() {
        assertThat(LineWrap.wrap("", 10)).containsExactly("");
    }

    @Property(tries = 300, seed = "1")
    void no_line_is_wider_and_nothing_but_spaces_is_lost(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        String shown =
                text.codePoints()
                        .filter(c -> !Character.isISOControl(c) && c != ' ')
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        assertThat(LineWrap.wrap(shown, width))
                .allMatch(line -> DisplayWidth.of(line) <= width)
                .satisfies(
                        lines -> assertThat(bare(String.join("", lines))).isEqualTo(bare(shown)));
    }

    private static String bare(String text) {
        return text.replaceAll("(?U)\\s", "");
    }
}
