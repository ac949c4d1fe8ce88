package org.huiqi.screening.run;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.JsonReport;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.VerdictRow;
import org.huiqi.screening.VerdictRows;
import org.huiqi.verdict.Verdict;

/** Writes what came out for firms, for one batch in one worker. */
interface FirmWriter extends Closeable {
    /** Columns of CSV. */
    String HEADING = "firm,name,creditCode,programme,verdict,timing,message";

    /**
     * Writes about a firm.
     *
     * @param firm its number, from 1
     * @param source what to call it: name of the input and line
     * @param evaluation what the rules say of it
     * @param verdicts its verdicts by programme, all of them
     */
    void accepted(long firm, String source, Evaluation evaluation, Map<String, Verdict> verdicts)
            throws IOException;

    /** Writes about a firm that was refused. */
    void refused(long firm, String source, List<Fault> faults) throws IOException;

    /** The writer that a format asks for. */
    static FirmWriter on(OutputStream out, Checker checker, ScreenOptions options)
            throws IOException {
        return switch (options.format()) {
            case VERDICTS, REPORTS -> new Lines(out, checker, options);
            case ROWS -> new Rows(out, checker, options);
            case SUMMARY, SUMMARY_JSON -> new Silent();
        };
    }

    /**
     * JSON, one line a firm: its verdicts, or the report that {@code check --format jsonl} gives.
     */
    final class Lines implements FirmWriter {
        private static final JsonFactory FACTORY = new JsonFactory();

        /** Most reasons of one refused firm that are written; a hostile one has a thousand. */
        private static final int MOST_FAULTS = 20;

        private final Checker checker;
        private final ScreenOptions options;
        private final JsonGenerator json;

        private Lines(OutputStream out, Checker checker, ScreenOptions options) throws IOException {
            this.checker = checker;
            this.options = options;
            this.json = FACTORY.createGenerator(out, JsonEncoding.UTF8);
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
        }

        @Override
        public void accepted(
                long firm, String source, Evaluation evaluation, Map<String, Verdict> verdicts)
                throws IOException {
            Set<String> written =
                    verdicts.keySet().stream()
                            .filter(id -> options.looksAt(id) && options.writes(verdicts.get(id)))
                            .collect(Collectors.toSet());
            if (options.format() == OutputFormat.REPORTS) {
                json.writeRaw(JsonReport.line(checker.report(evaluation, source, written)));
            } else {
                Profile profile = evaluation.applicant().profile();
                json.writeStartObject();
                json.writeNumberField("firm", firm);
                json.writeStringField("name", profile.name());
                json.writeStringField("creditCode", profile.creditCode());
                json.writeObjectFieldStart("verdicts");
                for (Map.Entry<String, Verdict> entry : verdicts.entrySet()) {
                    if (written.contains(entry.getKey())) {
                        json.writeStringField(entry.getKey(), entry.getValue().name());
                    }
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeRaw('\n');
        }

        @Override
        public void refused(long firm, String source, List<Fault> faults) throws IOException {
            json.writeStartObject();
            json.writeNumberField("firm", firm);
            json.writeStringField("profile", source);
            json.writeArrayFieldStart("errors");
            for (Fault fault : faults.subList(0, Math.min(faults.size(), MOST_FAULTS))) {
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
            if (faults.size() > MOST_FAULTS) {
                json.writeNumberField("moreErrors", faults.size() - MOST_FAULTS);
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }

        @Override
        public void close() throws IOException {
            json.close();
        }
    }

    /** CSV, one row a firm and programme. A refused firm is one row that says why. */
    final class Rows implements FirmWriter {
        private static final CsvFactory FACTORY = new CsvMapper().getFactory();
        private static final CsvSchema SCHEMA =
                CsvSchema.builder()
                        .addColumns(List.of(HEADING.split(",")), CsvSchema.ColumnType.STRING)
                        .setLineSeparator('\n')
                        .build();

        private final ScreenOptions options;
        private final VerdictRows rows;
        private final CsvGenerator csv;

        private Rows(OutputStream out, Checker checker, ScreenOptions options) throws IOException {
            this.options = options;
            this.rows = new VerdictRows(checker.edition(), options);
            this.csv = FACTORY.createGenerator(out);
            csv.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
            csv.setSchema(SCHEMA);
        }

        @Override
        public void accepted(
                long firm, String source, Evaluation evaluation, Map<String, Verdict> verdicts)
                throws IOException {
            Profile profile = evaluation.applicant().profile();
            for (VerdictRow row : rows.accepted(firm, profile, verdicts)) {
                write(row);
            }
        }

        @Override
        public void refused(long firm, String source, List<Fault> faults) throws IOException {
            write(rows.refused(firm, faults.get(0).message().in(options.language())));
        }

        private void write(VerdictRow row) throws IOException {
            csv.writeStartArray();
            csv.writeNumber(row.firm());
            for (String text :
                    List.of(
                            row.name(),
                            row.creditCode(),
                            row.programme(),
                            row.verdict(),
                            row.timing(),
                            row.message())) {
                csv.writeString(options.csv().cell(text));
            }
            csv.writeEndArray();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }

    /** Nothing about a single firm: a summary counts it, and standard error says why. */
    final class Silent implements FirmWriter {
        private Silent() {}

        @Override
        public void accepted(
                long firm, String source, Evaluation evaluation, Map<String, Verdict> verdicts) {}

        @Override
        public void refused(long firm, String source, List<Fault> faults) {}

        @Override
        public void close() {}
    }
}
