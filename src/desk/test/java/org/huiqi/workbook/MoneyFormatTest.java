package org.huiqi.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "misleading",
            textBlock =
                    """
                     1 | ``         | General
                    -1 | ``         | G/通用格式
                     1 | ``         | @
                     1 | ``         | 0.00
                     1 | ``         | 0.00E+00
                    -1 | ``         | #,##0.00
                    -1 | ``         | #,##0.00;[Red]-#,##0.00
                    -1 | ``         | #,##0.00;[Red]#,##0.00
                     1 | ``         | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_
                    -1 | ``         | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_
                     0 | -          | _ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_
                    -1 | ``         | #,##0.00_);(#,##0.00)
                    -1 | ``         | #,##0.00_);\\(#,##0.00\\)
                     1 | ``         | [$-804]#,##0
                     0 | -          | 0;-0;;@
                     0 | -          | #,###
                     1 | 元          | #,##0"元"
                     1 | 万元         | 0.00"万元"
                    -1 | 万元         | 0.00"万元";(0.00"万元")
                     1 | 亿          | 0.00\\亿
                     1 | 人          | 0"人"
                     1 | misleading | #,##0,
                     1 | misleading | 0.00,
                     1 | misleading | 0,.00
                     1 | misleading | 0,.00"千元"
                     1 | misleading | 0!.0000"万元"
                     1 | misleading | 0\\.0000"万元"
                     1 | misleading | 0"."0000"万元"
                     1 | misleading | 0!.0,"万"
                     1 | misleading | [>=10000]0!.0,"万";0
                     1 | misleading | 0%
                     1 | misleading | 0‰
                     1 | misleading | # ?/?
                     1 | misleading | 0"万美元"
                    -1 | misleading | 0;0
                     1 | misleading | -0
                     1 | misleading | "-"0;0
                     1 | misleading | ;;;
                     1 | misleading | "约"0
                     1 | misleading | ¥#,##0.00
                     1 | misleading | "¥"#,##0.00;"¥"-#,##0.00
                     1 | misleading | [$¥-804]#,##0.00
                     1 | misleading | _ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ @_
                     1 | misleading | [$CNY] #,##0
                     1 | misleading | $#,##0.00
                     1 | misleading | [$€-407] #,##0
                    """)
    void only_a_format_that_shows_the_number_itself_is_believed(
            int sign, String unit, String format) {
        assertThat(MoneyFormat.unit(format, sign)).isEqualTo(unit);
    }
}
