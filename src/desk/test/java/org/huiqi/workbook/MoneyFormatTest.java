package org.huiqi.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class MoneyFormatTest {

    @ParameterizedTest
    @CsvFileSource(
            resources = "/org/huiqi/workbook/formats.csv",
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "misleading")
    void only_a_format_that_shows_the_number_itself_is_believed(
            int sign, String unit, String format) {
        assertThat(MoneyFormat.unit(format, sign)).isEqualTo(unit);
    }
}
