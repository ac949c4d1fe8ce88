package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.huiqi.profile.reading.Position;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
    private static final byte[] FIRMS = Runs.firms(400);

    @TempDir Path folder;
    private Path input;
    private Path output;

    @BeforeEach
    void write_the_input() throws IOException {
        input = Files.write(folder.resolve("firms.jsonl"), FIRMS);
        output = folder.resolve("verdicts.jsonl");
    }

    @ParameterizedTest
    @CsvSource({
        "many.jsonl, VERDICTS, 2, true",
        "many.jsonl.gz, SUMMARY_JSON, 1, true",
        "many.csv, ROWS, 2, false"
    })
    @Timeout(240)
    void a_run_stopped_in_the_middle_is_carried_on_to_the_same_bytes(
            String name, OutputFormat written, int threads, boolean killed)
            throws IOException, InterruptedException {
        Path many = Runs.firms(folder.resolve(name), 1500);
        String[] words = {many.toString(), output.toString(), written.name(), "" + threads};
        String log = stopInTheMiddle(words, killed);
        assertThat(firmsDone()).as(log).isBetween(64L, 1499L);
        assertThat(output).doesNotExist();

        ScreenOptions options = ScreenOptions.of(Runs.DAY, written);
        Tally tally = screening(options).toFile(file(many), output, Start.RESUME, Runs.silent());

        assertThat(tally.firms()).isEqualTo(1500);
        assertThat(Files.readString(output)).isEqualTo(Runs.run(options, 2, file(many)).output());
        assertThat(folder).isDirectoryNotContaining("glob:**verdicts.jsonl.*");
    }

    /** Starts a run in a process of its own and stops it after some firms; what it said. */
    private String stopInTheMiddle(String[] words, boolean killed)
            throws IOException, InterruptedException {
        Path log = folder.resolve("log");
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.addAll(List.of("-cp", System.getProperty("java.class.path"), SlowRun.class.getName()));
        call.addAll(List.of(words));
        Process process =
                new ProcessBuilder(call)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            while (firmsDone() < 64 && process.isAlive()) {
                Thread.sleep(20);
            }
            if (!killed) {
                process.destroy();
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } finally {
            process.destroyForcibly();
            process.waitFor(10, TimeUnit.SECONDS);
        }
        return Files.readString(log);
    }

    @Test
    void what_was_written_after_the_last_saved_progress_is_not_repeated() throws IOException {
        interrupt(Runs.VERDICTS);
        Files.writeString(
                folder.resolve("verdicts.jsonl.part"),
                "{\"firm\":999,\"na",
                StandardOpenOption.APPEND);
        resume(Runs.VERDICTS);
        assertThat(Files.readString(output))
                .isEqualTo(Runs.run(Runs.VERDICTS, 2, file(input)).output());
    }

    @Test
    void a_summary_is_carried_on_too() throws IOException {
        ScreenOptions summary = ScreenOptions.of(Runs.DAY, OutputFormat.SUMMARY_JSON);
        interrupt(summary);
        resume(summary);
        assertThat(Files.readString(output)).isEqualTo(Runs.run(summary, 2, file(input)).output());
    }

    @Test
    void csv_is_carried_on_with_one_heading() throws IOException {
        ScreenOptions rows =
                ScreenOptions.of(Runs.DAY, OutputFormat.ROWS).withProgrammes(Set.of("P09"));
        interrupt(rows);
        resume(rows);
        assertThat(Files.readString(output)).isEqualTo(Runs.run(rows, 2, file(input)).output());
    }

    @Test
    void another_input_is_refused_and_the_unfinished_run_stays() throws IOException {
        interrupt(Runs.VERDICTS);
        Files.writeString(input, "{\"format\": 1}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> resume(Runs.VERDICTS))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("holds an unfinished run that differs (")
                .hasMessageContaining("size of the input " + FIRMS.length + " → ")
                .hasMessageContaining("--restart");
        assertThat(folder.resolve("verdicts.jsonl.progress")).exists();
        assertThat(folder.resolve("verdicts.jsonl.part")).exists();
    }

    @Test
    void other_options_are_refused_unless_the_run_starts_anew() throws IOException {
        interrupt(Runs.VERDICTS);
        ScreenOptions others = Runs.VERDICTS.withProgrammes(Set.of("P09"));
        assertThatThrownBy(() -> resume(others)).hasMessageContaining("programmes  → P09");

        screening(others).toFile(file(input), output, Start.ANEW, Runs.silent());

        assertThat(Files.readString(output)).isEqualTo(Runs.run(others, 2, file(input)).output());
    }

    @Test
    void a_part_that_was_altered_is_not_carried_on() throws IOException {
        interrupt(Runs.VERDICTS);
        Path part = folder.resolve("verdicts.jsonl.part");
        byte[] altered = Files.readAllBytes(part);
        altered[altered.length / 2] ^= 1;
        Files.write(part, altered);
        assertThatThrownBy(() -> resume(Runs.VERDICTS))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("verdicts.jsonl.part: the unfinished output was altered")
                .hasMessageContaining("--restart");
        assertThat(part).hasBinaryContent(altered);

        screening(Runs.VERDICTS).toFile(file(input), output, Start.ANEW, Runs.silent());
        assertThat(Files.readString(output))
                .isEqualTo(Runs.run(Runs.VERDICTS, 2, file(input)).output());
    }

    @Test
    void an_input_whose_end_was_altered_is_refused() throws IOException {
        byte[] many = new byte[3 * FIRMS.length];
        for (int i = 0; i < 3; i++) {
            System.arraycopy(FIRMS, 0, many, i * FIRMS.length, FIRMS.length);
        }
        Files.write(input, many);
        FileTime time = Files.getLastModifiedTime(input);
        interrupt(Runs.VERDICTS);
        many[many.length - 2] = ' ';
        Files.write(input, many);
        Files.setLastModifiedTime(input, time);
        assertThatThrownBy(() -> resume(Runs.VERDICTS))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("differs (content at the end of the input ");
    }

    @Test
    void a_part_that_is_a_link_is_not_followed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Path part = folder.resolve("verdicts.jsonl.part");
        Files.createSymbolicLink(part, precious);
        for (Start start : Start.values()) {
            assertThatThrownBy(
                            () ->
                                    screening(Runs.VERDICTS)
                                            .toFile(file(input), output, start, Runs.silent()))
                    .isInstanceOf(ScreeningException.class)
                    .hasMessageContaining("verdicts.jsonl.part: a link");
        }
        assertThat(precious).hasContent("precious");
        assertThat(part).isSymbolicLink();
    }

    @Test
    void a_link_where_the_progress_is_drafted_is_not_followed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Files.createSymbolicLink(folder.resolve("verdicts.jsonl.progress.tmp"), precious);
        interrupt(Runs.VERDICTS);
        resume(Runs.VERDICTS);
        assertThat(precious).hasContent("precious");
        assertThat(Files.readString(output))
                .isEqualTo(Runs.run(Runs.VERDICTS, 2, file(input)).output());
    }

    @Test
    void a_part_shorter_than_its_progress_is_started_anew() throws IOException {
        interrupt(Runs.VERDICTS);
        Files.writeString(folder.resolve("verdicts.jsonl.part"), "");
        resume(Runs.VERDICTS);
        assertThat(Files.readString(output))
                .isEqualTo(Runs.run(Runs.VERDICTS, 2, file(input)).output());
    }

    @Test
    void a_progress_file_that_is_not_whole_is_started_anew() throws IOException {
        interrupt(Runs.VERDICTS);
        Files.writeString(folder.resolve("verdicts.jsonl.progress"), "{\"progress\": 1, \"ru");
        resume(Runs.VERDICTS);
        assertThat(Files.readString(output))
                .isEqualTo(Runs.run(Runs.VERDICTS, 2, file(input)).output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"progress", "firms", "inputBytes", "inputLine", "outputBytes"})
    void a_progress_file_with_a_changed_number_is_started_anew(String field) throws IOException {
        interrupt(Runs.VERDICTS);
        Path progress = folder.resolve("verdicts.jsonl.progress");
        String changed =
                Files.readString(progress).replaceFirst("(\"" + field + "\" : \\d*)\\d", "$10");
        Files.writeString(progress, changed);
        resume(Runs.VERDICTS);
        assertThat(Files.readString(output))
                .isEqualTo(Runs.run(Runs.VERDICTS, 2, file(input)).output());
    }

    @Test
    void the_day_of_an_unfinished_run_is_known() throws IOException {
        assertThat(Screening.unfinishedDay(output)).isEmpty();
        interrupt(Runs.VERDICTS);
        assertThat(Screening.unfinishedDay(output)).contains(Runs.DAY);
    }

    @Test
    void two_runs_cannot_write_the_same_file() throws IOException {
        try (ResumableFile first =
                new ResumableFile(output, null, Start.RESUME, Duration.ofSeconds(1))) {
            assertThat(first.resumed()).isNull();
            assertThatThrownBy(() -> resume(Runs.VERDICTS))
                    .hasMessageContaining("another process is writing this file");
        }
    }

    @Test
    void a_run_that_never_saved_its_progress_leaves_nothing() throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"), "nmae\n甲\n");
        assertThatThrownBy(
                        () ->
                                screening(Runs.VERDICTS)
                                        .toFile(file(csv), output, Start.RESUME, Runs.silent()))
                .isInstanceOf(ScreeningException.class);
        assertThat(folder).isDirectoryNotContaining("glob:**verdicts*");
    }

    /** Leaves behind what a run leaves that was stopped after 300 firms. */
    private void interrupt(ScreenOptions options) throws IOException {
        Runs.Run begun = Runs.run(options, 2, Runs.input(firstFirms(300)));
        String written = options.format().isSummary() ? "" : begun.output();
        try (ResumableFile part =
                new ResumableFile(
                        output,
                        screening(options).described(file(input)),
                        Start.RESUME,
                        Duration.ZERO)) {
            part.write(written.getBytes(UTF_8), begun.tally(), afterFirms(300));
        }
        assertThat(firmsDone()).isEqualTo(300);
    }

    private Position afterFirms(int count) {
        ProfileReader reader = new ProfileReader(Runs.CHECKER.edition().criterionIds());
        try (OpenInput open = file(input).open(reader)) {
            for (int i = 0; i < count; i++) {
                open.next();
            }
            return open.position();
        }
    }

    private static byte[] firstFirms(int count) {
        int end = 0;
        for (int i = 0; i < count; end++) {
            i += FIRMS[end] == '\n' ? 1 : 0;
        }
        return Arrays.copyOf(FIRMS, end);
    }

    private void resume(ScreenOptions options) {
        screening(options).toFile(file(input), output, Start.RESUME, Runs.silent());
    }

    private static Screening screening(ScreenOptions options) {
        return new Screening(Runs.CHECKER, options, 2);
    }

    private static Input file(Path path) {
        return Input.file(path, null);
    }

    private long firmsDone() throws IOException {
        Checkpoint progress = Checkpoint.read(ResumableFile.progressFile(output));
        return progress == null ? 0 : progress.tally().firms();
    }
}
