package org.huiqi.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqi.bench.Way.Gives;

/** Makes a Markdown table of what JMH measured, in µs a firm and as ratios to the plain Java. */
final class ResultTable {
    private final Map<Way, Measured> ways = new EnumMap<>(Way.class);

    /** µs a firm, and half the width of the 99.9 % confidence interval. */
    private record Measured(double time, double error) {
        static Measured of(JsonNode result, int firms) {
            JsonNode metric = result.get("primaryMetric");
            return new Measured(
                    metric.get("score").asDouble() / firms,
                    metric.get("scoreError").asDouble() / firms);
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
                text.append("\n| ").append(gives.title()).append(" | µs a firm | | × lambdas |\n");
                text.append("|---|---:|---:|---:|\n");
                rows.forEach(way -> text.append(row(way)));
            }
        }
        return text.toString();
    }

    private String row(Way way) {
        Measured lambdas = ways.get(Way.LAMBDAS);
        String ratio = lambdas == null ? "" : number(ways.get(way).time() / lambdas.time());
        return String.format(
                Locale.ROOT, "| %s | %s | %s |%n", way.label(), ways.get(way).cells(), ratio);
    }

    /** Three digits. */
    private static String number(double value) {
        int digits = value < 10 ? 2 : value < 100 ? 1 : 0;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
