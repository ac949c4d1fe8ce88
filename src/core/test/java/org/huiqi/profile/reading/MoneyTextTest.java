package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8200万元 | 8200",
                "8200万 | 8200",
                "1.2亿元 | 12000",
                "1.2亿 | 12000",
                "350000元 | 35",
                "350,000元 | 35",
                "1,234,567.89万元 | 1234567.89",
                "1元 | 0.0001",
                "0.01元 | 0.000001",
                "0元 | 0",
                "1.500亿元 | 15000",
                "0.123456789亿元 | 1234.56789",
                "12 万元 | 12",
                "007元 | 0.0007",
                "-300万元 | -300",
                "−1.2亿元 | -12000",
                "-1,234.50元 | -0.12345",
                "-0元 | 0",
            })
    void an_amount_is_exact_in_ten_thousand_yuan(String text, String amount) {
        assertThat(MoneyText.amount(text).toString()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8200",
                "",
                "万元",
                "- 5万元",
                "--5万元",
                "+5万元",
                "1.2.3万元",
                ".5亿",
                "5.亿",
                "1,2万元",
                "1,2345元",
                "12,34,567元",
                "一百万元",
                "5万美元",
                "$5",
                "5百万元",
                "1e3元",
                "5千元",
                "１２万元",
                "5 亿 元"
            })
    void other_texts_are_no_amounts(String text) {
        assertThat(MoneyText.amount(text)).isNull();
    }

    @Test
    void digits_with_commas_and_no_unit_lack_a_unit() {
        assertThat(MoneyText.lacksUnit("350,000.5")).isTrue();
    }

    @Test
    void words_do_not_lack_a_unit_only() {
        assertThat(MoneyText.lacksUnit("很多")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5万元", "−5万元", "-0元"})
    void an_amount_behind_a_minus_sign_is_negative(String text) {
        assertThat(MoneyText.isNegative(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "-5", "", "5万元"})
    void a_minus_sign_without_an_amount_is_not_a_negative_one(String text) {
        assertThat(MoneyText.isNegative(text)).isFalse();
    }
}
