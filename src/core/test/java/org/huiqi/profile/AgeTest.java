package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({
        "1964-09-20, 2024-09-19, 59",
        "1964-09-20, 2024-09-20, 60",
        "1964-09-20, 2025-09-19, 60",
        "1964-09-20, 2025-09-20, 61",
        "2024-09-20, 2024-09-20, 0",
        "1980-12-31, 2024-01-01, 43"
    })
    void a_year_is_completed_on_the_birthday(LocalDate birth, LocalDate day, int expected) {
        assertThat(Age.on(birth, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1976-02-29, 2022-02-27, 45",
        "1976-02-29, 2022-02-28, 46",
        "1976-02-29, 2024-02-28, 47",
        "1976-02-29, 2024-02-29, 48",
        "1976-02-28, 2024-02-28, 48"
    })
    void who_is_born_on_29_february_turns_older_on_the_28th_of_a_common_year(
            LocalDate birth, LocalDate day, int expected) {
        assertThat(Age.on(birth, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"?, 2024-09-20", "1964-09-20, ?"})
    void is_unknown_where_a_date_is_missing(@Nullable LocalDate birth, @Nullable LocalDate day) {
        assertThat(Age.on(birth, day)).isNull();
    }
}
