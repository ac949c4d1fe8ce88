package org.huiqi.profile.reading;

import java.io.BufferedInputStream;
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
    private int number;
    private boolean ended;
    private @Nullable JsonLine next;

    /**
     * Lines of a stream, which stays the caller's to close.
     *
     * @param in bytes, UTF-8
     */
    public JsonLines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
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
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean blank = true;
        number++;
        try {
            for (int b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    ended = true;
                    break;
                }
                blank &= b == ' ' || b == '\t' || b == '\r';
                if (line.size() <= DocumentText.LARGEST) {
                    line.write(b);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return blank ? null : new JsonLine(number, line.toByteArray());
    }
}
