package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
 *                 false,
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
        return run(input, null, monitor, () -> RunOutput.stream(out));
    }

    /**
     * Writes to a file that appears when it is whole. Until then {@code OUTPUT.part} and {@code
     * OUTPUT.progress} stand beside it; the same call carries them on where the output has a line
     * for each firm, and starts from the beginning where it has not. What is not a regular file, a
     * device or a pipe, is written directly.
     *
     * @param anew whether an unfinished run on the output is thrown away
     * @return what was counted, in this run and those that it carries on
     * @throws ScreeningException where the input or the output fails, or where an unfinished run on
     *     the same output had another input, other options or other rules
     */
    public Tally toFile(Input input, Path output, boolean anew, Monitor monitor) {
        return run(input, output, monitor, () -> opened(input, output, anew, monitor));
    }

    /** The as-of date of an unfinished run on an output that can be carried on. */
    public static Optional<LocalDate> unfinishedDay(Path output) {
        try {
            return Optional.ofNullable(RunOutput.described(RunOutput.progressFile(output)))
                    .map(run -> run.get("as-of"))
                    .map(LocalDate::parse);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Opens where the output goes. */
    private interface Opening {
        RunOutput open() throws IOException;
    }

    private RunOutput opened(Input input, Path output, boolean anew, Monitor monitor)
            throws IOException {
        if (Files.isDirectory(output)) {
            throw ScreeningException.of(RunText.OUTPUT_IS_FOLDER, output);
        }
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            return RunOutput.stream(Files.newOutputStream(output));
        }
        for (Path written : RunOutput.writtenFiles(output)) {
            if (input.isRead(written)) {
                throw ScreeningException.of(RunText.REPLACES_INPUT, written);
            }
        }
        RunOutput.Resumable file = new RunOutput.Resumable(output, described(input), anew);
        if (file.isDiscarded()) {
            monitor.say(RunText.FROM_THE_START.with(output));
        }
        return file;
    }

    /**
     * Everything that the bytes of the output depend on; null where a run cannot be resumed: its
     * input cannot be read twice, or its output does not have a line for each firm.
     */
    @Nullable Map<String, String> described(Input input) {
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
        return run;
    }

    private Tally run(Input input, @Nullable Path output, Monitor monitor, Opening opening) {
        ProfileReader reader = new ProfileReader(checker.edition().criterionIds(), limits);
        BatchScreener screener =
                new BatchScreener(checker, input.name(), options, size, programmes());
        try (Input.Open firms = input.open(reader);
                RunOutput out = opening.open();
                Pipeline pipeline = new Pipeline(screener, threads)) {
            Tally done = begin(firms, out, monitor);
            pipeline.run(
                    firms,
                    done.firms() + 1,
                    result -> {
                        done.add(result.tally());
                        out.write(result.text());
                        monitor.refused(result);
                        monitor.advanced(done.firms(), firms.storedBytes());
                    });
            out.finish(done.ending(checker, options));
            monitor.finished(
                    done.firms(), options.format().isSummary() ? "" : done.table(checker, options));
            return done;
        } catch (IOException e) {
            throw unwritable(e, output);
        } finally {
            monitor.ended();
        }
    }

    /** What is done already: that of the run that is carried on, or nothing. */
    private Tally begin(Input.Open input, RunOutput out, Monitor monitor) throws IOException {
        Tally done = new Tally(programmes());
        out.countDone(done);
        if (done.firms() > 0) {
            if (!options.verdicts().isEmpty()) {
                done.forgetVerdicts();
            }
            monitor.resumed(done.firms(), options.asOf());
            input.skip(done.firms());
        } else if (options.format() == OutputFormat.ROWS) {
            String heading = options.csv().start() + BatchScreener.HEADING + "\n";
            out.write(heading.getBytes(UTF_8));
        }
        monitor.started(done.firms(), input.storedBytes(), input.size());
        return done;
    }

    private List<String> programmes() {
        return checker.edition().programmes().stream()
                .map(Programme::id)
                .filter(options::looksAt)
                .toList();
    }

    private static ScreeningException unwritable(IOException e, @Nullable Path output) {
        if (output == null) {
            return ScreeningException.of(RunText.CANNOT_WRITE, e.getMessage());
        }
        if (e instanceof NoSuchFileException) {
            return ScreeningException.of(RunText.NO_OUTPUT_FOLDER, output);
        }
        boolean resumable = Files.exists(RunOutput.progressFile(output));
        RunText unwritable = resumable ? RunText.UNWRITABLE_YET : RunText.UNWRITABLE;
        return ScreeningException.of(unwritable, output, e.getMessage());
    }

    /**
     * Reads in the calling thread, checks in workers, and hands the results over in the calling
     * thread in the order of the input. What is read and not handed over is bounded by number and
     * by bytes, so memory does not grow with the input.
     */
    private static final class Pipeline implements AutoCloseable {
        private static final int BATCHES_PER_WORKER = 3;
        private static final long BATCH_BYTES = 256 * 1024;
        private static final long LEAST_BUDGET = 8 * 1024 * 1024;
        private static final long BUDGET_PER_WORKER = 1024 * 1024;

        private final BatchScreener screener;
        private final int threads;
        private final ExecutorService workers;
        private final Deque<InFlight> inFlight = new ArrayDeque<>();
        private long bytesInFlight;

        Pipeline(BatchScreener screener, int threads) {
            AtomicInteger number = new AtomicInteger();
            this.screener = screener;
            this.threads = threads;
            this.workers =
                    Executors.newFixedThreadPool(
                            threads,
                            task -> {
                                Thread thread =
                                        new Thread(task, "screen-" + number.incrementAndGet());
                                thread.setDaemon(true);
                                return thread;
                            });
        }

        /** A batch on its way. */
        private record InFlight(Future<BatchScreener.Result> result, long bytes) {}

        /** Takes what was made of a batch. */
        interface Results {
            void take(BatchScreener.Result result) throws IOException;
        }

        /**
         * Takes every firm that is left in an input.
         *
         * @param input the input
         * @param first number of its next firm, from 1
         * @param results takes what was made of each batch, in order
         * @throws ScreeningException where the input fails; what was read before is handed over
         */
        void run(Input.Open input, long first, Results results) throws IOException {
            // Reports are long, so fewer of them make a batch.
            int most = screener.options().format() == OutputFormat.REPORTS ? 8 : 64;
            long next = first;
            ScreeningException failed = null;
            boolean more = true;
            while (more) {
                List<Input.Firm> firms = new ArrayList<>(most);
                long bytes = 0;
                try {
                    while (more && firms.size() < most && bytes < BATCH_BYTES) {
                        Input.Firm firm = input.next();
                        more = firm != null;
                        if (firm != null) {
                            firms.add(firm);
                            bytes += firm.bytes();
                        }
                    }
                } catch (ScreeningException e) {
                    failed = e;
                    more = false;
                }
                if (!firms.isEmpty()) {
                    makeRoom(bytes, results);
                    long number = next;
                    next += firms.size();
                    bytesInFlight += bytes;
                    inFlight.add(
                            new InFlight(
                                    workers.submit(() -> screener.screen(number, firms)), bytes));
                }
            }
            while (!inFlight.isEmpty()) {
                handOver(results);
            }
            if (failed != null) {
                throw failed;
            }
        }

        private void makeRoom(long bytes, Results results) throws IOException {
            long most = Math.max(LEAST_BUDGET, BUDGET_PER_WORKER * threads);
            while (inFlight.size() >= BATCHES_PER_WORKER * threads
                    || !inFlight.isEmpty()
                            && (bytesInFlight + bytes > most
                                    || inFlight.peek().result().isDone())) {
                handOver(results);
            }
        }

        private void handOver(Results results) throws IOException {
            InFlight oldest = inFlight.remove();
            bytesInFlight -= oldest.bytes();
            try {
                results.take(oldest.result().get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw ScreeningException.of(RunText.INTERRUPTED);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }

        @Override
        public void close() {
            workers.shutdownNow();
        }
    }
}
