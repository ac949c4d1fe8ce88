package org.huiqi.screening.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipException;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.JsonLines;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.UnpackedStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the firms come from: a file, which a run can be resumed on, or a stream, which it cannot.
 * What is compressed with gzip is seen by its first bytes, whatever its name.
 */
public final class Input {
    /** Where there is such a thing, the file that standard input comes from. */
    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");

    private final String name;
    private final MediaFormat format;
    private final @Nullable Path file;
    private final @Nullable InputStream stream;

    private Input(
            String name, MediaFormat format, @Nullable Path file, @Nullable InputStream stream) {
        this.name = name;
        this.format = format;
        this.file = file;
        this.stream = stream;
    }

    /**
     * A file.
     *
     * @param file the file; its path as given is its name in messages and reports
     * @param format how it is written, or null to go by its ending
     */
    public static Input file(Path file, @Nullable MediaFormat format) {
        String name = file.toString();
        return new Input(name, format != null ? format : format(name), file, null);
    }

    /**
     * A stream, which stays the caller's to close.
     *
     * @param name what to call it in messages and reports
     * @param stream its bytes
     * @param format how it is written
     */
    public static Input stream(String name, InputStream stream, MediaFormat format) {
        return new Input(name, format, null, stream);
    }

    /** The format that a name's ending stands for, {@code .gz} set aside; else JSON Lines. */
    public static MediaFormat format(String name) {
        String plain = name.replaceFirst("(?i)\\.gz$", "");
        return MediaFormat.ofName(plain).orElse(MediaFormat.JSONL) == MediaFormat.CSV
                ? MediaFormat.CSV
                : MediaFormat.JSONL;
    }

    /** What it is called in messages and reports. */
    public String name() {
        return name;
    }

    /**
     * What tells this input from others: name, format, size and time of change. Null where it is
     * not a regular file: it cannot be read a second time.
     */
    @Nullable Map<String, String> described() {
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        try {
            Map<String, String> described = new LinkedHashMap<>();
            described.put("input", name);
            described.put("input format", format.name());
            described.put("input size", Long.toString(Files.size(file)));
            described.put("input changed", Files.getLastModifiedTime(file).toString());
            return described;
        } catch (IOException e) {
            throw ScreeningException.of(RunText.UNREADABLE, name, e.getMessage());
        }
    }

    /** Whether a path leads to the file that this input is read from, also as standard input. */
    boolean isRead(Path path) throws IOException {
        Path source = file != null ? file : STANDARD_INPUT;
        return Files.isRegularFile(source) && Files.exists(path) && Files.isSameFile(source, path);
    }

    /**
     * Opens it.
     *
     * @throws ScreeningException where there is nothing to read, or a header is wrong
     */
    Open open(ProfileReader reader) {
        try {
            if (stream != null) {
                return new Open(stream, null, reader);
            }
            if (Files.isDirectory(file)) {
                throw ScreeningException.of(RunText.INPUT_IS_FOLDER, name);
            }
            if (!Files.isRegularFile(file)) {
                return new Open(Files.newInputStream(file), null, reader);
            }
            SeekableByteChannel channel = Files.newByteChannel(file);
            return new Open(Channels.newInputStream(channel), channel, reader);
        } catch (NoSuchFileException e) {
            throw ScreeningException.of(RunText.NO_INPUT, name);
        } catch (ZipException e) {
            throw ScreeningException.of(RunText.BROKEN_GZIP, name, 0);
        } catch (IOException e) {
            throw ScreeningException.of(RunText.UNREADABLE, name, e.getMessage());
        }
    }

    /**
     * One firm of an input, not parsed yet. Immutable: it is read in a worker.
     *
     * @param line line of the input that it starts on, from 1
     * @param bytes how much of the input it is
     * @param reading makes its profile for an as-of date, or says why it is refused
     */
    record Firm(int line, int bytes, Function<LocalDate, Read> reading) {}

    /** Yields the firms of an input in order. */
    interface Firms {
        /** The next firm, or null after the last one. */
        @Nullable Firm next() throws IOException;
    }

    /** An input that is being read. For one thread. */
    final class Open implements AutoCloseable {
        private static final int BUFFER = 1 << 16;

        private final InputStream stored;
        private final @Nullable SeekableByteChannel channel;
        private final Firms firms;
        private final long size;
        private long taken;

        private Open(
                InputStream stored, @Nullable SeekableByteChannel channel, ProfileReader reader)
                throws IOException {
            this.stored = stored;
            this.channel = channel;
            boolean opened = false;
            try {
                this.size = channel == null ? 0 : channel.size();
                InputStream text = unzipped(stored);
                this.firms =
                        format == MediaFormat.CSV
                                ? new CsvFirms(text, name, reader)
                                : lines(new JsonLines(text), reader);
                opened = true;
            } finally {
                if (!opened) {
                    stored.close();
                }
            }
        }

        private static InputStream unzipped(InputStream in) throws IOException {
            BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
            buffered.mark(2);
            boolean zipped = buffered.read() == 0x1F && buffered.read() == 0x8B;
            buffered.reset();
            return zipped ? new UnpackedStream(buffered) : buffered;
        }

        /** One firm a line, blank lines passed over. */
        private Firms lines(JsonLines lines, ProfileReader reader) {
            return () -> {
                if (!lines.hasNext()) {
                    return null;
                }
                JsonLine line = lines.next();
                return new Firm(
                        line.number(), line.length(), asOf -> reader.readLine(line, name, asOf));
            };
        }

        /**
         * The next firm, or null after the last one.
         *
         * @throws ScreeningException where the input fails
         */
        @Nullable Firm next() {
            try {
                Firm firm = firms.next();
                taken += firm == null ? 0 : 1;
                return firm;
            } catch (UncheckedIOException e) {
                throw broken(e.getCause());
            } catch (IOException e) {
                throw broken(e);
            }
        }

        private ScreeningException broken(IOException e) {
            return e instanceof ZipException
                    ? ScreeningException.of(RunText.BROKEN_GZIP, name, taken)
                    : ScreeningException.of(RunText.BROKEN, name, taken, e.getMessage());
        }

        /**
         * Passes over what an earlier run finished: it is split off, and not parsed.
         *
         * @param count how many firms that is
         * @throws ScreeningException where the input fails or holds fewer
         */
        void skip(long count) {
            while (taken < count) {
                if (next() == null) {
                    throw ScreeningException.of(RunText.FEWER_FIRMS, name, count);
                }
            }
        }

        /** Bytes of the file taken so far; 0 where it is not a regular file. */
        long storedBytes() {
            try {
                return channel == null ? 0 : channel.position();
            } catch (IOException e) {
                throw broken(e);
            }
        }

        /** Size of the file; 0 where it is not a regular file. */
        long size() {
            return size;
        }

        @Override
        public void close() {
            try {
                stored.close();
            } catch (IOException e) {
                // Nothing is lost: everything wanted was read.
            }
        }
    }
}
