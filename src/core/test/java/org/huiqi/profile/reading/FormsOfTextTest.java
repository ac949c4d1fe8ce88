package org.huiqi.profile.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.huiqi.profile.PlaceNames;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Amounts, provinces, credit codes and industry codes as texts. */
class FormsOfTextTest {
    @ParameterizedTest
    @CsvFileSource(resources = "/tables/amounts.txt", delimiter = '|')
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
    @CsvFileSource(resources = "/tables/provinces.txt", delimiter = '|')
    void one_suffix_of_a_province_is_dropped(@Nullable String bare, String texts) {
        for (String text : texts.split(";")) {
            assertThat(PlaceNames.bareProvince(text)).as(text).isEqualTo(bare);
        }
        assertThat(PlaceNames.provinces()).doesNotHaveDuplicates().hasSize(34);
        assertThat(PlaceNames.citiesOfJiangsu()).doesNotHaveDuplicates().hasSize(13);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/tables/credit-codes.txt", delimiter = '|')
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
    @CsvFileSource(resources = "/tables/industry-codes.txt", delimiter = '|')
    void what_is_wrong_with_an_industry_code_is_said_and_what_was_meant(
            String code, String problem, String advice) {
        assertThat(zh(IndustryCodes.problem(code))).isEqualTo(problem);
        assertThat(zh(IndustryCodes.advice(code))).startsWith(advice);
    }
}
