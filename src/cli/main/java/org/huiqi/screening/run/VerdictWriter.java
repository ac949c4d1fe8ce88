package org.huiqi.screening.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.verdict.Verdict;

/** One JSON object a firm: number, name, credit code, and the verdicts that are wanted. */
final class VerdictWriter implements FirmWriter {
    private final Checker checker;
    private final ScreenOptions options;
    private final JsonGenerator json;

    VerdictWriter(Checker checker, ScreenOptions options, OutputStream out) throws IOException {
        this.checker = checker;
        this.options = options;
        this.json = JsonOutput.on(out);
    }

    @Override
    public Map<String, Verdict> accepted(long firm, String source, Evaluation evaluation)
            throws IOException {
        Profile profile = evaluation.applicant().profile();
        Map<String, Verdict> verdicts = checker.verdicts(evaluation);
        json.writeStartObject();
        json.writeNumberField("firm", firm);
        json.writeStringField("name", profile.name());
        json.writeStringField("creditCode", profile.creditCode());
        json.writeObjectFieldStart("verdicts");
        for (Map.Entry<String, Verdict> entry : verdicts.entrySet()) {
            if (options.looksAt(entry.getKey()) && options.writes(entry.getValue())) {
                json.writeStringField(entry.getKey(), entry.getValue().name());
            }
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeRaw('\n');
        return verdicts;
    }

    @Override
    public void refused(long firm, String source, List<Fault> faults) throws IOException {
        RefusalJson.write(json, firm, source, faults);
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
