package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, with the streams and the heap that a shell gives it. */
@Timeout(240)
class ScreenProcessTest {
    private static final String FIRM = "{\"format\":1}\n";

    @TempDir Path folder;

    @Test
    void a_reader_that_leaves_after_one_line_ends_the_run_with_a_message() throws Exception {
        Process process = start(write(FIRM.repeat(3000)), ProcessBuilder.Redirect.PIPE);
        try (BufferedReader out = process.inputReader(UTF_8)) {
            assertThat(out.readLine()).startsWith("{\"firm\":1,");
        }
        assertThat(exit(process)).isEqualTo(2);
        assertThat(said()).isEqualTo("无法写出结果：管道已关闭，或磁盘已满\n");
    }

    @Test
    void a_full_disk_behind_standard_output_ends_the_run_with_a_message() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists());
        Process process = start(write(FIRM), ProcessBuilder.Redirect.appendTo(full));
        assertThat(exit(process)).isEqualTo(2);
        assertThat(said()).isEqualTo("无法写出结果：管道已关闭，或磁盘已满\n");
    }

    @Test
    void a_line_of_fifty_megabytes_fits_a_small_heap() throws Exception {
        String long50 = "{\"note\":\"" + "x".repeat(50_000_000) + "\"}\n";
        Path output = folder.resolve("out.jsonl");
        Process process =
                start(write(FIRM + long50 + FIRM), ProcessBuilder.Redirect.to(output.toFile()));
        assertThat(exit(process)).isEqualTo(3);
        assertThat(Files.readString(output)).hasLineCount(3).contains("larger than 10 MB");
        assertThat(said()).contains("firms.jsonl:2:1 超过 10 MB");
    }

    private Path write(String lines) throws IOException {
        return Files.writeString(folder.resolve("firms.jsonl"), lines);
    }

    private Process start(Path firms, ProcessBuilder.Redirect out) throws IOException {
        List<String> call = new ArrayList<>();
        call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        call.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
        call.addAll(List.of(Main.class.getName(), "screen", firms.toString()));
        return new ProcessBuilder(call)
                .redirectOutput(out)
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private static int exit(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(200, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("err"));
    }
}
