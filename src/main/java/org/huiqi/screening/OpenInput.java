package org.huiqi.screening;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.huiqi.profile.reading.ProfileReader;
import org.jspecify.annotations.Nullable;

/** An input that is being read. For one thread. */
final class OpenInput implements AutoCloseable {
    static final long UNKNOWN_SIZE = -1;

    private static final int BUFFER = 1 << 16;

    private final CountingStream stored;
    private final CountingStream text;
    private final long size;
    private final String name;
    private final FirmSource firms;
    private long taken;

    OpenInput(InputStream in, long size, String name, InputFormat format, ProfileReader reader)
            throws IOException {
        this.stored = new CountingStream(in);
        this.size = size;
        this.name = name;
        boolean opened = false;
        try {
            this.text = new CountingStream(unzipped(stored));
            this.firms =
                    format == InputFormat.CSV
                            ? new CsvFirms(text, name, reader)
                            : new JsonFirms(text, name, reader);
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
        return zipped ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /**
     * The next firm, or null after the last one.
     *
     * @throws ScreeningException where the input fails
     */
    @Nullable UnreadFirm next() {
        try {
            UnreadFirm firm = firms.next();
            taken += firm == null ? 0 : 1;
            return firm;
        } catch (IOException e) {
            throw new ScreeningException(
                    name + "：第 " + taken + " 家之后无法再读（" + e.getMessage() + "），文件可能不完整",
                    name
                            + ": cannot be read on after firm "
                            + taken
                            + " ("
                            + e.getMessage()
                            + "); the file may be incomplete");
        }
    }

    /**
     * Passes over firms that an earlier run finished.
     *
     * @throws ScreeningException where there are fewer
     */
    void skip(long count) {
        while (taken < count) {
            if (next() == null) {
                throw new ScreeningException(
                        name + "：少于进度文件所记的 " + count + " 家；请用 --restart 重新开始",
                        name
                                + ": holds fewer than the "
                                + count
                                + " firms of the progress file; start anew with --restart");
            }
        }
    }

    /** Bytes of text taken so far, buffers included. */
    long textBytes() {
        return text.count();
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
