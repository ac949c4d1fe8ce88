package org.huiqi.screening.run;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.huiqi.profile.reading.Position;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.UnpackedStream;
import org.jspecify.annotations.Nullable;

/** An input that is being read. For one thread. */
final class OpenInput implements AutoCloseable {
    static final long UNKNOWN_SIZE = -1;

    private static final int BUFFER = 1 << 16;

    private final CountingStream stored;
    private final long size;
    private final String name;
    private final FirmSource firms;
    private Position position;
    private long taken;

    OpenInput(InputStream in, long size, String name, InputFormat format, ProfileReader reader)
            throws IOException {
        this.stored = new CountingStream(in);
        this.size = size;
        this.name = name;
        boolean opened = false;
        try {
            InputStream text = unzipped(stored);
            this.firms =
                    format == InputFormat.CSV
                            ? new CsvFirms(text, name, reader)
                            : new JsonFirms(text, name, reader);
            this.position = firms.position();
            opened = true;
        } finally {
            if (!opened) {
                in.close();
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

    /**
     * The next firm, or null after the last one.
     *
     * @throws ScreeningException where the input fails
     */
    @Nullable UnreadFirm next() {
        try {
            UnreadFirm firm = firms.next();
            if (firm != null) {
                taken++;
                position = firms.position();
            }
            return firm;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private ScreeningException broken(IOException e) {
        return e instanceof ZipException
                ? RunText.BROKEN_GZIP.about(name, taken)
                : RunText.BROKEN.about(name, taken, e.getMessage());
    }

    /**
     * Passes over what an earlier run finished: in a plain file at once, in a compressed one by
     * unpacking it.
     *
     * @param count how many firms that is
     * @param next where the next firm begins
     * @throws ScreeningException where the input fails or is shorter
     */
    void skip(long count, Position next) {
        position = next;
        taken = count;
        try {
            firms.moveTo(next);
        } catch (EOFException e) {
            throw RunText.FEWER_FIRMS.about(name, count);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Where the firm after the last one begins, or blank lines before it. */
    Position position() {
        return position;
    }

    /** Bytes of the file taken so far. */
    long storedBytes() {
        return stored.count();
    }

    /** Size of the file, or {@link #UNKNOWN_SIZE}. */
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
