package org.huiqi.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyFormatTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "G/通用格式",
                "@",
                "0.00",
                "#,##0.00",
                "#,##0.00;[Red]-#,##0.00",
                "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
                "#,##0.00_);(#,##0.00)"
            })
    void a_number_alone_is_in_the_unit_of_the_field(String format) {
        assertThat(MoneyFormat.unit(format)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    #,##0"元"                                  | 元
                    0.00"万元"                                 | 万元
                    0.00\\亿                                   | 亿
                    """)
    void a_unit_that_the_cell_shows_is_the_unit_of_its_number(String format, String unit) {
        assertThat(MoneyFormat.unit(format)).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,##0,",
                "¥#,##0.00",
                "\"¥\"#,##0.00;\"¥\"-#,##0.00",
                "[$¥-804]#,##0.00",
                "_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ @_ ",
                "[$CNY] #,##0",
                "0!.0,\"万\"",
                "[>=10000]0!.0,\"万\";0",
                "$#,##0.00",
                "[$€-407] #,##0",
                "\"约\"0"
            })
    void a_number_that_the_cell_shows_otherwise_is_not_guessed(String format) {
        assertThat(MoneyFormat.unit(format)).isNull();
    }
}
