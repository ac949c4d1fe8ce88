package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
                    true,  true,  true
                    true,  false, false
                    true,  ?,     ?
                    false, true,  false
                    false, false, false
                    false, ?,     false
                    ?,     true,  ?
                    ?,     false, false
                    ?,     ?,     ?
                    """)
    void and_is_false_by_one_false_and_else_unknown_by_one_unknown(
            @Nullable Boolean a, @Nullable Boolean b, @Nullable Boolean expected) {
        assertThat(Ternary.and(a, b)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    true,  true,  true
                    true,  false, true
                    true,  ?,     true
                    false, true,  true
                    false, false, false
                    false, ?,     ?
                    ?,     true,  true
                    ?,     false, ?
                    ?,     ?,     ?
                    """)
    void or_is_true_by_one_true_and_else_unknown_by_one_unknown(
            @Nullable Boolean a, @Nullable Boolean b, @Nullable Boolean expected) {
        assertThat(Ternary.or(a, b)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"true, false", "false, true", "?, ?"})
    void not_unknown_is_unknown(@Nullable Boolean part, @Nullable Boolean expected) {
        assertThat(Ternary.not(part)).isEqualTo(expected);
    }

    @Test
    void any_of_an_empty_list_is_false() {
        assertThat(Ternary.any(List.of(), entry -> null)).isFalse();
    }

    @Test
    void any_of_a_missing_list_is_unknown() {
        assertThat(Ternary.any(null, entry -> true)).isNull();
    }

    @Test
    void any_is_true_by_one_entry_whatever_the_others_are() {
        assertThat(Ternary.any(List.of(1, 2), n -> n == 2 ? true : null)).isTrue();
    }

    @Test
    void every_of_an_empty_list_is_true() {
        assertThat(Ternary.every(List.of(), entry -> null)).isTrue();
    }

    @Test
    void every_of_a_missing_list_is_unknown() {
        assertThat(Ternary.every(null, entry -> false)).isNull();
    }

    @Test
    void every_is_false_by_one_entry_whatever_the_others_are() {
        assertThat(Ternary.every(List.of(1, 2), n -> n == 2 ? false : null)).isFalse();
    }

    @Test
    void a_missing_value_is_in_no_list_and_outside_none() {
        assertThat(Ternary.<String>in(null, "a")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"a, true", "b, true", "c, false"})
    void a_known_value_is_one_of_the_words_or_not(String value, boolean expected) {
        assertThat(Ternary.in(value, "a", "b")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    2024-09-20, 2024-09-20, true
                    2024-09-19, 2024-09-20, true
                    2024-09-21, 2024-09-20, false
                    ?,          2024-09-20, ?
                    2024-09-20, ?,          ?
                    """)
    void the_day_itself_is_not_after(
            @Nullable LocalDate first, @Nullable LocalDate second, @Nullable Boolean expected) {
        assertThat(Ternary.notAfter(first, second)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            textBlock =
                    """
                    2021-09-19, 2024-09-20, false
                    2021-09-20, 2024-09-20, false
                    2021-09-21, 2024-09-20, true
                    2024-09-20, 2024-09-20, true
                    2024-09-21, 2024-09-20, false
                    2021-02-28, 2024-02-29, false
                    2021-03-01, 2024-02-29, true
                    ?,          2024-09-20, ?
                    """)
    void three_years_back_exclude_the_day_exactly_three_years_ago_and_the_future(
            @Nullable LocalDate date, LocalDate asOf, @Nullable Boolean expected) {
        assertThat(Ternary.withinYears(3, date, asOf)).isEqualTo(expected);
    }
}
