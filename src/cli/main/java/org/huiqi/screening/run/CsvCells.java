package org.huiqi.screening.run;

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
import org.huiqi.profile.reading.Location;
import org.huiqi.screening.UnreadableRow;

/** The cells of one CSV record. */
final class CsvCells {
    private static final ObjectReader CELLS =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private CsvCells() {}

    /** The texts of a record's cells, quotes taken off. */
    static List<String> of(CsvRecords.Raw record, String source) throws UnreadableRow {
        Location at = new Location(source, record.line(), 1);
        if (record.bytes().length > CsvRecords.LARGEST) {
            throw new UnreadableRow(CsvFault.tooLong(at));
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(record.bytes())).toString();
            if (record.line() == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1);
            }
            try (MappingIterator<String[]> rows = CELLS.readValues(text)) {
                List<String> cells = List.of(rows.next());
                if (rows.hasNext()) {
                    throw new UnreadableRow(CsvFault.loneReturn(at));
                }
                return cells;
            }
        } catch (CharacterCodingException e) {
            throw new UnreadableRow(CsvFault.notUtf8(at));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new UnreadableRow(CsvFault.malformed(at));
        } catch (IOException e) {
            throw new IllegalStateException("reading from a text cannot fail", e);
        }
    }
}
