package org.huiqi.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** Records as JSON, component by component, as they are. */
public final class RecordJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private RecordJson() {}

    /** Indented, with a line break at the end. */
    public static String pretty(Record record) {
        return text(MAPPER.writerWithDefaultPrettyPrinter(), record) + "\n";
    }

    /** On one line, without line break. */
    public static String line(Record record) {
        return text(MAPPER.writer(), record);
    }

    private static String text(ObjectWriter writer, Record record) {
        try {
            return writer.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
