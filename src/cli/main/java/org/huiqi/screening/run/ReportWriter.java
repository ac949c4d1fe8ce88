package org.huiqi.screening.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.JsonReport;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.verdict.Verdict;

/** One report a firm, the same line that {@code check --format jsonl} gives. */
final class ReportWriter implements FirmWriter {
    private final Checker checker;
    private final ScreenOptions options;
    private final JsonGenerator json;

    ReportWriter(Checker checker, ScreenOptions options, OutputStream out) throws IOException {
        this.checker = checker;
        this.options = options;
        this.json = JsonOutput.on(out);
    }

    @Override
    public Map<String, Verdict> accepted(long firm, String source, Evaluation evaluation)
            throws IOException {
        Map<String, Verdict> verdicts = checker.verdicts(evaluation);
        Set<String> written =
                verdicts.keySet().stream()
                        .filter(id -> options.looksAt(id) && options.writes(verdicts.get(id)))
                        .collect(Collectors.toSet());
        json.writeRaw(JsonReport.line(checker.report(evaluation, source, written)));
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
