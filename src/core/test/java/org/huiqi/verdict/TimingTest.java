package org.huiqi.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huiqi.Sample;
import org.huiqi.verdict.Timing.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {

    private static Timing timing(String programme, LocalDate asOf) {
        return Timing.of(Sample.EDITION.programme(programme), asOf);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # id, asOf,       state,                     daysToOpen, daysLeft
                    P01, 2024-08-31, BEFORE_WINDOW,             1, -
                    P01, 2024-09-01, OPEN,                      -, 60
                    P01, 2024-10-31, OPEN,                      -, 0
                    P01, 2024-11-01, AFTER_WINDOW,              -, -
                    P09, 2024-01-01, BEFORE_WINDOW,             244, -
                    P09, 2024-09-20, OPEN,                      -, 28
                    P09, 2024-10-18, OPEN,                      -, 0
                    P09, 2024-10-19, APPLICANT_DEADLINE_PASSED, -, -
                    P09, 2024-11-01, APPLICANT_DEADLINE_PASSED, -, -
                    P09, 2025-05-01, APPLICANT_DEADLINE_PASSED, -, -
                    P07, 2024-06-30, BEFORE_WINDOW,             1, -
                    P07, 2024-07-10, OPEN,                      -, 21
                    P07, 2024-07-11, OPEN,                      -, 20
                    P07, 2024-07-31, OPEN,                      -, 0
                    P07, 2024-08-01, APPLICANT_DEADLINE_PASSED, -, -
                    P07, 2024-08-31, APPLICANT_DEADLINE_PASSED, -, -
                    P14, 2024-05-31, BEFORE_WINDOW,             1, -
                    P14, 2024-08-20, OPEN,                      -, 0
                    P14, 2024-08-21, UPSTREAM_DEADLINE_PASSED,  -, -
                    P14, 2024-09-20, UPSTREAM_DEADLINE_PASSED,  -, -
                    P16, 2024-09-20, OPEN,                      -, 0
                    P16, 2024-09-21, APPLICANT_DEADLINE_PASSED, -, -
                    P16, 2024-10-11, APPLICANT_DEADLINE_PASSED, -, -
                    P18, 2024-09-30, OPEN,                      -, 0
                    P18, 2024-10-01, UPSTREAM_DEADLINE_PASSED,  -, -
                    P20, 2024-09-29, OPEN,                      -, 1
                    P20, 2024-09-30, OPEN,                      -, 0
                    P20, 2024-10-01, AFTER_WINDOW,              -, -
                    P20, 2024-10-21, AFTER_WINDOW,              -, -
                    P25, 2024-04-30, OPEN,                      -, 0
                    P25, 2024-05-01, AFTER_WINDOW,              -, -
                    P17, 2024-09-20, NO_WINDOW,                 -, -
                    P17, 1999-01-01, NO_WINDOW,                 -, -
                    """)
    void the_state_changes_the_day_after_a_deadline(
            String programme,
            LocalDate asOf,
            State state,
            @Nullable Long daysToOpen,
            @Nullable Long daysLeft) {
        Timing timing = timing(programme, asOf);
        assertThat(timing.state()).isEqualTo(state);
        assertThat(timing.daysToOpen()).isEqualTo(daysToOpen);
        assertThat(timing.daysLeft()).isEqualTo(daysLeft);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "P01, 2024-10-31",
                "P07, 2024-07-31",
                "P09, 2024-10-18",
                "P14, 2024-08-20",
                "P16, 2024-09-20",
                "P19, 2024-09-10",
                "P20, 2024-09-30",
                "P21, 2024-10-11",
                "P22, 2024-08-15",
                "P24, 2024-09-30",
                "P26, 2024-08-30",
                "P27, 2024-09-15",
                "P17, -"
            })
    void a_programme_closes_with_its_window_or_its_first_closing_deadline(
            String programme, @Nullable LocalDate expected) {
        assertThat(timing(programme, Sample.AS_OF).closesOn()).isEqualTo(expected);
    }

    @Test
    void without_a_window_there_are_no_days() {
        Timing timing = timing("P17", Sample.AS_OF);
        assertThat(timing.window()).isNull();
        assertThat(timing.deadlines()).isEmpty();
    }

    @Test
    void a_deadline_that_does_not_close_is_shown_all_the_same() {
        assertThat(timing("P20", Sample.AS_OF).deadlines())
                .extracting(d -> d.date() + " " + d.closes())
                .containsExactly("2024-09-29 false", "2024-10-20 false");
    }
}
