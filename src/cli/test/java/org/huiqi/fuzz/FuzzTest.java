package org.huiqi.fuzz;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each kind of input that comes from outside: made up until the time is over ({@code
 * -Dfuzz.seconds}, for each kind), and every fault that was found. An input that breaks the law is
 * kept in {@code target/fuzz}; once mended, it belongs to the corpus.
 */
class FuzzTest {
    private static final Path CORPUS = Path.of("src/cli/test/corpus");
    private static final Path KEPT = Path.of("target/fuzz");
    private static final double SECONDS =
            Double.parseDouble(System.getProperty("fuzz.seconds", "0.2"));
    private static final long SEED = Long.getLong("fuzz.seed", 16);

    /** No input of a few KB takes more time of its thread, on a cold and slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final HttpLaw SERVER = new HttpLaw();

    /** A kind of input, named as its folder of the corpus: how it is made, and what holds. */
    private record Kind(String name, Maker maker, Law law) {
        interface Maker {
            byte[] make(Random random) throws IOException;
        }

        interface Law {
            /**
             * Looks at one input; throws where the law does not hold.
             *
             * @return whether the input was accepted
             */
            boolean holds(byte[] input) throws Exception;
        }
    }

    private static final List<Kind> KINDS =
            List.of(
                    new Kind("profile", Damage::profile, ProfileLaw::text),
                    new Kind("workbook", new BookMaker()::make, ProfileLaw::workbook),
                    new Kind("import", FormMaker::make, ImportLaw::holds),
                    new Kind("lines", FirmsLaw::lines, FirmsLaw::linesHold),
                    new Kind("table", FirmsLaw::table, FirmsLaw::tableHolds),
                    new Kind("request", HttpLaw::request, SERVER::holds));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @TestFactory
    Stream<DynamicTest> inputs() {
        return KINDS.stream().map(kind -> DynamicTest.dynamicTest(kind.name(), () -> run(kind)));
    }

    @TestFactory
    Stream<DynamicTest> inputs_that_made_trouble() {
        return KINDS.stream()
                .flatMap(
                        kind ->
                                files(kind.name()).stream()
                                        .map(
                                                file ->
                                                        DynamicTest.dynamicTest(
                                                                CORPUS.relativize(file).toString(),
                                                                () -> replay(kind, file))));
    }

    /** Tries inputs of a kind, at least a few, and notes how many. */
    private static void run(Kind kind) throws Exception {
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        long tried = 0;
        long accepted = 0;
        while (tried < 5 || System.nanoTime() < end) {
            byte[] input = kind.maker().make(new Random(SEED * 1_000_003 + tried));
            accepted += hold(kind.name() + "-" + SEED + "-" + tried, input, kind) ? 1 : 0;
            tried++;
        }
        String line =
                String.format(
                        Locale.ROOT,
                        "%s: %d inputs, %d accepted, seed %d%n",
                        kind.name(),
                        tried,
                        accepted,
                        SEED);
        Files.writeString(
                Files.createDirectories(KEPT).resolve("figures.txt"),
                line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private static void replay(Kind kind, Path file) throws IOException {
        hold(kind.name() + "-corpus-" + file.getFileName(), Files.readAllBytes(file), kind);
    }

    /** Holds one input against the law. */
    private static boolean hold(String name, byte[] input, Kind kind) throws IOException {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            boolean accepted = kind.law().holds(input);
            if (THREADS.getCurrentThreadCpuTime() - start > LONGEST.toNanos()) {
                throw new AssertionError("it takes longer than " + LONGEST);
            }
            return accepted;
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            Path kept = Files.write(Files.createDirectories(KEPT).resolve(name), input);
            throw new AssertionError("the law does not hold for " + kept, e);
        }
    }

    /** Files of a folder of the corpus; none where there is no such folder. */
    static List<Path> files(String folder) {
        if (!Files.isDirectory(CORPUS.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What inputs are made of; numbers stay exact. */
    static <T> T corpus(String file, TypeReference<T> type) {
        try {
            return new JsonMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readValue(CORPUS.resolve(file).toFile(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
