package org.huiqi.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/**
 * Tries made-up inputs on a law until the time is over ({@code -Dfuzz.seconds}, for each kind). An
 * input that breaks the law is kept in {@code target/fuzz}; once mended, it belongs to the corpus.
 */
final class Fuzz {
    private static final double SECONDS =
            Double.parseDouble(System.getProperty("fuzz.seconds", "0.2"));
    private static final long SEED = Long.getLong("fuzz.seed", 16);
    private static final Path KEPT = Path.of("target/fuzz");

    /** No input of a few KB takes more time of its thread, on a cold and slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Fuzz() {}

    /** Makes an input of random choices. */
    interface Maker {
        byte[] make(Random random) throws IOException;
    }

    /** What holds for every input. */
    interface Law {
        /**
         * Looks at one input; throws where the law does not hold.
         *
         * @return whether the input was accepted
         */
        boolean holds(byte[] input) throws Exception;
    }

    /** Tries inputs of a kind, at least a few, and notes how many. */
    static void run(String kind, Maker maker, Law law) throws Exception {
        long end = System.nanoTime() + (long) (SECONDS * 1e9);
        long tried = 0;
        long accepted = 0;
        while (tried < 5 || System.nanoTime() < end) {
            byte[] input = maker.make(new Random(SEED * 1_000_003 + tried));
            accepted += hold(kind + "-" + SEED + "-" + tried, input, law) ? 1 : 0;
            tried++;
        }
        note(
                String.format(
                        Locale.ROOT,
                        "%s: %d inputs, %d accepted, seed %d",
                        kind,
                        tried,
                        accepted,
                        SEED));
    }

    /** Holds one input against the law. */
    static boolean hold(String name, byte[] input, Law law) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            boolean accepted = law.holds(input);
            if (THREADS.getCurrentThreadCpuTime() - start > LONGEST.toNanos()) {
                throw new AssertionError("it takes longer than " + LONGEST);
            }
            return accepted;
        } catch (Exception | AssertionError | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("the law does not hold for " + keep(name, input), e);
        }
    }

    private static Path keep(String name, byte[] input) {
        try {
            return Files.write(Files.createDirectories(KEPT).resolve(name), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void note(String line) throws IOException {
        Files.writeString(
                Files.createDirectories(KEPT).resolve("figures.txt"),
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
