package org.huiqi.screening;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.rules.Evaluation;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** CSV, one row a firm and programme. A refused firm is one row that says why. */
final class RowWriter implements FirmWriter {
    /** Columns, with the line break. */
    static final String HEADING = "firm,name,creditCode,programme,verdict,timing,message\n";

    private static final CsvFactory FACTORY = new CsvMapper().getFactory();
    private static final CsvSchema SCHEMA =
            CsvSchema.builder()
                    .addColumn("firm")
                    .addColumn("name")
                    .addColumn("creditCode")
                    .addColumn("programme")
                    .addColumn("verdict")
                    .addColumn("timing")
                    .addColumn("message")
                    .setLineSeparator('\n')
                    .build();

    private final Checker checker;
    private final ScreenOptions options;
    private final CsvGenerator csv;
    private final Map<String, String> timings = new LinkedHashMap<>();

    RowWriter(Checker checker, ScreenOptions options, OutputStream out) throws IOException {
        this.checker = checker;
        this.options = options;
        this.csv = FACTORY.createGenerator(out);
        csv.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
        csv.setSchema(SCHEMA);
        for (Programme programme : checker.edition().programmes()) {
            timings.put(programme.id(), Timing.of(programme, options.asOf()).state().name());
        }
    }

    @Override
    public Map<String, Verdict> accepted(long firm, String source, Evaluation evaluation)
            throws IOException {
        Profile profile = evaluation.applicant().profile();
        Map<String, Verdict> verdicts = checker.verdicts(evaluation);
        for (Map.Entry<String, Verdict> entry : verdicts.entrySet()) {
            String id = entry.getKey();
            if (options.looksAt(id) && options.writes(entry.getValue())) {
                row(firm, profile, id, entry.getValue().name(), timings.get(id), "");
            }
        }
        return verdicts;
    }

    @Override
    public void refused(long firm, String source, List<Fault> faults) throws IOException {
        String message = faults.get(0).message().in(options.language());
        row(firm, null, "", "REFUSED", "", message);
    }

    private void row(
            long firm,
            @Nullable Profile profile,
            String programme,
            String verdict,
            String timing,
            String message)
            throws IOException {
        csv.writeStartArray();
        csv.writeNumber(firm);
        csv.writeString(text(profile == null ? null : profile.name()));
        csv.writeString(text(profile == null ? null : profile.creditCode()));
        csv.writeString(programme);
        csv.writeString(verdict);
        csv.writeString(timing);
        csv.writeString(message);
        csv.writeEndArray();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
