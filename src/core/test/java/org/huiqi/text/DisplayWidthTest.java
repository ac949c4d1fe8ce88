package org.huiqi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "惠企, 4",
        "P09 省级, 8",
        "（一）, 6",
        "“引号”, 6",
        "ＡＢ, 4",
        "é, 1",
        "e\u0301, 1",
        "한국, 4",
        "𠮷, 2",
        "🏭, 2",
        "—, 1"
    })
    void chinese_takes_two_columns_latin_one_and_joining_marks_none(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource({"电话, '电话  '", "phone, 'phone '", "Telephone, Telephone"})
    void padding_counts_columns_and_never_cuts(String text, String padded) {
        assertThat(DisplayWidth.pad(text, 6)).isEqualTo(padded);
    }
}
