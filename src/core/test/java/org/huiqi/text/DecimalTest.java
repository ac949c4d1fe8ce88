package org.huiqi.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTest {
    @ParameterizedTest
    @CsvSource({"80000, 80000", "3.50, 3.5", "-0.10, -0.1", "1e3, 1000", "1E-2, 0.01", "0e9999, 0"})
    void a_number_is_kept_in_its_shortest_plain_form(String text, String kept) {
        assertThat(Decimal.read(text)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e99999999999",
                "1e40",
                "1e-41",
                "12345678901234567890123456789012345678901",
                "",
                "十",
                "1 000",
                "NaN"
            })
    void a_number_that_is_too_long_and_what_is_none_are_not_read(String text) {
        assertThat(Decimal.read(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1_000_000})
    void a_text_that_takes_long_to_parse_is_not_looked_at(int length) {
        assertThat(Decimal.read("0".repeat(length))).isNull();
    }
}
