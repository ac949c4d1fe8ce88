package org.huiqi.screening;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;

/** The cells of one CSV record. */
final class CsvCells {
    private static final ObjectReader CELLS =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private CsvCells() {}

    /** Refuses a record; the fault says why. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Unreadable(Fault fault) {
            super(fault.message().en(), null, false, false);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    /** The texts of a record's cells, quotes taken off. */
    static List<String> of(CsvRecords.Raw record, String source) throws Unreadable {
        Location at = new Location(source, record.line(), 1);
        if (record.bytes().length > CsvRecords.LARGEST) {
            throw new Unreadable(CsvFault.tooLong(at));
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(record.bytes())).toString();
            if (record.line() == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            try (MappingIterator<String[]> rows = CELLS.readValues(text)) {
                List<String> cells = List.of(rows.next());
                if (rows.hasNext()) {
                    throw new Unreadable(CsvFault.loneReturn(at));
                }
                return cells;
            }
        } catch (CharacterCodingException e) {
            throw new Unreadable(CsvFault.notUtf8(at));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new Unreadable(CsvFault.malformed(at));
        } catch (IOException e) {
            throw new IllegalStateException("reading from a text cannot fail", e);
        }
    }
}
