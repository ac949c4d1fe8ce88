package org.huiqi.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxReturnTest {
    @ParameterizedTest
    @CsvSource({
        "□是 ☑否, false",
        "☑是 □否, true",
        "是□ 否√, false",
        "√是 否, true",
        "是（√）否（ ）, true",
        "是（ ）否（√）, false",
        "■是□否, true",
        "否, false",
        "是, true",
        "□是 □否,",
        "☑是 ☑否,",
        "'',",
        "不详,"
    })
    void boxes_are_marked_in_many_ways_or_do_not_say(String text, Boolean answer) {
        assertThat(TaxReturnReader.answer(text)).isEqualTo(answer);
    }
}
