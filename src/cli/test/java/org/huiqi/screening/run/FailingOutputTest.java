package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.screening.ScreeningException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailingOutputTest {
    private static final Path FULL = Path.of("/dev/full");
    private static final byte[] FIRMS = Runs.firms(200);

    @TempDir Path folder;

    /** Takes some bytes and then fails, as a pipe whose reader is gone. */
    private static final class ClosedPipe extends OutputStream {
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        @Override
        public void write(int b) throws IOException {
            if (taken.size() >= 20_000) {
                throw new IOException("Broken pipe");
            }
            taken.write(b);
        }
    }

    @Test
    @Timeout(30)
    void a_closed_pipe_ends_the_run_with_a_message() {
        assertThatThrownBy(() -> toStream(new ClosedPipe()))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("the output cannot be written (Broken pipe)");
    }

    @Test
    @Timeout(30)
    void a_print_stream_that_swallows_its_failures_ends_the_run_too() {
        assertThatThrownBy(() -> toStream(new PrintStream(new ClosedPipe(), false, UTF_8)))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("the output cannot be written: the pipe is closed");
    }

    @Test
    void a_full_disk_ends_the_run_and_leaves_no_output() throws IOException {
        assumeTrue(Files.exists(FULL));
        Path output = folder.resolve("full.jsonl");
        Files.createSymbolicLink(folder.resolve("full.jsonl"), FULL);
        assertThatThrownBy(() -> toFile(output))
                .isInstanceOf(ScreeningException.class)
                .hasMessageEndingWith(
                        "(No space left on device); check its permissions and the space on the"
                                + " disk");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_folder_that_is_missing_is_named() {
        Path output = folder.resolve("none/verdicts.jsonl");
        assertThatThrownBy(() -> toFile(output))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("verdicts.jsonl: cannot be written; no such folder");
    }

    @Test
    void the_input_is_never_replaced() throws IOException {
        Path firms = Files.write(folder.resolve("firms.jsonl"), FIRMS);
        assertThatThrownBy(() -> toFile(firms))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("the output would replace the input");
        assertThat(firms).hasBinaryContent(FIRMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".part", ".progress"})
    void an_input_is_never_written_over_whatever_its_name(String ending) throws IOException {
        Path output = folder.resolve("verdicts.jsonl");
        Path firms = Files.write(folder.resolve("verdicts.jsonl" + ending), FIRMS);
        Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), firms);
        Path twin = Files.createLink(folder.resolve("twin.jsonl"), firms);
        for (Path input : List.of(firms, link, twin)) {
            for (boolean anew : List.of(true, false)) {
                assertThatThrownBy(
                                () ->
                                        new Screening(Runs.CHECKER, Runs.VERDICTS, 2)
                                                .toFile(
                                                        Input.file(input, MediaFormat.JSONL),
                                                        output,
                                                        anew,
                                                        Runs.silent()))
                        .isInstanceOf(ScreeningException.class)
                        .hasMessage(
                                firms
                                        + ": the output would replace the input; name another output");
                assertThat(firms).hasBinaryContent(FIRMS);
            }
        }
    }

    @Test
    void an_output_that_is_a_link_to_the_input_is_refused() throws IOException {
        Path firms = Files.write(folder.resolve("real.jsonl.part"), FIRMS);
        Path real = Files.writeString(folder.resolve("real.jsonl"), "");
        Path output = Files.createSymbolicLink(folder.resolve("out.jsonl"), real);
        assertThatThrownBy(
                        () ->
                                new Screening(Runs.CHECKER, Runs.VERDICTS, 2)
                                        .toFile(
                                                Input.file(firms, MediaFormat.JSONL),
                                                output,
                                                false,
                                                Runs.silent()))
                .hasMessageContaining("the output would replace the input");
        assertThat(firms).hasBinaryContent(FIRMS);
    }

    @Test
    void an_input_that_cannot_be_measured_is_no_failure_of_the_output() throws IOException {
        Path firms = Files.write(folder.resolve("firms.jsonl"), FIRMS);
        Input.Open input =
                Input.file(firms, null)
                        .open(new ProfileReader(Runs.CHECKER.edition().criterionIds()));
        input.next();
        input.close();
        assertThatThrownBy(input::storedBytes)
                .isInstanceOf(ScreeningException.class)
                .hasMessageStartingWith(firms + ": cannot be read on after firm 1 (");
    }

    private static void toStream(OutputStream out) {
        new Screening(Runs.CHECKER, Runs.VERDICTS, 2)
                .toStream(Runs.input(FIRMS), out, Runs.silent());
    }

    private void toFile(Path output) throws IOException {
        Path firms = Files.write(folder.resolve("firms.jsonl"), FIRMS);
        new Screening(Runs.CHECKER, Runs.VERDICTS, 2)
                .toFile(Input.file(firms, null), output, false, Runs.silent());
    }
}
