package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ages, counts within bounds, shares. */
class MeasuresTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    1964-09-20, 2024-09-19, 59
                    1964-09-20, 2024-09-20, 60
                    2024-09-20, 2024-09-20, 0
                    1980-12-31, 2024-01-01, 43
                    # of who is born on 29 February a year ends on the 28th of a common year
                    1976-02-29, 2022-02-27, 45
                    1976-02-29, 2022-02-28, 46
                    1976-02-29, 2024-02-28, 47
                    1976-02-29, 2024-02-29, 48
                    ?,          2024-09-20, ?
                    1964-09-20, ?,          ?
                    """)
    void a_year_of_age_is_completed_on_the_birthday(
            @Nullable LocalDate birth, @Nullable LocalDate day, @Nullable Integer expected) {
        assertThat(Age.on(birth, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    3, 3, true,  true
                    3, 9, true,  ?
                    2, 3, ?,     true
                    0, 2, false, true
                    3, 4, true,  ?
                    4, 9, true,  false
                    """)
    void a_count_is_compared_with_three_by_what_is_known_and_what_may_be(
            int least, int most, @Nullable Boolean atLeast, @Nullable Boolean atMost) {
        assertThat(new Count(least, most).atLeast(3)).isEqualTo(atLeast);
        assertThat(new Count(least, most).atMost(3)).isEqualTo(atMost);
        assertThat(Count.UNKNOWN.atLeast(1)).isNull();
        assertThat(Count.UNKNOWN.atMost(5)).isNull();
        assertThat(Count.UNKNOWN.atLeast(0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "3000, 100000, true",
                "2999.9999999, 100000, false",
                "3000.0000001, 100000, true",
                "0.000000000000000000000000000003, 0.0000000000000000000000000001, true",
                "2.99999999999999999999999999999999999999, 100, false",
                "1, 33.33333333333333333333333333333333333333333, true",
                "1, 33.33333333333333333333333333333333333333334, false",
                "0, 1, false",
                "?, 1, ?",
                "1, ?, ?",
                "1, 0, ?",
                "1, 0.00, ?"
            })
    void three_per_cent_is_met_exactly_and_never_by_rounding(
            @Nullable BigDecimal part, @Nullable BigDecimal whole, @Nullable Boolean expected) {
        BigDecimal share = Ratio.percent(part, whole);
        assertThat(share == null ? null : (Boolean) (share.compareTo(new BigDecimal(3)) >= 0))
                .isEqualTo(expected);
    }

    @Test
    void a_third_is_rounded_down() {
        assertThat(Ratio.percent(BigDecimal.valueOf(2), BigDecimal.valueOf(3)))
                .isEqualByComparingTo("66.66666666666666666666666666666666");
    }
}
