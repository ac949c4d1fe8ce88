package org.huiqi.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV (RFC 4180, UTF-8) into records that are parsed later: a line break inside quotes does
 * not end a record. Holds one record at a time and never more than 10 MB of it; passes over records
 * without any content. For one thread.
 */
final class CsvRecords {
    /** Largest record in bytes. */
    static final int LARGEST = 10 * 1024 * 1024;

    private static final String EMPTY = ", \t\r\"";

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private int line = 1;
    private boolean ended;

    CsvRecords(InputStream in) {
        this.in = in;
    }

    /**
     * A record as it stands.
     *
     * @param line line that it starts on, from 1
     * @param bytes its bytes without the line break; more than {@link #LARGEST} where it is too
     *     long, cut off there
     */
    record Raw(int line, byte[] bytes) {}

    /** The next record with content, or null at the end. */
    @Nullable Raw next() throws IOException {
        while (!ended) {
            Raw record = read();
            if (record != null) {
                return record;
            }
        }
        return null;
    }

    private @Nullable Raw read() throws IOException {
        ByteArrayOutputStream record = new ByteArrayOutputStream(1024);
        int start = line;
        boolean content = false;
        boolean cellStarts = true;
        boolean quoted = false;
        boolean closed = false;
        for (int b = nextByte(); b >= 0 && (b != '\n' || quoted); b = nextByte()) {
            if (b == '"') {
                // A quote right after a closing one is a quote of the text.
                boolean opens = !quoted && (cellStarts || closed);
                closed = quoted;
                quoted = opens;
            } else {
                closed = false;
            }
            cellStarts = b == ',' && !quoted;
            content |= b >= 0x80 || EMPTY.indexOf(b) < 0;
            line += b == '\n' ? 1 : 0;
            if (record.size() <= LARGEST) {
                record.write(b);
            }
        }
        line++;
        return content ? new Raw(start, record.toByteArray()) : null;
    }

    private int nextByte() throws IOException {
        if (at == end) {
            end = in.read(block);
            at = 0;
            if (end <= 0) {
                ended = true;
                end = 0;
                return -1;
            }
        }
        return block[at++] & 0xFF;
    }
}
