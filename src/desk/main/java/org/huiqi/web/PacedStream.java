package org.huiqi.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written, and looks at the pace for every block. */
final class PacedStream extends FilterOutputStream {
    private static final int BLOCK = 1 << 13;

    private final Runnable pace;
    private long length;

    PacedStream(OutputStream out, Runnable pace) {
        super(out);
        this.pace = pace;
    }

    /** Bytes so far. */
    long length() {
        return length;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        length++;
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        for (int at = 0; at < count; at += BLOCK) {
            pace.run();
            out.write(bytes, from + at, Math.min(BLOCK, count - at));
        }
        length += count;
    }
}
