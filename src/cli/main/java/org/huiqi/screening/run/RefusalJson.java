package org.huiqi.screening.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.huiqi.profile.reading.Fault;

/** A refused firm as JSON. */
final class RefusalJson {
    private RefusalJson() {}

    static void write(JsonGenerator json, long firm, String source, List<Fault> faults)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("firm", firm);
        json.writeStringField("profile", source);
        json.writeArrayFieldStart("errors");
        for (Fault fault : faults.subList(0, Math.min(faults.size(), FirmWriter.MOST_FAULTS))) {
            json.writeStartObject();
            json.writeNumberField("line", fault.at().line());
            json.writeNumberField("column", fault.at().column());
            json.writeStringField("path", fault.path());
            json.writeStringField("value", fault.value());
            json.writeObjectFieldStart("message");
            json.writeStringField("zh", fault.message().zh());
            json.writeStringField("en", fault.message().en());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        if (faults.size() > FirmWriter.MOST_FAULTS) {
            json.writeNumberField("moreErrors", faults.size() - FirmWriter.MOST_FAULTS);
        }
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
