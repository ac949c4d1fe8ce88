package org.huiqi.screening.run;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.VerdictRow;
import org.huiqi.screening.VerdictRows;
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
    private final VerdictRows rows;
    private final CsvGenerator csv;

    RowWriter(Checker checker, ScreenOptions options, OutputStream out) throws IOException {
        this.checker = checker;
        this.options = options;
        this.rows = new VerdictRows(checker.edition(), options);
        this.csv = FACTORY.createGenerator(out);
        csv.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
        csv.setSchema(SCHEMA);
    }

    @Override
    public Map<String, Verdict> accepted(long firm, String source, Evaluation evaluation)
            throws IOException {
        Profile profile = evaluation.applicant().profile();
        Map<String, Verdict> verdicts = checker.verdicts(evaluation);
        for (VerdictRow row : rows.accepted(firm, profile, verdicts)) {
            write(row);
        }
        return verdicts;
    }

    @Override
    public void refused(long firm, String source, List<Fault> faults) throws IOException {
        write(rows.refused(firm, faults.get(0).message().in(options.language())));
    }

    private void write(VerdictRow row) throws IOException {
        csv.writeStartArray();
        csv.writeNumber(row.firm());
        text(row.name());
        text(row.creditCode());
        text(row.programme());
        text(row.verdict());
        text(row.timing());
        text(row.message());
        csv.writeEndArray();
    }

    private void text(@Nullable String text) throws IOException {
        csv.writeString(text == null ? null : options.csv().cell(text));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
