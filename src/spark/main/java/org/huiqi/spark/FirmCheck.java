package org.huiqi.spark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.rules.Defect;
import org.huiqi.screening.Columns;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.VerdictRow;
import org.huiqi.screening.VerdictRows;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Checks the firms of a partition, some at a time. Whatever a firm is, it costs nothing but its own
 * row: no profile makes a task fail, and none gets into a log.
 *
 * @param rules the pack
 * @param options the day, the programmes and verdicts to give rows for, the language
 * @param limits how much a profile may hold
 * @param paths path of the profile field that each cell fills; empty where firms are JSON
 */
record FirmCheck(
        Broadcast<Rules> rules,
        ScreenOptions options,
        ReadingLimits limits,
        ArrayList<String> paths)
        implements MapPartitionsFunction<Row, Row> {
    /** Where a firm's row has its place and its content; kept columns follow. */
    static final int SOURCE = 0;

    static final int LINE = 1;
    static final int FIRM = 2;
    static final int CONTENT = 3;

    private static final int MOST_FAULTS = 20;

    /**
     * What makes profiles of cells; null where firms are JSON.
     *
     * @throws org.huiqi.screening.ScreeningException where a column is not a path of a profile
     */
    static @Nullable Columns columns(List<String> paths, ProfileReader reader) {
        return paths.isEmpty() ? null : new Columns(paths, Location.somewhere("columns"), reader);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> firms) {
        Task task = new Task(rules.value().checker());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(firms, 0), false)
                .flatMap(task::rows)
                .iterator();
    }

    /** Reads firms, fires the rules on each, and says what comes out. */
    private final class Task {
        private final Checker checker;
        private final ProfileReader reader;
        private final VerdictRows rows;
        private final @Nullable Columns columns;

        Task(Checker checker) {
            this.checker = checker;
            this.reader = new ProfileReader(checker.edition().criterionIds(), limits);
            this.rows = new VerdictRows(checker.edition(), options);
            this.columns = columns(paths, reader);
        }

        /** Rows about a firm. */
        Stream<Row> rows(Row firm) {
            try {
                Read read = read(firm);
                if (read instanceof Read.Refused refused) {
                    return refused(firm, refused.faults());
                }
                Profile profile = ((Read.Accepted) read).profile();
                Map<String, Verdict> verdicts = checker.verdicts(profile, options.asOf());
                return rows.accepted(firm.getLong(FIRM), profile, verdicts).stream()
                        .map(row -> written(firm, row));
            } catch (RuntimeException e) {
                return refused(firm, List.of(Defect.of(place(firm), e)));
            }
        }

        private Read read(Row firm) {
            Location at = place(firm);
            LocalDate asOf = options.asOf();
            if (columns != null) {
                return columns.read(firm.getList(CONTENT), at, asOf);
            }
            byte[] json = firm.isNullAt(CONTENT) ? new byte[0] : firm.getAs(CONTENT);
            return reader.readLine(new JsonLine(at.line(), json), at.source(), asOf);
        }

        private Stream<Row> refused(Row firm, List<Fault> faults) {
            String message =
                    faults.stream()
                            .limit(MOST_FAULTS)
                            .map(fault -> fault.message().in(options.language()))
                            .collect(Collectors.joining("\n"));
            return Stream.of(written(firm, rows.refused(firm.getLong(FIRM), message)));
        }
    }

    private static Location place(Row firm) {
        int line = (int) Math.min(firm.getLong(LINE), Integer.MAX_VALUE);
        return new Location(firm.getString(SOURCE), line, 1);
    }

    /** Kept columns, then what is said, in the order of {@link SparkScreening#schema}. */
    private static Row written(Row firm, VerdictRow row) {
        Stream<Object> kept = IntStream.range(CONTENT + 1, firm.size()).mapToObj(firm::get);
        Stream<Object> said =
                Stream.of(
                        firm.getString(SOURCE),
                        row.firm(),
                        row.name(),
                        row.creditCode(),
                        row.programme(),
                        row.verdict(),
                        row.timing(),
                        row.message());
        return RowFactory.create(Stream.concat(kept, said).toArray());
    }
}
