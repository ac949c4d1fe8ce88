package org.huiqi.spark;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.JsonLine;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.screening.Columns;
import org.huiqi.rules.Defect;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.VerdictRows;
import org.huiqi.verdict.Verdict;

/** Reads firms, fires the rules on them together, and says what comes out. For one task. */
final class FirmJudge {
    private static final int MOST_FAULTS = 20;

    private final Checker checker;
    private final ScreenOptions options;
    private final ProfileReader reader;
    private final VerdictRows rows;
    private final Optional<Columns> columns;

    FirmJudge(Checker checker, ScreenOptions options, ReadingLimits limits, FirmRows.Shape shape) {
        this.checker = checker;
        this.options = options;
        this.reader = new ProfileReader(checker.edition().criterionIds(), limits);
        this.rows = new VerdictRows(checker.edition(), options);
        this.columns = shape.columns(reader);
    }

    /** Rows about some firms, in their order. */
    Stream<FirmVerdict> rows(List<Row> batch) {
        List<Read> reads = batch.stream().map(this::read).toList();
        List<Profile> profiles =
                reads.stream()
                        .filter(Read.Accepted.class::isInstance)
                        .map(read -> ((Read.Accepted) read).profile())
                        .toList();
        try {
            Iterator<Map<String, Verdict>> verdicts =
                    checker.verdicts(profiles, options.asOf()).iterator();
            return IntStream.range(0, batch.size())
                    .boxed()
                    .flatMap(i -> about(batch.get(i), reads.get(i), verdicts));
        } catch (RuntimeException e) {
            return batch.size() > 1
                    ? batch.stream().flatMap(firm -> rows(List.of(firm)))
                    : refused(batch.get(0), List.of(Defect.of(place(batch.get(0)), e)));
        }
    }

    private Stream<FirmVerdict> about(
            Row firm, Read read, Iterator<Map<String, Verdict>> verdicts) {
        return read instanceof Read.Accepted accepted
                ? accepted(firm, accepted.profile(), verdicts.next())
                : refused(firm, ((Read.Refused) read).faults());
    }

    private Read read(Row firm) {
        Location at = place(firm);
        LocalDate asOf = options.asOf();
        try {
            if (columns.isPresent()) {
                return columns.get().read(firm.getList(FirmRows.CONTENT), at, asOf);
            }
            byte[] none = new byte[0];
            byte[] json = firm.isNullAt(FirmRows.CONTENT) ? none : firm.getAs(FirmRows.CONTENT);
            return reader.readLine(new JsonLine(at.line(), json), at.source(), asOf);
        } catch (RuntimeException e) {
            return new Read.Refused(List.of(Defect.of(at, e)));
        }
    }

    private static Location place(Row firm) {
        int line = (int) Math.min(firm.getLong(FirmRows.LINE), Integer.MAX_VALUE);
        return new Location(firm.getString(FirmRows.SOURCE), line, 1);
    }

    private Stream<FirmVerdict> accepted(Row firm, Profile profile, Map<String, Verdict> verdicts) {
        String source = firm.getString(FirmRows.SOURCE);
        return rows.accepted(firm.getLong(FirmRows.FIRM), profile, verdicts).stream()
                .map(row -> new FirmVerdict(source, row));
    }

    private Stream<FirmVerdict> refused(Row firm, List<Fault> faults) {
        String message =
                faults.stream()
                        .limit(MOST_FAULTS)
                        .map(fault -> fault.message().in(options.language()))
                        .collect(Collectors.joining("\n"));
        return Stream.of(
                new FirmVerdict(
                        firm.getString(FirmRows.SOURCE),
                        rows.refused(firm.getLong(FirmRows.FIRM), message)));
    }
}
