package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91320299MA2DEMK1Q4", "913201990000000F15", "12320000F0000000X9"})
    void invented_codes_whose_check_character_was_worked_out_by_hand_pass(String code) {
        assertThat(CreditCode.problem(code)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "91320299MA2DEMK1Q0, 校验位（最后一位）不符",
        "91320299MA2DEMK10Q, 校验位（最后一位）不符",
        "91320299MA2DEMK1Q, 有 17 位，统一社会信用代码应为 18 位",
        "91320299MA2DEMK1Q40, 有 19 位，统一社会信用代码应为 18 位",
        "913201990000000F1b, 第 18 位不是数字或大写字母（不用 I、O、S、V、Z）",
        "9132O1990000000F15, 第 5 位不是数字或大写字母（不用 I、O、S、V、Z）",
    })
    void what_is_wrong_with_a_code_is_said(String code, String problem) {
        assertThat(CreditCode.problem(code).zh()).isEqualTo(problem);
    }

    @Test
    void a_remainder_of_zero_gives_the_check_character_zero() {
        assertThat(CreditCode.checkCharacter("00000000000000000")).isEqualTo('0');
    }
}
