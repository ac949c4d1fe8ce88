package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The days that a profile can be checked on. */
class AsOfTest {
    private static final String FIRM = "facts/sparse-profile.yaml";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check " + FIRM,
                "calendar " + FIRM,
                "screen facts/none.jsonl",
                "export " + FIRM + " -o x.json",
                "ask",
            })
    void a_day_beyond_1900_to_2200_is_refused_by_every_command(String command) {
        for (String day : new String[] {"1899-12-31", "2201-01-01", "+999999999-12-31"}) {
            Run run = Run.of((command + " --lang en --as-of " + day).split(" "));
            assertThat(run.exit()).as(run.err()).isEqualTo(2);
            assertThat(run.err())
                    .contains("the value " + day + " of --as-of is not in the years 1900 to 2200")
                    .doesNotContain("\tat ");
            assertThat(run.out()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1900-01-01", "2200-12-31"})
    void the_first_and_the_last_day_are_checked(String day) {
        assertThat(Run.of("check", FIRM, "--as-of", day, "--format", "json").exit()).isZero();
    }
}
