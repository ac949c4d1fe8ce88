package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "3000, 100000, true",
        "2999.9999999, 100000, false",
        "3000.0000001, 100000, true",
        "0.000000000000000000000000000003, 0.0000000000000000000000000001, true",
        "2.99999999999999999999999999999999999999, 100, false",
        "1, 33.33333333333333333333333333333333333333333, true",
        "1, 33.33333333333333333333333333333333333333334, false"
    })
    void three_per_cent_is_met_exactly_and_never_by_rounding(
            BigDecimal part, BigDecimal whole, boolean expected) {
        assertThat(Ratio.percent(part, whole).compareTo(BigDecimal.valueOf(3)) >= 0)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"?, 1", "1, ?", "?, ?", "1, 0", "0, 0", "1, 0.00"})
    void a_missing_figure_or_a_whole_of_zero_leaves_it_unknown(
            @Nullable BigDecimal part, @Nullable BigDecimal whole) {
        assertThat(Ratio.percent(part, whole)).isNull();
    }

    @Test
    void nothing_of_something_is_zero_per_cent() {
        assertThat(Ratio.percent(BigDecimal.ZERO, BigDecimal.ONE)).isZero();
    }

    @Test
    void a_third_is_rounded_down() {
        assertThat(Ratio.percent(BigDecimal.valueOf(2), BigDecimal.valueOf(3)))
                .isEqualByComparingTo("66.66666666666666666666666666666666");
    }
}
