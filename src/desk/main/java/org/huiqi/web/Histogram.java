package org.huiqi.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Times, counted by how long they are, for each combination of labels. Safe to share. */
final class Histogram {
    private static final List<Duration> BOUNDS =
            Stream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000, 10_000, 30_000)
                    .map(Duration::ofMillis)
                    .toList();

    private final String name;
    private final String help;
    private final Map<String, Times> series = new ConcurrentSkipListMap<>();

    /** Times of one combination of labels; the last count is of those beyond every bound. */
    private record Times(List<LongAdder> counts, LongAdder nanos) {
        static Times none() {
            return new Times(
                    IntStream.rangeClosed(0, BOUNDS.size()).mapToObj(i -> new LongAdder()).toList(),
                    new LongAdder());
        }
    }

    /**
     * A histogram.
     *
     * @param name its name, ending in {@code _seconds}
     * @param help what takes that long
     */
    Histogram(String name, String help) {
        this.name = name;
        this.help = help;
    }

    /**
     * Counts a time.
     *
     * @param labels as they are written, such as {@code route="/healthz"}
     */
    void add(String labels, Duration time) {
        int place = 0;
        while (place < BOUNDS.size() && time.compareTo(BOUNDS.get(place)) > 0) {
            place++;
        }
        Times times = series.computeIfAbsent(labels, l -> Times.none());
        times.counts().get(place).increment();
        times.nanos().add(time.toNanos());
    }

    void writeTo(StringBuilder out) {
        Metrics.describe(out, name, "histogram", help);
        series.forEach((labels, times) -> write(out, labels, times));
    }

    private void write(StringBuilder out, String labels, Times times) {
        long count = 0;
        for (int i = 0; i <= BOUNDS.size(); i++) {
            count += times.counts().get(i).sum();
            String bound = i == BOUNDS.size() ? "+Inf" : seconds(BOUNDS.get(i).toNanos());
            line(out, "_bucket", labels + ",le=\"" + bound + '"', String.valueOf(count));
        }
        line(out, "_sum", labels, seconds(times.nanos().sum()));
        line(out, "_count", labels, String.valueOf(count));
    }

    private void line(StringBuilder out, String suffix, String labels, String value) {
        out.append(name).append(suffix).append('{').append(labels).append("} ");
        out.append(value).append('\n');
    }

    private static String seconds(long nanos) {
        return nanos == 0 ? "0" : BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }
}
