package org.huiqi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqi.bench.Way.Gives;

/**
 * What JMH measured: µs and kB a firm, and ratios to the plain Java and to CEL-Java; as a Markdown
 * table, and held against an earlier measurement.
 */
final class ResultTable {
    private static final double MORE_BYTES = 1.05;
    private static final double MORE_TIME = 1.25;

    private final Map<Way, Measured> ways = new EnumMap<>(Way.class);

    /** µs a firm, half the width of the 99.9 % confidence interval, and kB allocated a firm. */
    private record Measured(double time, double error, double bytes) {
        static Measured of(JsonNode result, int firms) {
            JsonNode metric = result.get("primaryMetric");
            return new Measured(
                    metric.get("score").asDouble() / firms,
                    metric.get("scoreError").asDouble() / firms,
                    result.at("/secondaryMetrics/gc.alloc.rate.norm/score").asDouble()
                            / 1e3
                            / firms);
        }

        String cells() {
            return number(time) + " | " + (Double.isNaN(error) ? "" : "± " + number(error));
        }
    }

    /**
     * Reads results.
     *
     * @param json what JMH wrote
     */
    ResultTable(Path json) throws IOException {
        for (JsonNode result : new ObjectMapper().readTree(json.toFile())) {
            Way way = Way.valueOf(result.get("params").get("way").asText());
            ways.put(way, Measured.of(result, way.firms()));
        }
    }

    /**
     * The tables.
     *
     * @param about lines to stand above them
     */
    String markdown(List<String> about) {
        StringBuilder text = new StringBuilder();
        about.forEach(line -> text.append(line).append("  \n"));
        for (Gives gives : Gives.values()) {
            List<Way> rows =
                    ways.keySet().stream()
                            .filter(way -> way.gives() == gives)
                            .sorted(Comparator.comparingDouble(way -> ways.get(way).time()))
                            .toList();
            if (!rows.isEmpty()) {
                text.append("\n| ").append(gives.title());
                text.append(" | µs a firm | | × lambdas | × CEL | kB a firm |\n");
                text.append("|---|---:|---:|---:|---:|---:|\n");
                rows.forEach(way -> text.append(row(way)));
            }
        }
        return text.toString();
    }

    private String row(Way way) {
        Measured measured = ways.get(way);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s |%n",
                way.label(),
                measured.cells(),
                ratio(way, Way.LAMBDAS),
                ratio(way, Way.CEL),
                number(measured.bytes()));
    }

    private String ratio(Way way, Way to) {
        return ways.containsKey(to) ? number(ways.get(way).time() / ways.get(to).time()) : "";
    }

    /**
     * Ways as lines that a later measurement is held against.
     *
     * @param asked results of the runs in which every object that the code asks for is made
     */
    List<String> baseline(ResultTable asked) {
        return asked.ways.keySet().stream()
                .map(
                        way ->
                                way
                                        + ","
                                        + number(asked.ways.get(way).bytes())
                                        + ","
                                        + ratio(way, Way.LAMBDAS))
                .toList();
    }

    /**
     * What costs more than an earlier measurement allows: 5 % more bytes, or a ratio to the plain
     * Java that is a quarter larger.
     *
     * @param asked results of the runs in which every object that the code asks for is made
     * @param baseline lines that {@link #baseline} made
     * @param timed whether the runs were long enough to say something of time
     */
    List<String> dearer(ResultTable asked, List<String> baseline, boolean timed) {
        List<String> dearer = new ArrayList<>();
        for (String line : baseline) {
            String[] cells = line.split(",");
            Way way = Way.valueOf(cells[0]);
            Measured now = ways.get(way);
            Measured lambdas = ways.get(Way.LAMBDAS);
            if (now == null) {
                continue;
            }
            double bytes = asked.ways.get(way).bytes();
            if (bytes > Double.parseDouble(cells[1]) * MORE_BYTES) {
                dearer.add(way + ": " + number(bytes) + " kB a firm instead of " + cells[1]);
            }
            if (timed
                    && lambdas != null
                    && now.time() / lambdas.time() > Double.parseDouble(cells[2]) * MORE_TIME) {
                dearer.add(
                        cells[0]
                                + ": "
                                + number(now.time() / lambdas.time())
                                + " times the plain Java instead of "
                                + cells[2]);
            }
        }
        return dearer;
    }

    /** Three digits. */
    private static String number(double value) {
        int digits = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
