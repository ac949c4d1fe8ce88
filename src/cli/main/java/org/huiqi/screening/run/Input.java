package org.huiqi.screening.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipException;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Where the firms come from: a file, which a run can be resumed on, or a stream, which it cannot.
 * What is compressed with gzip is seen by its first bytes, whatever its name.
 */
public final class Input {
    private static final int FINGERPRINT_BYTES = 1 << 20;

    /** Where there is such a thing, the file that standard input comes from. */
    private static final Path STANDARD_INPUT = Path.of("/proc/self/fd/0");

    private final String name;
    private final InputFormat format;
    private final @Nullable Path file;
    private final @Nullable InputStream stream;

    private Input(
            String name, InputFormat format, @Nullable Path file, @Nullable InputStream stream) {
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
    public static Input file(Path file, @Nullable InputFormat format) {
        String name = file.toString();
        return new Input(name, format != null ? format : InputFormat.of(name), file, null);
    }

    /**
     * A stream, which stays the caller's to close.
     *
     * @param name what to call it in messages and reports
     * @param stream its bytes
     * @param format how it is written
     */
    public static Input stream(String name, InputStream stream, InputFormat format) {
        return new Input(name, format, null, stream);
    }

    /** What it is called in messages and reports. */
    public String name() {
        return name;
    }

    /** The file, or null where it is a stream. */
    @Nullable Path file() {
        return file;
    }

    /**
     * Opens it.
     *
     * @throws ScreeningException where there is nothing to read, or a header is wrong
     */
    OpenInput open(ProfileReader reader) {
        try {
            if (stream != null) {
                return new OpenInput(stream, OpenInput.UNKNOWN_SIZE, name, format, reader);
            }
            if (Files.isDirectory(file)) {
                throw RunText.INPUT_IS_FOLDER.about(name);
            }
            long size = Files.isRegularFile(file) ? Files.size(file) : OpenInput.UNKNOWN_SIZE;
            return new OpenInput(Files.newInputStream(file), size, name, format, reader);
        } catch (NoSuchFileException e) {
            throw RunText.NO_INPUT.about(name);
        } catch (ZipException e) {
            throw RunText.BROKEN_GZIP.about(name, 0);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * What tells this input from others: name, format, size, time of change and a digest of its
     * start and one of its end. Null where it is not a regular file: it cannot be read a second
     * time.
     */
    @Nullable Map<String, String> fingerprint() {
        if (file == null || !Files.isRegularFile(file)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            Map<String, String> fingerprint = new LinkedHashMap<>();
            fingerprint.put("input", name);
            fingerprint.put("input format", format.name());
            fingerprint.put("input size", Long.toString(Files.size(file)));
            fingerprint.put("input changed", Files.getLastModifiedTime(file).toString());
            fingerprint.put("input start", Digest.of(in.readNBytes(FINGERPRINT_BYTES)));
            fingerprint.put("input end", Digest.of(end(file)));
            return fingerprint;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static byte[] end(Path file) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(Math.max(0, channel.size() - FINGERPRINT_BYTES));
            return Channels.newInputStream(channel).readNBytes(FINGERPRINT_BYTES);
        }
    }

    /** Whether a path leads to the file that this input is read from, also as standard input. */
    boolean isRead(Path path) throws IOException {
        Path source = file != null ? file : STANDARD_INPUT;
        return Files.isRegularFile(source) && Files.exists(path) && Files.isSameFile(source, path);
    }

    private ScreeningException unreadable(IOException e) {
        return RunText.UNREADABLE.about(name, e.getMessage());
    }
}
