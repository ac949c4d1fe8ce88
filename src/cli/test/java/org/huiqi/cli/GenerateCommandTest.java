package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateCommandTest {
    @TempDir Path folder;

    @Test
    void so_many_firms_are_written_a_line_each() {
        Run run = Run.of("generate", "12");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).hasLineCount(12).contains("合成企业-000012");
    }

    @Test
    void the_seed_decides_them() {
        String firms = Run.of("generate", "5", "--seed", "8").out();
        assertThat(Run.of("generate", "5", "--seed", "8").out()).isEqualTo(firms);
        assertThat(Run.of("generate", "5", "--seed", "9").out()).isNotEqualTo(firms);
    }

    @Test
    void a_file_holds_the_same_and_appears_whole() throws IOException {
        Path file = folder.resolve("firms.jsonl");
        Run run = Run.of("generate", "12", "-o", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(Run.of("generate", "12").out());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void no_firm_at_all_is_an_empty_file() throws IOException {
        Path file = folder.resolve("firms.jsonl");
        assertThat(Run.of("generate", "0", "-o", file.toString()).exit()).isZero();
        assertThat(file).isEmptyFile();
    }

    @ParameterizedTest
    @CsvSource({
        "generate, N",
        "generate -1, N cannot be negative",
        "generate many, many",
        "generate 3 -o nowhere/firms.jsonl, nowhere/firms.jsonl: cannot be written",
        "generate 3 -o /dev/full, /dev/full: cannot be written (No space left on device)",
    })
    void a_wrong_call_ends_with_a_message(String call, String message) {
        Run run = Run.of((call + " --lang en").split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }
}
