package org.huiqi.screening.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.huiqi.files.AtomicFile;
import org.huiqi.screening.ScreeningException;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole. Until then it grows as {@code OUTPUT.part}, a line a firm; {@code
 * OUTPUT.progress} says which run it belongs to. Whatever stops the process, the next run with the
 * same input, options and rules counts the whole lines and goes on behind them.
 */
final class ResumableFile implements Destination {
    private static final ObjectReader JSON =
            new JsonMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path output;
    private final Path part;
    private final Path progressFile;
    private final @Nullable RunDescription run;
    private final FileChannel channel;
    private boolean discarded;
    private boolean finished;

    /**
     * Opens the file for a run.
     *
     * @param output where the whole file is to appear
     * @param run what the run is, or null where it cannot be resumed: then it starts from the
     *     beginning
     * @param start what to do with an unfinished run of something else
     * @throws ScreeningException where the unfinished output of another run is in the way
     */
    ResumableFile(Path output, @Nullable RunDescription run, Start start) throws IOException {
        this.output = Files.exists(output) ? output.toRealPath() : output;
        this.part = sibling(this.output, ".part");
        this.progressFile = progressFile(this.output);
        this.run = run;
        this.channel = opened(part);
        boolean opened = false;
        try {
            lock();
            begin(start);
            opened = true;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private void begin(Start start) throws IOException {
        RunDescription earlier = RunDescription.read(progressFile);
        if (start == Start.RESUME && channel.size() > 0 && earlier != null) {
            if (!earlier.equals(run)) {
                throw RunDescription.refusal(output, earlier, run);
            }
            return;
        }
        discarded = start == Start.RESUME && channel.size() > 0;
        channel.truncate(0);
        Files.deleteIfExists(progressFile);
        if (run != null) {
            run.write(progressFile);
        }
    }

    /** Opens the part; a link of its name is not followed, it may lead to anything. */
    private static FileChannel opened(Path part) throws IOException {
        if (Files.isSymbolicLink(part)) {
            throw RunText.OUTPUT_IS_LINK.about(part);
        }
        return FileChannel.open(
                part,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS);
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
        throw RunText.OUTPUT_IN_USE.about(output);
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

    /** Whether an unfinished run was found that cannot be carried on. */
    boolean isDiscarded() {
        return discarded;
    }

    /**
     * Counts the lines of the part and cuts off what stands behind the last sound one: a line that
     * was not written to its end, or what a power cut left of it.
     */
    @Override
    public void countDone(Tally tally) throws IOException {
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
    public void write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public void finish(byte[] ending) throws IOException {
        write(ending);
        AtomicFile.at(part, output).finish(channel);
        finished = true;
        Files.deleteIfExists(progressFile);
    }

    /** Leaves what a later run can carry on, and nothing else. */
    @Override
    public void close() throws IOException {
        boolean resumable = run != null && channel.size() > 0;
        channel.close();
        if (!finished && !resumable) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(progressFile);
        }
    }
}
