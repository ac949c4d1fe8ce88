package org.huiqi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"3, 3, true", "3, 9, true", "2, 3, ?", "0, 2, false"})
    void is_at_least_three_when_known_entries_suffice_and_not_when_all_do_not(
            int least, int most, @Nullable Boolean expected) {
        assertThat(new Count(least, most).atLeast(3)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {"3, 3, true", "0, 3, true", "3, 4, ?", "4, 9, false"})
    void is_at_most_three_when_all_entries_are_and_not_when_known_ones_are_more(
            int least, int most, @Nullable Boolean expected) {
        assertThat(new Count(least, most).atMost(3)).isEqualTo(expected);
    }

    @Test
    void nothing_is_known_of_an_unknown_count() {
        assertThat(Count.UNKNOWN.atLeast(1)).isNull();
        assertThat(Count.UNKNOWN.atMost(5)).isNull();
    }

    @Test
    void even_an_unknown_count_is_at_least_zero() {
        assertThat(Count.UNKNOWN.atLeast(0)).isTrue();
    }
}
