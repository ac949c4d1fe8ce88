package org.huiqi.report;

import java.io.IOException;
import org.huiqi.Report;

/** The evidence to prepare as JSON: each document once, with the programmes that it serves. */
final class EvidenceJson {
    private EvidenceJson() {}

    static void write(Json json, Report report) throws IOException {
        json.startArray("evidence");
        for (Evidence evidence : Evidence.of(report)) {
            json.startObject();
            json.text("document", evidence.text());
            json.texts("programmes", evidence.programmes());
            json.value("perProgramme", evidence.isPerProgramme());
            json.endObject();
        }
        json.endArray();
    }
}
