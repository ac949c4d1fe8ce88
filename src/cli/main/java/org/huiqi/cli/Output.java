package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.huiqi.files.AtomicFile;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: standard output, or a file that appears whole or not at all. It is
 * written under another name beside its place and moved there at the end; a device or a pipe is
 * written directly.
 */
final class Output implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final OutputStream stream;
    private final @Nullable Path target;
    private final @Nullable AtomicFile draft;

    private Output(OutputStream stream, @Nullable Path target, @Nullable AtomicFile draft) {
        this.stream = stream;
        this.target = target;
        this.draft = draft;
    }

    /** Standard output where the file is null. */
    static Output to(@Nullable Path file, PrintStream standard) {
        if (file == null) {
            return new Output(standard, null, null);
        }
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return new Output(buffered(Files.newOutputStream(file)), file, null);
            }
            AtomicFile draft = AtomicFile.of(file);
            OutputStream stream =
                    Files.newOutputStream(
                            draft.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Output(buffered(stream), file, draft);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static OutputStream buffered(OutputStream stream) {
        return new BufferedOutputStream(stream, BUFFER);
    }

    void print(String text) {
        write(text.getBytes(UTF_8));
    }

    void println(String text) {
        print(text + "\n");
    }

    void write(byte[] bytes) {
        try {
            stream.write(bytes);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Writes a whole file at once. */
    static void write(byte[] bytes, @Nullable Path file, PrintStream standard) {
        try (Output whole = to(file, standard)) {
            whole.write(bytes);
            whole.finish();
        }
    }

    /** Writes what is long; where standard output is closed meanwhile, it stops and says so. */
    void write(LongText text) {
        try {
            OutputStream out =
                    stream instanceof PrintStream standard
                            ? buffered(new Checked(standard))
                            : stream;
            text.to(out);
            out.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What writes itself to a stream, piece by piece. */
    interface LongText {
        void to(OutputStream out) throws IOException;
    }

    /** Standard output that says when it cannot be written; a PrintStream keeps it to itself. */
    private static final class Checked extends FilterOutputStream {
        private final PrintStream standard;

        Checked(PrintStream standard) {
            super(standard);
            this.standard = standard;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            standard.write(bytes, offset, length);
            if (standard.checkError()) {
                throw new IOException("pipe closed or disk full");
            }
        }
    }

    /** Moves the file into its place. */
    void finish() {
        try {
            stream.flush();
            if (target != null) {
                stream.close();
            }
            if (draft != null) {
                draft.finish();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Removes what is left of a file that was not finished. */
    @Override
    public void close() {
        try {
            try {
                if (target != null) {
                    stream.close();
                }
            } finally {
                if (draft != null) {
                    draft.close();
                }
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private Failure failure(IOException e) {
        return target == null ? Failure.usage(PathText.PIPE_CLOSED) : failure(target, e);
    }

    /** A file system names the file; what else it says helps. */
    static Failure failure(Path file, IOException e) {
        return new Failure(
                Exit.USAGE,
                e instanceof FileSystemException
                        ? PathText.CANNOT_WRITE.with(file)
                        : PathText.NO_PLACE_TO_WRITE.with(file, e.getMessage()));
    }

    /** A report never takes the place of the profile that it is about. */
    static void refuseToReplace(Path file, String profile) {
        try {
            if (Files.exists(file)
                    && Files.exists(Path.of(profile))
                    && Files.isSameFile(file, Path.of(profile))) {
                throw Failure.usage(PathText.REPLACES_PROFILE, file);
            }
        } catch (IOException e) {
            throw failure(file, e);
        }
    }
}
