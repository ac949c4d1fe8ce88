package org.huiqi.screening.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.ReportSize;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Read;
import org.huiqi.report.JsonReport;
import org.huiqi.rules.Defect;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.VerdictRow;
import org.huiqi.screening.VerdictRows;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks and writes one batch at a time. Immutable; used by every worker.
 *
 * @param checker the rules
 * @param source name of the input
 * @param options what is checked and written
 * @param size how large a report may become
 * @param programmes ids to count
 */
record BatchScreener(
        Checker checker,
        String source,
        ScreenOptions options,
        ReportSize size,
        List<String> programmes) {
    /** Columns of CSV. */
    static final String HEADING = "firm,name,creditCode,programme,verdict,timing,message";

    private static final int MOST_REASONS_A_FIRM = 3;

    /** Most reasons of one refused firm that are written; a hostile one has a thousand. */
    private static final int MOST_FAULTS = 20;

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE).build();
    private static final CsvMapper CSV = new CsvMapper();
    private static final CsvSchema COLUMNS =
            CsvSchema.builder()
                    .addColumns(List.of(HEADING.split(",")), CsvSchema.ColumnType.STRING)
                    .setLineSeparator('\n')
                    .build();

    /**
     * What a worker made of a batch.
     *
     * @param text what is written about its firms, complete lines
     * @param tally what was counted
     * @param refusals why firms were refused, some of it where it is much
     * @param unsaid how many more reasons there are
     */
    record Result(byte[] text, Tally tally, List<Bilingual> refusals, long unsaid) {}

    /** A firm as a line of JSON. */
    private record VerdictLine(
            long firm,
            @Nullable String name,
            @Nullable String creditCode,
            Map<String, Verdict> verdicts) {}

    /** A firm that was refused as a line of JSON. */
    private record RefusedLine(
            long firm,
            String profile,
            List<Reason> errors,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) int moreErrors) {}

    private record Reason(
            int line, int column, String path, @Nullable String value, Bilingual message) {}

    /**
     * Checks firms one after the other.
     *
     * @param first number of the first one in the input, from 1
     * @param batch the firms, in order
     */
    Result screen(long first, List<Input.Firm> batch) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 14);
        Tally tally = new Tally(programmes);
        List<Bilingual> refusals = new ArrayList<>();
        long unsaid = 0;
        try (Writer writer = new Writer(text)) {
            for (int i = 0; i < batch.size(); i++) {
                List<Fault> faults = judge(first + i, batch.get(i), writer, tally);
                if (!faults.isEmpty()) {
                    writer.refused(first + i, source + ":" + batch.get(i).line(), faults);
                    tally.refuse();
                    int said = Math.min(faults.size(), MOST_REASONS_A_FIRM);
                    faults.subList(0, said).forEach(fault -> refusals.add(fault.message()));
                    unsaid += faults.size() - said;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return new Result(text.toByteArray(), tally, refusals, unsaid);
    }

    private Read read(Input.Firm firm) {
        Location at = new Location(source, firm.line(), 1);
        try {
            Read read = firm.reading().apply(options.asOf());
            if (read instanceof Read.Accepted accepted
                    && options.format() == OutputFormat.REPORTS) {
                String name = source + ":" + firm.line();
                List<Fault> faults =
                        size.fault(checker, accepted.profile(), name, options.programmes()).stream()
                                .toList();
                return faults.isEmpty() ? read : new Read.Refused(faults);
            }
            return read;
        } catch (RuntimeException e) {
            return new Read.Refused(List.of(Defect.of(at, e)));
        }
    }

    /** Writes and counts the verdicts of a firm; else why it is refused. */
    private List<Fault> judge(long number, Input.Firm firm, Writer writer, Tally tally)
            throws IOException {
        Read read = read(firm);
        if (read instanceof Read.Refused refused) {
            return refused.faults();
        }
        try {
            Profile profile = ((Read.Accepted) read).profile();
            Evaluation evaluation = checker.pack().evaluate(profile, options.asOf());
            Map<String, Verdict> verdicts = checker.verdicts(evaluation);
            writer.accepted(number, source + ":" + firm.line(), evaluation, verdicts);
            tally.accept(verdicts);
            return List.of();
        } catch (RuntimeException e) {
            return List.of(Defect.of(new Location(source, firm.line(), 1), e));
        }
    }

    /**
     * Writes what came out for the firms of a batch: a line of JSON a firm (its verdicts, or the
     * report that {@code check --format jsonl} gives), rows of CSV, or nothing.
     */
    private final class Writer implements AutoCloseable {
        private final JsonGenerator out;
        private final VerdictRows rows = new VerdictRows(checker.edition(), options);

        Writer(OutputStream text) throws IOException {
            if (options.format() == OutputFormat.ROWS) {
                out =
                        CSV.getFactory()
                                .createGenerator(text)
                                .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
                out.setSchema(COLUMNS);
            } else {
                out = JSON.createGenerator(text).setPrettyPrinter(new MinimalPrettyPrinter(""));
            }
        }

        void accepted(long firm, String name, Evaluation evaluation, Map<String, Verdict> verdicts)
                throws IOException {
            Profile profile = evaluation.applicant().profile();
            switch (options.format()) {
                case VERDICTS -> {
                    out.writePOJO(
                            new VerdictLine(
                                    firm, profile.name(), profile.creditCode(), written(verdicts)));
                    out.writeRaw('\n');
                }
                case REPORTS -> {
                    out.writeRaw(
                            JsonReport.line(
                                    checker.report(evaluation, name, written(verdicts).keySet())));
                    out.writeRaw('\n');
                }
                case ROWS -> {
                    for (VerdictRow row : rows.accepted(firm, profile, verdicts)) {
                        row(row);
                    }
                }
                case SUMMARY, SUMMARY_JSON -> {}
            }
        }

        private Map<String, Verdict> written(Map<String, Verdict> verdicts) {
            Map<String, Verdict> written = new LinkedHashMap<>(verdicts);
            written.entrySet()
                    .removeIf(e -> !options.looksAt(e.getKey()) || !options.writes(e.getValue()));
            return written;
        }

        void refused(long firm, String name, List<Fault> faults) throws IOException {
            switch (options.format()) {
                case VERDICTS, REPORTS -> {
                    List<Reason> reasons =
                            faults.stream()
                                    .limit(MOST_FAULTS)
                                    .map(
                                            f ->
                                                    new Reason(
                                                            f.at().line(),
                                                            f.at().column(),
                                                            f.path(),
                                                            f.value(),
                                                            f.message()))
                                    .toList();
                    out.writePOJO(
                            new RefusedLine(firm, name, reasons, faults.size() - reasons.size()));
                    out.writeRaw('\n');
                }
                case ROWS ->
                        row(rows.refused(firm, faults.get(0).message().in(options.language())));
                case SUMMARY, SUMMARY_JSON -> {}
            }
        }

        private void row(VerdictRow row) throws IOException {
            out.writeStartArray();
            out.writeNumber(row.firm());
            for (String text :
                    List.of(
                            row.name(),
                            row.creditCode(),
                            row.programme(),
                            row.verdict(),
                            row.timing(),
                            row.message())) {
                out.writeString(options.csv().cell(text));
            }
            out.writeEndArray();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
