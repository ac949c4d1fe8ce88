package org.huiqi.web;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** A number that only grows, for each combination of labels. Safe to share. */
final class Counter {
    private final String name;
    private final String help;
    private final Map<String, LongAdder> series = new ConcurrentSkipListMap<>();

    /**
     * A counter.
     *
     * @param name its name, ending in {@code _total}
     * @param help what it counts
     */
    Counter(String name, String help) {
        this.name = name;
        this.help = help;
    }

    /**
     * Counts.
     *
     * @param labels as they are written, such as {@code route="/healthz"}
     * @param more by how much it grows
     */
    void add(String labels, long more) {
        series.computeIfAbsent(labels, l -> new LongAdder()).add(more);
    }

    void writeTo(StringBuilder out) {
        Metrics.describe(out, name, "counter", help);
        series.forEach(
                (labels, sum) ->
                        out.append(name)
                                .append('{')
                                .append(labels)
                                .append("} ")
                                .append(sum.sum())
                                .append('\n'));
    }
}
