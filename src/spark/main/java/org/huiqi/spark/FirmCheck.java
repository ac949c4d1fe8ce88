package org.huiqi.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.screening.ScreenOptions;

/**
 * Checks the firms of a partition, some at a time. Whatever a firm is, it costs nothing but its own
 * row: no profile makes a task fail, and none gets into a log.
 */
final class FirmCheck implements MapPartitionsFunction<Row, FirmVerdict> {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 64;

    private final Broadcast<Rules> rules;
    private final ScreenOptions options;
    private final ReadingLimits limits;
    private final FirmRows.Shape shape;

    FirmCheck(
            Broadcast<Rules> rules,
            ScreenOptions options,
            ReadingLimits limits,
            FirmRows.Shape shape) {
        this.rules = rules;
        this.options = options;
        this.limits = limits;
        this.shape = shape;
    }

    @Override
    public Iterator<FirmVerdict> call(Iterator<Row> firms) {
        FirmJudge judge = new FirmJudge(rules.value().checker(), options, limits, shape);
        return batches(firms).flatMap(judge::rows).iterator();
    }

    private static Stream<List<Row>> batches(Iterator<Row> firms) {
        Iterator<List<Row>> batches =
                new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return firms.hasNext();
                    }

                    @Override
                    public List<Row> next() {
                        List<Row> batch = new ArrayList<>(AT_ONCE);
                        do {
                            batch.add(firms.next());
                        } while (batch.size() < AT_ONCE && firms.hasNext());
                        return batch;
                    }
                };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(batches, 0), false);
    }
}
