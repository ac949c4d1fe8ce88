package org.huiqi.screening.run;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Position;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.screening.Columns;
import org.huiqi.screening.ScreeningException;
import org.huiqi.screening.UnreadableRow;
import org.jspecify.annotations.Nullable;

/**
 * Firms of a CSV input: the first row names the field of each column by its path, every other row
 * is a firm. An empty cell is a missing value; a cell that starts with {@code [} or <code>{</code>
 * is JSON, except in a column of texts. Without a column {@code format} it is format 1.
 */
final class CsvFirms implements FirmSource {
    private final CsvRecords records;
    private final Columns columns;
    private final String source;

    /**
     * Reads the header.
     *
     * @throws ScreeningException where it is missing or wrong
     * @throws IOException where the input fails
     */
    CsvFirms(InputStream in, String source, ProfileReader reader) throws IOException {
        this.records = new CsvRecords(in);
        this.source = source;
        CsvRecords.Raw first = records.next();
        if (first == null) {
            throw RunText.NO_HEADER.about(source);
        }
        try {
            Location heading = new Location(source, first.line(), 1);
            this.columns = new Columns(CsvCells.of(first, source), heading, reader);
        } catch (UnreadableRow e) {
            throw new ScreeningException(e.fault().message().zh(), e.fault().message().en());
        }
    }

    @Override
    public @Nullable UnreadFirm next() throws IOException {
        CsvRecords.Raw record = records.next();
        return record == null ? null : new Unread(record, columns, source);
    }

    @Override
    public Position position() {
        return records.position();
    }

    @Override
    public void moveTo(Position position) throws IOException {
        records.moveTo(position);
    }

    /** A record that was split off. */
    private record Unread(CsvRecords.Raw record, Columns columns, String source)
            implements UnreadFirm {
        @Override
        public int line() {
            return record.line();
        }

        @Override
        public Read read(LocalDate asOf) {
            try {
                Location at = new Location(source, record.line(), 1);
                return columns.read(CsvCells.of(record, source), at, asOf);
            } catch (UnreadableRow e) {
                return new Read.Refused(List.of(e.fault()));
            }
        }
    }
}
