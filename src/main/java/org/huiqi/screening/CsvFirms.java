package org.huiqi.screening;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.jspecify.annotations.Nullable;

/**
 * Firms of a CSV input: the first row names the field of each column by its path, every other row
 * is a firm. An empty cell is a missing value; a cell that starts with {@code [} or <code>{</code>
 * is JSON, except in a column of texts. Without a column {@code format} it is format 1.
 */
final class CsvFirms implements FirmSource {
    private final CsvRecords records;
    private final CsvHeader header;
    private final String source;
    private final ProfileReader reader;

    /**
     * Reads the header.
     *
     * @throws ScreeningException where it is missing or wrong
     * @throws IOException where the input fails
     */
    CsvFirms(InputStream in, String source, ProfileReader reader) throws IOException {
        this.records = new CsvRecords(in);
        this.source = source;
        this.reader = reader;
        CsvRecords.Raw first = records.next();
        if (first == null) {
            throw new ScreeningException(
                    source + "：没有表头；第一行应为列名，如 name,subject.type,registration.province",
                    source
                            + ": has no header; the first row names the columns, such as"
                            + " name,subject.type,registration.province");
        }
        try {
            this.header = new CsvHeader(CsvCells.of(first, source), first.line(), source, reader);
        } catch (CsvCells.Unreadable e) {
            throw new ScreeningException(e.fault().message().zh(), e.fault().message().en());
        }
    }

    @Override
    public @Nullable UnreadFirm next() throws IOException {
        CsvRecords.Raw record = records.next();
        return record == null ? null : new Unread(record, header, source, reader);
    }

    /** A record that was split off. */
    private record Unread(
            CsvRecords.Raw record, CsvHeader header, String source, ProfileReader reader)
            implements UnreadFirm {
        @Override
        public int line() {
            return record.line();
        }

        @Override
        public Read read(LocalDate asOf) {
            try {
                return reader.bind(header.row(CsvCells.of(record, source), record.line()), asOf);
            } catch (CsvCells.Unreadable e) {
                return new Read.Refused(List.of(e.fault()));
            }
        }
    }
}
