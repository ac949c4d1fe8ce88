package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TernaryTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    # a,   b,     and,   or
                    true,  true,  true,  true
                    true,  false, false, true
                    true,  ?,     ?,     true
                    false, true,  false, true
                    false, false, false, false
                    false, ?,     false, ?
                    ?,     true,  ?,     true
                    ?,     false, false, ?
                    ?,     ?,     ?,     ?
                    """)
    void one_false_settles_and_one_true_settles_or_whatever_is_unknown(
            @Nullable Boolean a, @Nullable Boolean b, @Nullable Boolean and, @Nullable Boolean or) {
        assertThat(Ternary.and(a, b)).isEqualTo(and);
        assertThat(Ternary.or(a, b)).isEqualTo(or);
        assertThat(Ternary.every(Arrays.asList(0, 1), i -> i == 0 ? a : b)).isEqualTo(and);
        assertThat(Ternary.any(Arrays.asList(0, 1), i -> i == 0 ? a : b)).isEqualTo(or);
        assertThat(Ternary.not(a)).isEqualTo(a == null ? null : (Boolean) !a);
    }

    @Test
    void a_missing_list_is_unknown_and_an_empty_one_settles_both() {
        assertThat(Ternary.any(null, entry -> true)).isNull();
        assertThat(Ternary.any(List.of(), entry -> null)).isFalse();
        assertThat(Ternary.every(null, entry -> false)).isNull();
        assertThat(Ternary.every(List.of(), entry -> null)).isTrue();
    }

    @Test
    void a_known_value_is_one_of_the_words_or_not() {
        assertThat(Ternary.in("b", "a", "b")).isTrue();
        assertThat(Ternary.in("c", "a", "b")).isFalse();
        assertThat(Ternary.<String>in(null, "a")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    # date,     day,        not after, within three years, exactly three years ago excluded
                    2024-09-20, 2024-09-20, true,      true
                    2024-09-19, 2024-09-20, true,      true
                    2024-09-21, 2024-09-20, false,     false
                    2021-09-19, 2024-09-20, true,      false
                    2021-09-20, 2024-09-20, true,      false
                    2021-09-21, 2024-09-20, true,      true
                    2021-02-28, 2024-02-29, true,      false
                    2021-03-01, 2024-02-29, true,      true
                    ?,          2024-09-20, ?,         ?
                    """)
    void days_are_compared_with_both_ends_named(
            @Nullable LocalDate date,
            LocalDate day,
            @Nullable Boolean notAfter,
            @Nullable Boolean within) {
        assertThat(Ternary.notAfter(date, day)).isEqualTo(notAfter);
        assertThat(Ternary.withinYears(3, date, day)).isEqualTo(within);
        assertThat(Ternary.notAfter(day, null)).isNull();
    }
}
