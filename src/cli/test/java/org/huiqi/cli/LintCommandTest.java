package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lint finds in a pack is held by the tests of lint, how it says it by the golden outputs. */
class LintCommandTest {
    @TempDir static Path folder;

    @Test
    void the_pack_as_it_is_has_no_problem_and_cases_that_expect_something_of_nothing_are_one()
            throws IOException {
        Path cases = folder.resolve("cases.yaml");
        Files.writeString(
                cases,
                """
                firm: {format: 1}
                asOf: 2024-09-20
                cases:
                  - {name: 甲, expect: {criteria: {P14-7: MET}}}
                """);
        Run run = Run.of("lint", "rules", "--cases", cases.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines().filter(line -> !line.startsWith(" ")))
                .as(run.err())
                .first()
                .asString()
                .contains("cases.yaml:4:42: criteria.P14-7: the report has no such");
        assertThat(run.err()).doesNotContain(".drl:", "seeds");
    }
}
