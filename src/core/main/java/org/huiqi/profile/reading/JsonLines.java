package org.huiqi.profile.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines that are parsed later, perhaps by several threads. Holds one line at a
 * time and never more than 10 MB of it; passes over blank lines. For one thread.
 */
public final class JsonLines implements Iterator<JsonLine> {

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private int number;
    private boolean ended;
    private @Nullable JsonLine next;

    /**
     * Lines of a stream, which stays the caller's to close.
     *
     * @param in bytes, UTF-8
     */
    public JsonLines(InputStream in) {
        this.in = in;
    }

    /**
     * Whether there is another line.
     *
     * @throws UncheckedIOException where the stream fails
     */
    @Override
    public boolean hasNext() {
        while (next == null && !ended) {
            next = read();
        }
        return next != null;
    }

    /**
     * The next line.
     *
     * @throws UncheckedIOException where the stream fails
     */
    @Override
    public JsonLine next() {
        JsonLine line = hasNext() ? next : null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return line;
    }

    /** The next line of the stream, or null where it is blank or the stream is at its end. */
    private @Nullable JsonLine read() {
        ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
        boolean blank = true;
        boolean complete = false;
        number++;
        while (!complete && (at < end || fill())) {
            int start = at;
            while (at < end && block[at] != '\n') {
                byte b = block[at++];
                blank &= b == ' ' || b == '\t' || b == '\r';
            }
            int room = DocumentParser.LARGEST + 1 - line.size();
            line.write(block, start, Math.min(at - start, room));
            complete = at < end;
            at += complete ? 1 : 0;
        }
        return blank ? null : new JsonLine(number, line.toByteArray());
    }

    /** Reads the next block; false at the end of the stream. */
    private boolean fill() {
        int read;
        try {
            read = in.read(block);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        at = 0;
        end = Math.max(read, 0);
        ended = read < 0;
        return !ended;
    }
}
