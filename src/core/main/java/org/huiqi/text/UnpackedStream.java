package org.huiqi.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip (RFC 1952) as it comes in, of one member or several; fails with a {@link
 * ZipException} where it is no gzip, is not whole, or has something else behind it. For one thread.
 *
 * <p>{@link java.util.zip.GZIPInputStream} takes a stream that fails between two members for whole,
 * passes over what is behind the last one, and runs out of stack where many members are empty.
 */
public final class UnpackedStream extends InputStream {
    private static final int BLOCK = 1 << 13;
    private static final int RESERVED = 0xE0;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int HEADER_SUM = 2;

    private final InputStream packed;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;
    private boolean isInside;
    private boolean hasMembers;

    /**
     * A stream.
     *
     * @param packed gzip; closed with this
     */
    public UnpackedStream(InputStream packed) {
        this.packed = packed;
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
        while (isInside || begin()) {
            int n = inflate(bytes, from, length);
            if (n > 0) {
                sum.update(bytes, from, n);
                return n;
            }
            if (inflater.finished()) {
                finish();
            } else if (!inflater.needsInput() || !fill()) {
                throw broken();
            } else {
                inflater.setInput(block, at, end - at);
                at = end;
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int from, int length) throws IOException {
        try {
            return inflater.inflate(bytes, from, length);
        } catch (DataFormatException e) {
            throw broken();
        }
    }

    /** Reads the header of a member; false at the end. */
    private boolean begin() throws IOException {
        if (!fill() && hasMembers) {
            return false;
        }
        if (next() != 0x1F || next() != 0x8B || next() != 8) {
            throw broken();
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw broken();
        }
        pass(6);
        if ((flags & EXTRA) != 0) {
            pass(number(2));
        }
        for (int text = flags & (NAME | COMMENT); text != 0; text &= text - 1) {
            passText();
        }
        if ((flags & HEADER_SUM) != 0) {
            pass(2);
        }
        isInside = true;
        hasMembers = true;
        return true;
    }

    /** Reads what is behind a member: the sum and the size of what was in it. */
    private void finish() throws IOException {
        at = end - inflater.getRemaining();
        long size = inflater.getBytesWritten() & 0xFFFFFFFFL;
        if (number(4) != sum.getValue() || number(4) != size) {
            throw broken();
        }
        inflater.reset();
        sum.reset();
        isInside = false;
    }

    private void pass(long bytes) throws IOException {
        for (long i = 0; i < bytes; i++) {
            next();
        }
    }

    private void passText() throws IOException {
        while (next() != 0) {}
    }

    /** A number of so many bytes, the lowest first. */
    private long number(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) next() << (8 * i);
        }
        return number;
    }

    private int next() throws IOException {
        if (!fill()) {
            throw broken();
        }
        return block[at++] & 0xFF;
    }

    /** Sees to it that there is a byte in the block; false at the end. */
    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, packed.read(block));
        }
        return at < end;
    }

    private static ZipException broken() {
        return new ZipException("no gzip, or not whole");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        packed.close();
    }
}
