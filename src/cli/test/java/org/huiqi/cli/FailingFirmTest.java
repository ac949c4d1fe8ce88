package org.huiqi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqi.Report;
import org.huiqi.SharedChecker;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.reading.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FailingFirmTest {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    /** Fails on a firm that puts two entries forward. */
    private record Failing(BaseCommand.Reports reports) implements BaseCommand.Reports {
        @Override
        public void refuse(String source, List<Fault> faults) {
            reports.refuse(source, faults);
        }

        @Override
        public void take(Report report, String profile) {
            if (report.programme("P07").candidates().size() == 2) {
                throw new IllegalStateException("secret of the firm");
            }
            reports.take(report, profile);
        }

        @Override
        public void finish() {
            reports.finish();
        }

        @Override
        public void close() {
            reports.close();
        }
    }

    @TempDir Path folder;

    private void write(String name, String courses) throws Exception {
        Files.writeString(folder.resolve(name), "format: 1\nname: 甲\ncourses: [" + courses + "]\n");
    }

    @Test
    void a_firm_on_which_the_program_fails_is_told_and_the_others_go_on() throws Exception {
        write("a.yaml", "{id: a}");
        write("b.yaml", "{id: a}, {id: b}");
        write("c.yaml", "{id: a}");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(
                        InputStream.nullInputStream(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false,
                        80,
                        null);
        CheckCommand check = new CheckCommand();
        check.console = console;
        new CommandLine(check)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(folder.toString(), "--as-of", DAY.toString());
        ReportStyle style = new ReportStyle();
        int exit;
        try (BaseCommand.Reports reports =
                new Failing(new ReportSink(console, MediaFormat.JSONL, style, null))) {
            exit = check.check(SharedChecker.CHECKER, Set.of("P07"), reports);
        }
        assertThat(exit).isEqualTo(Exit.FOUND);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        folder.resolve("b.yaml")
                                + " 内部错误（IllegalStateException）；请附上这份档案报告给维护者\n"
                                + "已核对 2 份，拒绝 1 份：b.yaml\n");
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .element(1, STRING)
                .startsWith("{\"profile\":\"b.yaml\",\"errors\":[")
                .doesNotContain("secret");
    }
}
