package org.huiqi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentLinesTest {

    @ParameterizedTest
    @CsvSource({
        "a, 75, 1",
        "a, 76, 2",
        "a, 149, 2",
        "a, 150, 3",
        "截, 25, 1",
        "截, 26, 2",
        "🏭, 19, 2"
    })
    void a_line_is_folded_where_it_would_have_more_than_75_octets(
            String character, int times, int lines) {
        String folded = ContentLines.folded(character.repeat(times) + "\r\n");
        assertThat(folded.split("\r\n")).hasSize(lines);
    }

    @Test
    void unfolding_gives_the_text_back_and_no_line_is_too_long() {
        String text = "SUMMARY:" + "申报截止 P09 🏭 ".repeat(30) + "\r\nEND:VEVENT\r\n";
        String folded = ContentLines.folded(text);
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
        assertThat(folded.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }
}
