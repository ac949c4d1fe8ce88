package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A01", "A05", "B06", "B12", "C13", "C3562", "C43", "D44", "D46", "E47", "E50",
                        "F51",
                "F52", "G53", "G591", "G60", "H61", "H62", "I63", "I65", "J66", "J69", "K70",
                        "K701",
                "L71", "L72", "M73", "M75", "N76", "N79", "O80", "O82", "P83", "Q84", "Q85", "R86",
                "R90", "S91", "S96", "T97"
            })
    void a_letter_with_one_of_its_divisions_passes(String code) {
        assertThat(IndustryCodes.problem(code)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "C12, 字母与大类不符，门类 C 的大类是 13 到 43",
        "C44, 字母与大类不符，门类 C 的大类是 13 到 43",
        "A00, 字母与大类不符，门类 A 的大类是 01 到 05",
        "T98, 字母与大类不符，门类 T 的大类是 97 到 97",
        "K69, 字母与大类不符，门类 K 的大类是 70 到 70",
        "S97, 字母与大类不符，门类 S 的大类是 91 到 96",
        "U97, 不是行业代码",
        "c35, 不是行业代码",
        "C3, 不是行业代码",
        "C35621, 不是行业代码",
        "3562, 不是行业代码",
    })
    void what_is_wrong_with_a_code_is_said(String code, String problem) {
        assertThat(IndustryCodes.problem(code).zh()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "3429, 是否想写 C3429？",
        "0111, 是否想写 A0111？",
        "65, 是否想写 I65？",
        "c3562, 是否想写 C3562？",
        "9999, '应为门类字母加 2 至 4 位数字，如 C3562（GB/T 4754-2017）'",
        "软件, '应为门类字母加 2 至 4 位数字，如 C3562（GB/T 4754-2017）'",
        "C12, '应为门类字母加 2 至 4 位数字，如 C3562（GB/T 4754-2017）'"
    })
    void a_code_without_its_letter_is_offered_with_it(String code, String advice) {
        assertThat(IndustryCodes.advice(code).zh()).isEqualTo(advice);
    }
}
