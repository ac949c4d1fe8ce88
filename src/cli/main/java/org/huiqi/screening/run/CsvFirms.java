package org.huiqi.screening.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.screening.Columns;
import org.huiqi.screening.ScreeningException;
import org.huiqi.screening.UnreadableRow;
import org.jspecify.annotations.Nullable;

/**
 * Firms of a CSV input (RFC 4180, UTF-8): the first row names the field of each column by its path,
 * every other row is a firm. An empty cell is a missing value; a cell that starts with {@code [} or
 * <code>{</code> is JSON, except in a column of texts. Without a column {@code format} it is format
 * 1.
 *
 * <p>Splits the input into records that are parsed later, in workers: a line break inside quotes
 * does not end a record. Holds one record at a time and never more than 10 MB of it; passes over
 * records without any content. For one thread.
 */
final class CsvFirms implements Input.Firms {
    private static final ObjectReader CELLS =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    /** Largest record in bytes. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private static final String EMPTY = ", \t\r\"";

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private final Columns columns;
    private final String source;
    private int at;
    private int end;
    private int line = 1;
    private boolean ended;

    /**
     * Reads the header.
     *
     * @throws ScreeningException where it is missing or wrong
     * @throws IOException where the input fails
     */
    CsvFirms(InputStream in, String source, ProfileReader reader) throws IOException {
        this.in = in;
        this.source = source;
        Row header = nextRow();
        if (header == null) {
            throw ScreeningException.of(RunText.NO_HEADER, source);
        }
        try {
            Location heading = new Location(source, header.line(), 1);
            this.columns = new Columns(header.cells(source), heading, reader);
        } catch (UnreadableRow e) {
            throw new ScreeningException(e.fault().message().zh(), e.fault().message().en());
        }
    }

    @Override
    public Input.@Nullable Firm next() throws IOException {
        Row row = nextRow();
        return row == null
                ? null
                : new Input.Firm(row.line(), row.bytes().length, asOf -> read(row, asOf));
    }

    private Read read(Row row, LocalDate asOf) {
        try {
            return columns.read(row.cells(source), new Location(source, row.line(), 1), asOf);
        } catch (UnreadableRow e) {
            return new Read.Refused(List.of(e.fault()));
        }
    }

    /** The next record with content, or null at the end. */
    private @Nullable Row nextRow() throws IOException {
        while (!ended) {
            Row row = split();
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable Row split() throws IOException {
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
        return content ? new Row(start, record.toByteArray()) : null;
    }

    private int nextByte() throws IOException {
        if (at == end) {
            int read = in.read(block);
            at = 0;
            end = Math.max(read, 0);
            ended = read < 0;
            if (ended) {
                return -1;
            }
        }
        return block[at++] & 0xFF;
    }

    /**
     * A record as it stands.
     *
     * @param line line that it starts on, from 1
     * @param bytes its bytes without the line break; more than {@link #LARGEST} where it is too
     *     long, cut off there
     */
    private record Row(int line, byte[] bytes) {
        /** The texts of its cells, quotes taken off. */
        List<String> cells(String source) throws UnreadableRow {
            if (bytes.length > LARGEST) {
                throw unreadable(source, CsvText.TOO_LONG, CsvText.CLOSE_QUOTES);
            }
            try {
                String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (line == 1 && text.startsWith("\uFEFF")) {
                    text = text.substring(1);
                }
                try (MappingIterator<String[]> rows = CELLS.readValues(text)) {
                    List<String> cells = List.of(rows.next());
                    if (rows.hasNext()) {
                        throw unreadable(source, CsvText.LONE_RETURN, CsvText.END_LINES);
                    }
                    return cells;
                }
            } catch (CharacterCodingException e) {
                throw unreadable(source, CsvText.NOT_UTF8, CsvText.SAVE_AS_UTF8);
            } catch (JsonProcessingException | RuntimeException e) {
                throw unreadable(source, CsvText.MALFORMED, CsvText.QUOTE_CELLS);
            } catch (IOException e) {
                throw new IllegalStateException("reading from a text cannot fail", e);
            }
        }

        private UnreadableRow unreadable(String source, CsvText problem, CsvText advice) {
            Location at = new Location(source, line, 1);
            return new UnreadableRow(new Fault(at, "", null, problem.text(), advice.text()));
        }
    }
}
