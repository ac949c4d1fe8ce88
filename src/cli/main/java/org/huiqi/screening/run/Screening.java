package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.ReportSize;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Checks every firm of an input with all cores and writes the results in the order of the input.
 *
 * <p>Memory does not grow with the input. A firm that cannot be read is refused on its own line,
 * and the run goes on. A file output can be carried on after an interruption; its bytes are then
 * those of an uninterrupted run. Immutable; one instance can run several times.
 *
 * <pre>{@code
 * Screening screening =
 *         new Screening(Checker.builtIn(), ScreenOptions.of(day, OutputFormat.VERDICTS), 8);
 * Tally tally =
 *         screening.toFile(
 *                 Input.file(Path.of("firms.jsonl.gz"), null),
 *                 Path.of("verdicts.jsonl"),
 *                 Start.RESUME,
 *                 Monitor.quiet(System.err, Language.ZH));
 * }</pre>
 */
public final class Screening {
    private final Checker checker;
    private final ScreenOptions options;
    private final int threads;
    private final ReadingLimits limits;
    private final ReportSize size;

    /**
     * A screening.
     *
     * @param checker the rules
     * @param options what is checked and written
     * @param threads how many workers check firms, besides the thread that reads and writes
     */
    public Screening(Checker checker, ScreenOptions options, int threads) {
        this(checker, options, threads, ReadingLimits.DEFAULT, ReportSize.DEFAULT);
    }

    /**
     * A screening with other limits.
     *
     * @param checker the rules
     * @param options what is checked and written
     * @param threads how many workers check firms, besides the thread that reads and writes
     * @param limits how much a profile may hold
     * @param size how large a report may become
     */
    public Screening(
            Checker checker,
            ScreenOptions options,
            int threads,
            ReadingLimits limits,
            ReportSize size) {
        this.checker = checker;
        this.options = options;
        this.threads = threads;
        this.limits = limits;
        this.size = size;
    }

    /**
     * Writes to a stream, which stays the caller's to close where it is a PrintStream.
     *
     * @return what was counted
     * @throws ScreeningException where the input or the output fails
     */
    public Tally toStream(Input input, OutputStream out, Monitor monitor) {
        return run(input, null, monitor, () -> new Destination.Stream(out));
    }

    /**
     * Writes to a file that appears when it is whole. Until then {@code OUTPUT.part} and {@code
     * OUTPUT.progress} stand beside it; the same call carries them on where the output has a line
     * for each firm, and starts from the beginning where it has not. What is not a regular file, a
     * device or a pipe, is written directly.
     *
     * @return what was counted, in this run and those that it carries on
     * @throws ScreeningException where the input or the output fails, or where an unfinished run on
     *     the same output had another input, other options or other rules
     */
    public Tally toFile(Input input, Path output, Start start, Monitor monitor) {
        return run(input, output, monitor, () -> destination(input, output, start, monitor));
    }

    /** The as-of date of an unfinished run on an output that can be carried on. */
    public static Optional<LocalDate> unfinishedDay(Path output) {
        try {
            return Optional.ofNullable(RunDescription.read(ResumableFile.progressFile(output)))
                    .map(run -> run.parts().get("as-of"))
                    .map(LocalDate::parse);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Opens where the output goes. */
    private interface Opening {
        Destination open() throws IOException;
    }

    private Destination destination(Input input, Path output, Start start, Monitor monitor)
            throws IOException {
        if (Files.isDirectory(output)) {
            throw RunText.OUTPUT_IS_FOLDER.about(output);
        }
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            return new Destination.Stream(Files.newOutputStream(output));
        }
        for (Path written : ResumableFile.writtenFiles(output)) {
            if (input.isRead(written)) {
                throw RunText.REPLACES_INPUT.about(written);
            }
        }
        ResumableFile file = new ResumableFile(output, described(input), start);
        if (file.isDiscarded()) {
            monitor.startedAgain(output);
        }
        return file;
    }

    /**
     * Everything that the bytes of the output depend on; null where a run cannot be resumed: its
     * input cannot be read twice, or its output does not have a line for each firm.
     */
    @Nullable RunDescription described(Input input) {
        Map<String, String> read = input.described();
        OutputFormat format = options.format();
        if (read == null || format.isSummary() || format == OutputFormat.ROWS) {
            return null;
        }
        Map<String, String> run = new LinkedHashMap<>(read);
        run.put("as-of", options.asOf().toString());
        run.put("format", format.name());
        run.put("programmes", String.join(",", new TreeSet<>(options.programmes())));
        run.put(
                "verdicts",
                options.verdicts().stream().map(Verdict::name).collect(Collectors.joining(",")));
        run.put("entries", Integer.toString(limits.entries()));
        run.put("findings", Integer.toString(size.findings()));
        run.put("rules", checker.pack().digest());
        String version = Screening.class.getPackage().getImplementationVersion();
        run.put("version", version == null ? "unpackaged" : version);
        return new RunDescription(run);
    }

    private Tally run(Input input, @Nullable Path output, Monitor monitor, Opening opening) {
        ProfileReader reader = new ProfileReader(checker.edition().criterionIds(), limits);
        BatchScreener screener =
                new BatchScreener(checker, input.name(), options, size, programmes());
        Summary summary = new Summary(checker, options.asOf());
        // Reports are long, so fewer of them make a batch.
        int batch = options.format() == OutputFormat.REPORTS ? 8 : 64;
        try (Input.Open open = input.open(reader);
                Destination destination = opening.open();
                Pipeline pipeline = new Pipeline(screener, threads, batch)) {
            Tally done = begin(open, destination, monitor);
            pipeline.run(
                    open,
                    done.firms() + 1,
                    result -> take(result, done, open, destination, monitor));
            destination.finish(summary.ending(options, done));
            monitor.finished(
                    done,
                    options.format().isSummary() ? "" : summary.table(done, options.language()));
            return done;
        } catch (UncheckedIOException e) {
            throw unwritable(e.getCause(), output);
        } catch (IOException e) {
            throw unwritable(e, output);
        } finally {
            monitor.ended();
        }
    }

    /** What is done already: that of the run that is carried on, or nothing. */
    private Tally begin(Input.Open input, Destination destination, Monitor monitor)
            throws IOException {
        Tally done = new Tally(programmes());
        destination.countDone(done);
        if (done.firms() > 0) {
            if (!options.verdicts().isEmpty()) {
                done.forgetVerdicts();
            }
            monitor.resumed(done.firms(), options.asOf());
            input.skip(done.firms());
        } else if (options.format() == OutputFormat.ROWS) {
            String heading = options.csv().start() + FirmWriter.HEADING + "\n";
            destination.write(heading.getBytes(UTF_8));
        }
        monitor.started(done.firms(), input);
        return done;
    }

    private static void take(
            BatchScreener.Result result,
            Tally done,
            Input.Open input,
            Destination destination,
            Monitor monitor) {
        done.add(result.tally());
        try {
            destination.write(result.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        monitor.advanced(done, result, input);
    }

    private List<String> programmes() {
        return checker.edition().programmes().stream()
                .map(Programme::id)
                .filter(options::looksAt)
                .toList();
    }

    private static ScreeningException unwritable(IOException e, @Nullable Path output) {
        if (output == null) {
            return RunText.CANNOT_WRITE.about(e.getMessage());
        }
        if (e instanceof NoSuchFileException) {
            return RunText.NO_OUTPUT_FOLDER.about(output);
        }
        boolean resumable = Files.exists(ResumableFile.progressFile(output));
        RunText unwritable = resumable ? RunText.UNWRITABLE_YET : RunText.UNWRITABLE;
        return unwritable.about(output, e.getMessage());
    }
}
