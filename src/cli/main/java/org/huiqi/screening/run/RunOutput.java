package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiqi.files.AtomicFile;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Where a run writes, for one run and one thread: a stream that is written once, or a file that
 * appears whole. Until then the file grows as {@code OUTPUT.part}, a line a firm; {@code
 * OUTPUT.progress} says which run it belongs to. Whatever stops the process, the next run with the
 * same input, options and rules counts the whole lines and goes on behind them.
 */
abstract class RunOutput implements Closeable {
    /** Counts what an earlier, interrupted run wrote and this one carries on; mostly nothing. */
    void countDone(Tally tally) throws IOException {}

    /** Writes complete lines. */
    abstract void write(byte[] bytes) throws IOException;

    /** Ends the output with what stands below the last firm: it is complete. */
    abstract void finish(byte[] ending) throws IOException;

    /** Standard output, a pipe, a device. */
    static RunOutput stream(OutputStream out) {
        return new RunOutput() {
            @Override
            void write(byte[] bytes) throws IOException {
                out.write(bytes);
                check();
            }

            /** A PrintStream keeps its failures to itself until it is asked. */
            private void check() {
                if (out instanceof PrintStream stream && stream.checkError()) {
                    throw ScreeningException.of(RunText.PIPE_CLOSED);
                }
            }

            @Override
            void finish(byte[] ending) throws IOException {
                out.write(ending);
                out.flush();
                check();
            }

            @Override
            public void close() throws IOException {
                if (!(out instanceof PrintStream)) {
                    out.close();
                }
            }
        };
    }

    /** Every file that a run on an output writes: the output itself, and what stands beside it. */
    static List<Path> writtenFiles(Path output) throws IOException {
        Path real = Files.exists(output) ? output.toRealPath() : output;
        return List.of(real, sibling(real, ".part"), progressFile(real));
    }

    /** Where it is said what the run of an output is. */
    static Path progressFile(Path output) {
        return sibling(output, ".progress");
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** What a progress file says, a part a line; null where there is none. */
    static @Nullable Map<String, String> described(Path progress) throws IOException {
        if (!Files.exists(progress)) {
            return null;
        }
        Map<String, String> parts = new LinkedHashMap<>();
        for (String line : new String(Files.readAllBytes(progress), UTF_8).split("\n")) {
            String[] part = line.split(": ", 2);
            if (part.length == 2) {
                parts.put(part[0], part[1]);
            }
        }
        return parts;
    }

    /** A file that appears whole. */
    static final class Resumable extends RunOutput {
        private static final ObjectReader JSON =
                new JsonMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

        private final Path output;
        private final Path part;
        private final Path progress;
        private final @Nullable Map<String, String> run;
        private final FileChannel channel;
        private final OutputStream out;
        private boolean discarded;
        private boolean finished;

        /**
         * Opens the file for a run.
         *
         * @param output where the whole file is to appear
         * @param run what the run is, or null where it cannot be resumed: then it starts from the
         *     beginning
         * @param anew whether an unfinished run is thrown away
         * @throws ScreeningException where the unfinished output of another run is in the way
         */
        Resumable(Path output, @Nullable Map<String, String> run, boolean anew) throws IOException {
            List<Path> files = writtenFiles(output);
            this.output = files.get(0);
            this.part = files.get(1);
            this.progress = files.get(2);
            this.run = run;
            if (Files.isSymbolicLink(part)) {
                // It may lead to anything.
                throw ScreeningException.of(RunText.OUTPUT_IS_LINK, part);
            }
            this.channel =
                    FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            LinkOption.NOFOLLOW_LINKS);
            this.out = Channels.newOutputStream(channel);
            boolean opened = false;
            try {
                lock();
                begin(anew);
                opened = true;
            } finally {
                if (!opened) {
                    channel.close();
                }
            }
        }

        /** Holds the part until it has its final name; where it has it by now, it is another's. */
        private void lock() throws IOException {
            try {
                if (channel.tryLock() != null && Files.exists(part)) {
                    return;
                }
            } catch (OverlappingFileLockException e) {
                // Held by this very process: the same message.
            }
            throw ScreeningException.of(RunText.OUTPUT_IN_USE, output);
        }

        private void begin(boolean anew) throws IOException {
            Map<String, String> earlier = described(progress);
            boolean unfinished = !anew && channel.size() > 0;
            if (unfinished && earlier != null) {
                if (!earlier.equals(run)) {
                    throw refusal(earlier);
                }
                return;
            }
            discarded = unfinished;
            channel.truncate(0);
            Files.deleteIfExists(progress);
            if (run != null) {
                String text =
                        run.entrySet().stream()
                                .map(entry -> entry.getKey() + ": " + entry.getValue() + "\n")
                                .collect(Collectors.joining());
                try (AtomicFile target = AtomicFile.of(progress)) {
                    target.write(text.getBytes(UTF_8));
                    target.finish();
                }
            }
        }

        /** Refuses to carry on an earlier run that is another one; says what tells them apart. */
        private ScreeningException refusal(Map<String, String> earlier) {
            if (run == null) {
                return ScreeningException.of(RunText.UNFINISHED, output);
            }
            List<String> zh = new ArrayList<>();
            List<String> en = new ArrayList<>();
            TreeSet<String> names = new TreeSet<>(earlier.keySet());
            names.addAll(run.keySet());
            for (String name : names) {
                String was = earlier.getOrDefault(name, "");
                String is = run.getOrDefault(name, "");
                if (!was.equals(is)) {
                    Bilingual words = words(name);
                    zh.add(words.zh() + " " + was + " → " + is);
                    en.add(words.en() + " " + was + " → " + is);
                }
            }
            return ScreeningException.of(
                    RunText.DIFFERS,
                    output,
                    new Bilingual(String.join("；", zh), String.join("; ", en)));
        }

        private static Bilingual words(String name) {
            try {
                return RunPart.valueOf(name.toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"))
                        .text();
            } catch (IllegalArgumentException unknown) {
                return Bilingual.same(name);
            }
        }

        /** Whether an unfinished run was found that cannot be carried on. */
        boolean isDiscarded() {
            return discarded;
        }

        /**
         * Counts the lines of the part and cuts off what stands behind the last sound one: a line
         * that was not written to its end, or what a power cut left of it.
         */
        @Override
        void countDone(Tally tally) throws IOException {
            channel.position(0);
            InputStream lines = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
            ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
            long whole = 0;
            for (int b = lines.read(); b >= 0; b = lines.read()) {
                if (b != '\n') {
                    line.write(b);
                } else if (counted(line.toByteArray(), tally)) {
                    whole += line.size() + 1;
                    line.reset();
                } else {
                    break;
                }
            }
            channel.truncate(whole);
            channel.position(whole);
        }

        private static boolean counted(byte[] line, Tally tally) throws IOException {
            try {
                return tally.restore(JSON.readTree(line));
            } catch (JacksonException e) {
                return false;
            }
        }

        @Override
        void write(byte[] bytes) throws IOException {
            out.write(bytes);
        }

        @Override
        void finish(byte[] ending) throws IOException {
            out.write(ending);
            AtomicFile.at(part, output).finish(channel);
            finished = true;
            Files.deleteIfExists(progress);
        }

        /** Leaves what a later run can carry on, and nothing else. */
        @Override
        public void close() throws IOException {
            boolean resumable = run != null && channel.size() > 0;
            channel.close();
            if (!finished && !resumable) {
                Files.deleteIfExists(part);
                Files.deleteIfExists(progress);
            }
        }
    }
}
