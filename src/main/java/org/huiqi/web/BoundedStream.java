package org.huiqi.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends a stream after so many bytes, and says so. */
final class BoundedStream extends FilterInputStream {
    private long left;
    private boolean cut;

    BoundedStream(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    /** Whether there was more. */
    boolean isCut() {
        return cut;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (left == 0) {
            cut = cut || super.read() >= 0;
            return -1;
        }
        int n = super.read(bytes, from, (int) Math.min(length, left));
        left -= Math.max(0, n);
        return n;
    }
}
