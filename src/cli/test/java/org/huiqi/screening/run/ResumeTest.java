package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
    private static final int FIRMS = 100;
    private static final byte[] LINES = firms();

    @TempDir Path folder;
    private Path input;
    private Path output;
    private Path part;
    private Path progress;

    /** Firms, one of them refused before the line at which runs are interrupted. */
    private static byte[] firms() {
        String lines = new String(Runs.firms(FIRMS - 1), UTF_8);
        return ("{\"format\":2}\n" + lines).getBytes(UTF_8);
    }

    @BeforeEach
    void write_the_input() throws IOException {
        input = Files.write(folder.resolve("firms.jsonl"), LINES);
        output = folder.resolve("out.jsonl");
        part = folder.resolve("out.jsonl.part");
        progress = folder.resolve("out.jsonl.progress");
    }

    @Test
    @Timeout(120)
    void a_run_killed_in_the_middle_is_carried_on_to_the_same_bytes() throws Exception {
        Path many = folder.resolve("many.jsonl");
        Files.writeString(many, "{\"format\":1}\n".repeat(6_000));
        Process process = start(many);
        try {
            while (process.isAlive() && !(Files.exists(part) && Files.size(part) > 0)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(part).isNotEmptyFile();
        assertThat(output).doesNotExist();

        Resumed run = resume(Runs.VERDICTS, many);

        assertThat(run.said).contains("接着上次未完成的运行");
        assertThat(run.tally.firms()).isEqualTo(6_000);
        assertThat(Files.readString(output))
                .isEqualTo(Runs.run(Runs.VERDICTS, 2, Input.file(many, null)).output());
        assertThat(folder).isDirectoryNotContaining("glob:**out.jsonl.*");
    }

    private Process start(Path firms) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.huiqi.cli.Main",
                        "screen",
                        firms.toString(),
                        "-o",
                        output.toString(),
                        "--as-of",
                        Runs.DAY.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    @ParameterizedTest
    @CsvSource({
        "VERDICTS, firms.jsonl, 100",
        "REPORTS, firms.jsonl, 10",
        "VERDICTS, firms.jsonl.gz, 100",
        "VERDICTS, firms.csv, 100"
    })
    void whole_lines_are_kept_and_the_table_counts_their_verdicts(
            OutputFormat format, String name, int count) throws IOException {
        ScreenOptions options = ScreenOptions.of(Runs.DAY, format);
        Path firms = Runs.firms(folder.resolve(name), count);
        Runs.Run whole = interrupt(options, firms);
        Resumed run = resume(options, firms);
        assertThat(Files.readString(output)).isEqualTo(whole.output());
        assertThat(table(run.said)).isEqualTo(table(whole.messages()));
        assertThat(folder).isDirectoryNotContaining("glob:**out.jsonl.*");
    }

    @Test
    void a_table_without_the_verdicts_that_no_line_holds_says_so() throws IOException {
        ScreenOptions options = Runs.VERDICTS.withVerdicts(Set.of(Verdict.ELIGIBLE));
        Runs.Run whole = interrupt(options, input);
        Resumed run = resume(options, input);
        assertThat(Files.readString(output)).isEqualTo(whole.output());
        assertThat(run.said)
                .contains("企业 100 家，其中被拒 1 家")
                .contains("此前完成的 70 家的结论不在表中：它们的行只有一部分结论");
        assertThat(verdicts(run.tally)).isEqualTo(verdicts(whole.tally()) * 30 / 99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"firm\":71,\"na",
                "{\"firm\":99,\"verdicts\":{}}\n",
                "{\"firm\":71,\"verdicts\":{\"P99\":\"ELIGIBLE\"}}\n",
                "{\"firm\":71,\"verdicts\":{\"P01\":\"PERHAPS\"}}\n",
                "\0\0\0\n{}\n"
            })
    void what_is_no_line_of_the_next_firm_is_cut_off(String behind) throws IOException {
        Runs.Run whole = interrupt(Runs.VERDICTS, input);
        Files.writeString(part, behind, StandardOpenOption.APPEND);
        resume(Runs.VERDICTS, input);
        assertThat(Files.readString(output)).isEqualTo(whole.output());
    }

    @Test
    void a_line_that_was_damaged_is_done_again_with_all_behind_it() throws IOException {
        Runs.Run whole = interrupt(Runs.VERDICTS, input);
        byte[] damaged = Files.readAllBytes(part);
        damaged[damaged.length / 2] = 0;
        Files.write(part, damaged);
        resume(Runs.VERDICTS, input);
        assertThat(Files.readString(output)).isEqualTo(whole.output());
    }

    @ParameterizedTest
    @EnumSource(
            value = OutputFormat.class,
            names = {"ROWS", "SUMMARY", "SUMMARY_JSON"})
    void without_a_line_for_each_firm_a_run_starts_from_the_beginning_and_says_so(
            OutputFormat format) throws IOException {
        ScreenOptions options = ScreenOptions.of(Runs.DAY, format);
        Files.writeString(part, "what is left");
        Resumed run = resume(options, input);
        assertThat(run.said).contains("out.jsonl：有一次未完成的运行，不能接着写，从头开始");
        assertThat(Files.readString(output))
                .isEqualTo(Runs.run(options, 2, Input.file(input, null)).output());
        assertThat(folder).isDirectoryNotContaining("glob:**out.jsonl.*");
    }

    @Test
    void another_run_is_refused_and_the_unfinished_one_stays() throws IOException {
        interrupt(Runs.VERDICTS, input);
        byte[] held = Files.readAllBytes(part);
        assertThatThrownBy(() -> resume(Runs.VERDICTS.withProgrammes(Set.of("P09")), input))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("holds an unfinished run that differs (programmes  → P09)")
                .hasMessageContaining("--restart");
        assertThatThrownBy(() -> resume(ScreenOptions.of(Runs.DAY, OutputFormat.ROWS), input))
                .hasMessageContaining("and this input or format cannot resume it");
        Files.writeString(input, "{\"format\": 1}\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> resume(Runs.VERDICTS, input))
                .hasMessageContaining("size of the input " + LINES.length + " → ")
                .hasMessageContaining("time of the input ");
        Files.writeString(progress, "{\"progress\": 3, \"ru");
        assertThatThrownBy(() -> resume(Runs.VERDICTS, input))
                .hasMessageContaining("output format  → VERDICTS");
        assertThat(part).hasBinaryContent(held);

        toFile(Runs.VERDICTS, input, true, Runs.silent());
        assertThat(Files.readString(output)).hasLineCount(FIRMS + 1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_part_that_is_a_link_is_not_followed(boolean anew) throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "precious");
        Files.createSymbolicLink(part, precious);
        assertThatThrownBy(() -> toFile(Runs.VERDICTS, input, anew, Runs.silent()))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("out.jsonl.part: a link");
        assertThat(precious).hasContent("precious");
        assertThat(part).isSymbolicLink();
    }

    @Test
    void the_day_of_an_unfinished_run_is_known() throws IOException {
        assertThat(Screening.unfinishedDay(output)).isEmpty();
        interrupt(Runs.VERDICTS, input);
        assertThat(Screening.unfinishedDay(output)).contains(Runs.DAY);
    }

    @Test
    void two_runs_cannot_write_the_same_file() throws IOException {
        try (RunOutput.Resumable first = new RunOutput.Resumable(output, null, false)) {
            assertThat(first.isDiscarded()).isFalse();
            assertThatThrownBy(() -> resume(Runs.VERDICTS, input))
                    .hasMessageContaining("another process is writing this file");
        }
    }

    @Test
    void a_run_that_wrote_nothing_leaves_nothing() throws IOException {
        Path csv = Files.writeString(folder.resolve("x.csv"), "nmae\n甲\n");
        assertThatThrownBy(() -> resume(Runs.VERDICTS, csv)).isInstanceOf(ScreeningException.class);
        try (RunOutput.Resumable file =
                new RunOutput.Resumable(output, described(Runs.VERDICTS, input), false)) {
            assertThat(file.isDiscarded()).isFalse();
            assertThat(progress).exists();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**out*");
    }

    /** Leaves behind what a run leaves that was stopped after some firms; what the whole says. */
    private Runs.Run interrupt(ScreenOptions options, Path firms) throws IOException {
        Runs.Run whole = Runs.run(options, 2, Input.file(firms, null));
        List<String> lines = whole.lines();
        String done = String.join("\n", lines.subList(0, lines.size() * 7 / 10)) + "\n";
        try (RunOutput.Resumable file =
                new RunOutput.Resumable(output, described(options, firms), false)) {
            file.write(done.getBytes(UTF_8));
        }
        assertThat(part).hasBinaryContent(done.getBytes(UTF_8));
        return whole;
    }

    private static Map<String, String> described(ScreenOptions options, Path firms) {
        return new Screening(Runs.CHECKER, options, 2).described(Input.file(firms, null));
    }

    private record Resumed(Tally tally, String said) {}

    private Resumed resume(ScreenOptions options, Path firms) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Monitor monitor = Monitor.quiet(new PrintStream(said, true, UTF_8), Language.ZH);
        return new Resumed(toFile(options, firms, false, monitor), said.toString(UTF_8));
    }

    private Tally toFile(ScreenOptions options, Path firms, boolean anew, Monitor monitor) {
        return new Screening(Runs.CHECKER, options, 2)
                .toFile(Input.file(firms, null), output, anew, monitor);
    }

    private static long verdicts(Tally tally) {
        return tally.programmes().stream()
                .flatMapToLong(
                        id -> Arrays.stream(Verdict.values()).mapToLong(v -> tally.count(id, v)))
                .sum();
    }

    /** The summary on standard error, without refusals and speed. */
    private static List<String> table(String said) {
        List<String> lines = said.lines().toList();
        int start = 0;
        while (!lines.get(start).startsWith("企业 ")) {
            start++;
        }
        return lines.subList(start, lines.size() - 1);
    }
}
