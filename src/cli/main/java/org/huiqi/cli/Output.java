package org.huiqi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.huiqi.files.AtomicFile;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: standard output, or a file that appears whole or not at all. It is
 * written under another name beside its place and moved there at the end.
 */
final class Output implements AutoCloseable {
    private final PrintStream stream;
    private final @Nullable Path target;
    private final @Nullable AtomicFile draft;

    private Output(PrintStream stream, @Nullable Path target, @Nullable AtomicFile draft) {
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
            AtomicFile draft = AtomicFile.of(file);
            PrintStream stream =
                    new PrintStream(
                            Files.newOutputStream(draft.path(), StandardOpenOption.CREATE_NEW),
                            false,
                            StandardCharsets.UTF_8);
            return new Output(stream, file, draft);
        } catch (IOException e) {
            throw failure(file);
        }
    }

    void print(String text) {
        stream.print(text);
    }

    void println(String text) {
        stream.print(text);
        stream.print('\n');
    }

    /** Writes bytes that are no text. */
    void write(byte[] bytes) {
        stream.write(bytes, 0, bytes.length);
    }

    /** Writes a whole file at once. */
    static void write(byte[] bytes, @Nullable Path file, PrintStream standard) {
        try (Output whole = to(file, standard)) {
            whole.write(bytes);
            whole.finish();
        }
    }

    /** Moves the file into its place. */
    void finish() {
        stream.flush();
        if (stream.checkError() && target != null) {
            throw failure(target);
        }
        if (target == null) {
            return;
        }
        stream.close();
        try {
            draft.finish();
        } catch (IOException e) {
            throw failure(target);
        }
    }

    /** Removes what is left of a file that was not finished. */
    @Override
    public void close() {
        if (draft == null) {
            return;
        }
        stream.close();
        try {
            draft.close();
        } catch (IOException e) {
            throw failure(draft.path());
        }
    }

    static Failure failure(Path file) {
        return new Failure(Exit.USAGE, PathText.CANNOT_WRITE.with(file));
    }
}
