package org.huiqi.web;

import java.io.IOException;
import java.io.InputStream;

/**
 * Fails with a {@link ProblemException} as the cause where a stream is longer than it may be or
 * takes too long. For one thread.
 */
final class BoundedStream extends InputStream {
    private final InputStream in;
    private final BodyLimits bounds;
    private long left;

    BoundedStream(InputStream in, BodyLimits bounds) {
        this.in = in;
        this.bounds = bounds;
        this.left = bounds.most();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            bounds.checkTime();
            int n = left == 0 ? end() : in.read(bytes, from, (int) Math.min(length, left));
            left -= Math.max(0, n);
            return n;
        } catch (ProblemException refusal) {
            throw new IOException(refusal);
        }
    }

    private int end() throws IOException, ProblemException {
        if (in.read() >= 0) {
            throw Body.tooLarge(bounds.most());
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
