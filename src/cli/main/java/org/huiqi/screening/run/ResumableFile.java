package org.huiqi.screening.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.huiqi.files.AtomicFile;
import org.huiqi.profile.reading.Position;
import org.huiqi.screening.ScreeningException;
import org.jspecify.annotations.Nullable;

/**
 * A file that appears whole. Until then it grows as {@code OUTPUT.part}; {@code OUTPUT.progress}
 * says which run it belongs to, how many firms are in it, up to which byte it counts and where the
 * next firm begins, and holds a digest of what is in it. Whatever stops the process, the next run
 * with the same input, options and rules cuts the part there and goes on.
 */
final class ResumableFile implements Destination {
    private static final int BLOCK = 1 << 16;

    private final Path output;
    private final Path part;
    private final Path progressFile;
    private final @Nullable Map<String, String> run;
    private final Duration interval;
    private final @Nullable Checkpoint resumed;
    private final FileChannel channel;
    private final MessageDigest digest = sha256();
    private long size;
    private long lastSaved = System.nanoTime();
    private boolean saved;
    private boolean finished;

    /**
     * Opens the file for a run.
     *
     * @param output where the whole file is to appear
     * @param run what the run is, or null where it cannot be resumed
     * @param start what to do with an unfinished run of something else
     * @param interval how often to save the progress
     * @throws ScreeningException where the unfinished output of another run is in the way
     */
    ResumableFile(Path output, @Nullable Map<String, String> run, Start start, Duration interval)
            throws IOException {
        this.output = Files.exists(output) ? output.toRealPath() : output;
        this.part = sibling(this.output, ".part");
        this.progressFile = progressFile(this.output);
        this.run = run;
        this.interval = interval;
        this.channel = opened(part);
        boolean opened = false;
        try {
            lock();
            this.resumed = start == Start.ANEW ? null : earlier();
            this.saved = resumed != null;
            this.size = resumed == null ? 0 : resumed.outputBytes();
            if (resumed == null) {
                Checkpoint.delete(progressFile);
            }
            if (resumed != null) {
                readDone(resumed);
            }
            channel.truncate(size);
            channel.position(size);
            opened = true;
        } finally {
            if (!opened) {
                channel.close();
            }
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

    /** Every file that a run on an output writes: the output itself, and what stands beside it. */
    static List<Path> writtenFiles(Path output) throws IOException {
        Path real = Files.exists(output) ? output.toRealPath() : output;
        Path progress = progressFile(real);
        return List.of(real, sibling(real, ".part"), progress, Checkpoint.draft(progress));
    }

    /** Goes through what is done, and refuses it where it is not what was written. */
    private void readDone(Checkpoint done) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        long at = 0;
        while (at < done.outputBytes()) {
            block.clear().limit((int) Math.min(BLOCK, done.outputBytes() - at));
            int n = channel.read(block, at);
            if (n < 0) {
                break;
            }
            digest.update(block.array(), 0, n);
            at += n;
        }
        if (!digestSoFar().equals(done.outputDigest())) {
            throw RunText.ALTERED.about(part);
        }
    }

    /** Digest of what is written so far, which goes on. */
    private String digestSoFar() {
        try {
            MessageDigest soFar = (MessageDigest) digest.clone();
            return HexFormat.of().formatHex(soFar.digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Where the progress of an output is kept. */
    static Path progressFile(Path output) {
        return sibling(output, ".progress");
    }

    private static Path sibling(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
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

    /** The unfinished run that this one carries on, or null where it starts from nothing. */
    private @Nullable Checkpoint earlier() throws IOException {
        Checkpoint earlier = Checkpoint.read(progressFile);
        if (earlier == null || channel.size() < earlier.outputBytes()) {
            return null;
        }
        if (!earlier.run().equals(run)) {
            throw RunDifference.of(output, earlier.run(), run);
        }
        return earlier;
    }

    @Override
    public @Nullable Checkpoint resumed() {
        return resumed;
    }

    @Override
    public void write(byte[] bytes, Tally done, Position next) throws IOException {
        append(bytes);
        if (run != null && System.nanoTime() - lastSaved >= interval.toNanos()) {
            channel.force(false);
            new Checkpoint(run, done, next, size, digestSoFar()).write(progressFile);
            saved = true;
            lastSaved = System.nanoTime();
        }
    }

    private void append(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        digest.update(bytes);
        size += bytes.length;
    }

    @Override
    public void finish(byte[] ending) throws IOException {
        append(ending);
        AtomicFile.at(part, output).finish(channel);
        finished = true;
        Checkpoint.delete(progressFile);
    }

    /** Leaves what a later run can carry on, and nothing else. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!finished && !saved) {
            Files.deleteIfExists(part);
        }
    }
}
