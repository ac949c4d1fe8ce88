package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.profile.PlaceNames;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts, provinces, credit codes and industry codes as texts. */
class FormsOfTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    8200  | 8200万元;8200万;0.82亿元;82,000,000元
                    12000 | 1.2亿元;1.2亿;1.200亿元
                    35    | 350000元;350,000元
                    1234567.89 | 1,234,567.89万元
                    0.0001     | 1元;0001元
                    0.000001   | 0.01元
                    0          | 0元;-0元
                    1234.56789 | 0.123456789亿元
                    12         | 12 万元
                    -300       | -300万元
                    -12000     | −1.2亿元
                    -0.12345   | -1,234.50元
                    | 8200;万元;- 5万元;--5万元;+5万元;1.2.3万元;.5亿;5.亿;1,2万元;1,2345元;12,34,567元
                    | 一百万元;5万美元;$5;5百万元;1e3元;5千元;１２万元;5 亿 元
                    """)
    void an_amount_is_exact_in_ten_thousand_yuan(@Nullable String amount, String texts) {
        for (String text : texts.split(";")) {
            assertThat(String.valueOf(MoneyText.amount(text)))
                    .as(text)
                    .isEqualTo(String.valueOf(amount));
        }
        assertThat(MoneyText.amount("")).isNull();
    }

    @Test
    void an_amount_that_lacks_its_unit_or_is_below_zero_is_told_from_others() {
        assertThat(MoneyText.lacksUnit("350,000.5")).isTrue();
        assertThat(MoneyText.lacksUnit("很多")).isFalse();
        assertThat(new String[] {"-5万元", "−5万元", "-0元"}).allMatch(MoneyText::isNegative);
        assertThat(new String[] {"-", "-5", "", "5万元"}).noneMatch(MoneyText::isNegative);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    江苏   | 江苏;江苏省;Jiangsu;jiangsu province
                    北京   | 北京市;Beijing
                    广西   | 广西壮族自治区;广西自治区
                    宁夏   | 宁夏回族自治区
                    新疆   | 新疆维吾尔自治区
                    内蒙古 | 内蒙古自治区;Inner Mongolia
                    西藏   | 西藏自治区
                    香港   | 香港特别行政区
                    澳门   | 澳门特别行政区
                    陕西   | Shaanxi
                    黑龙江 | 黑龙江省
                    | 省;江苏省市;苏;Jiang;南京;江 苏;江苏省南京市
                    """)
    void one_suffix_of_a_province_is_dropped(@Nullable String bare, String texts) {
        for (String text : texts.split(";")) {
            assertThat(PlaceNames.bareProvince(text)).as(text).isEqualTo(bare);
        }
        assertThat(PlaceNames.provinces()).doesNotHaveDuplicates().hasSize(34);
        assertThat(PlaceNames.citiesOfJiangsu()).doesNotHaveDuplicates().hasSize(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    91320299MA2DEMK1Q4  |
                    913201990000000F15  |
                    12320000F0000000X9  |
                    91320299MA2DEMK1Q0  | 校验位（最后一位）不符
                    91320299MA2DEMK10Q  | 校验位（最后一位）不符
                    91320299MA2DEMK1Q   | 有 17 位，统一社会信用代码应为 18 位
                    91320299MA2DEMK1Q40 | 有 19 位，统一社会信用代码应为 18 位
                    913201990000000F1b  | 第 18 位不是数字或大写字母（不用 I、O、S、V、Z）
                    9132O1990000000F15  | 第 5 位不是数字或大写字母（不用 I、O、S、V、Z）
                    000000000000000000  |
                    """)
    void what_is_wrong_with_a_credit_code_is_said(String code, @Nullable String problem) {
        assertThat(zh(CreditCode.problem(code))).isEqualTo(problem);
    }

    private static @Nullable String zh(@Nullable Sentence sentence) {
        return sentence == null ? null : sentence.text().zh();
    }

    @Test
    void a_letter_with_one_of_its_divisions_passes() {
        String codes =
                "A01 A05 B06 B12 C13 C3562 C43 D44 D46 E47 E50 F51 F52 G53 G591 G60 H61 H62 I63 I65"
                        + " J66 J69 K70 K701 L71 L72 M73 M75 N76 N79 O80 O82 P83 Q84 Q85 R86 R90 S91"
                        + " S96 T97";
        assertThat(codes.split(" ")).allMatch(code -> IndustryCodes.problem(code) == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    C12    | 字母与大类不符，门类 C 的大类是 13 到 43 | 应为门类字母加
                    C44    | 字母与大类不符，门类 C 的大类是 13 到 43 | 应为门类字母加
                    A00    | 字母与大类不符，门类 A 的大类是 01 到 05 | 应为门类字母加
                    T98    | 字母与大类不符，门类 T 的大类是 97 到 97 | 应为门类字母加
                    S97    | 字母与大类不符，门类 S 的大类是 91 到 96 | 应为门类字母加
                    U97    | 不是行业代码 | 应为门类字母加 2 至 4 位数字，如 C3562（GB/T 4754-2017）
                    C3     | 不是行业代码 | 应为门类字母加
                    C35621 | 不是行业代码 | 应为门类字母加
                    软件   | 不是行业代码 | 应为门类字母加
                    9999   | 不是行业代码 | 应为门类字母加
                    3429   | 不是行业代码 | 是否想写 C3429？
                    0111   | 不是行业代码 | 是否想写 A0111？
                    65     | 不是行业代码 | 是否想写 I65？
                    c3562  | 不是行业代码 | 是否想写 C3562？
                    """)
    void what_is_wrong_with_an_industry_code_is_said_and_what_was_meant(
            String code, String problem, String advice) {
        assertThat(zh(IndustryCodes.problem(code))).isEqualTo(problem);
        assertThat(zh(IndustryCodes.advice(code))).startsWith(advice);
    }
}
