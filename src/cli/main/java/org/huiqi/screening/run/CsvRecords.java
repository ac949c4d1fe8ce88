package org.huiqi.screening.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.huiqi.profile.reading.Position;
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
    private long before;
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

    /**
     * Goes on to a record.
     *
     * @throws IOException where the input fails or is shorter
     */
    void moveTo(Position position) throws IOException {
        long ahead = position.offset() - before;
        if (ahead > end) {
            in.skipNBytes(ahead - end);
            before = position.offset();
            end = 0;
            ahead = 0;
        }
        at = (int) ahead;
        line = position.line();
    }

    /** Where the record after the last one that was read begins. */
    Position position() {
        return new Position(before + at, line);
    }

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
            int read = in.read(block);
            before += end;
            at = 0;
            end = Math.max(read, 0);
            ended = read < 0;
            if (ended) {
                return -1;
            }
        }
        return block[at++] & 0xFF;
    }
}
