package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;
import org.huiqi.document.MediaFormat;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.synthetic.FirmGenerator;
import org.huiqi.text.Language;

/** Short ways to run a screening in tests. */
final class Runs {
    static final Checker CHECKER = SharedChecker.CHECKER;
    static final LocalDate DAY = LocalDate.of(2024, 9, 20);
    static final ScreenOptions VERDICTS = ScreenOptions.of(DAY, OutputFormat.VERDICTS);

    private Runs() {}

    /** What a run gave. */
    record Run(String output, String messages, Tally tally) {
        List<String> lines() {
            return output.lines().toList();
        }
    }

    static Run run(ScreenOptions options, int threads, Input input) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Tally tally =
                new Screening(CHECKER, options, threads)
                        .toStream(
                                input,
                                out,
                                Monitor.quiet(
                                        new PrintStream(err, true, UTF_8), options.language()));
        return new Run(out.toString(UTF_8), err.toString(UTF_8), tally);
    }

    static Run run(ScreenOptions options, String lines) {
        return run(options, 2, input(lines.getBytes(UTF_8)));
    }

    static Run csv(ScreenOptions options, String rows) {
        return run(
                options,
                2,
                Input.stream(
                        "x.csv", new ByteArrayInputStream(rows.getBytes(UTF_8)), MediaFormat.CSV));
    }

    static Input input(byte[] lines) {
        return Input.stream("x.jsonl", new ByteArrayInputStream(lines), MediaFormat.JSONL);
    }

    static Monitor silent() {
        return Monitor.quiet(
                new PrintStream(new ByteArrayOutputStream(), false, UTF_8), Language.EN);
    }

    /** Writes firms as the ending of the file asks. */
    static Path firms(Path file, int count) throws IOException {
        byte[] firms = firms(count);
        if (Input.format(file.toString()) == MediaFormat.CSV) {
            firms = FirmTable.of(new String(firms, UTF_8)).getBytes(UTF_8);
        }
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream text =
                        file.toString().endsWith(".gz") ? new GZIPOutputStream(out) : out) {
            text.write(firms);
        }
        return file;
    }

    static byte[] firms(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new FirmGenerator(CHECKER.pack(), DAY, 11).write(count, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
