package org.huiqi.lab.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;

/** What became of firms as JSON, and single changes as JSON Lines: records as they are. */
public final class DiffJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private DiffJson() {}

    /**
     * A {@link DiffTally.Result} or {@link RangeTally.Result}, indented, with a line break at the
     * end.
     */
    public static String of(Record result) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One change on one line, without line break. */
    public static String line(PackDiff.VerdictChange change) {
        try {
            return MAPPER.writeValueAsString(change);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
