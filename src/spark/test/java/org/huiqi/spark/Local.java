package org.huiqi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.huiqi.Checker;
import org.huiqi.document.MediaFormat;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.run.Input;
import org.huiqi.screening.run.Monitor;
import org.huiqi.screening.run.Screening;
import org.huiqi.synthetic.FirmGenerator;
import org.huiqi.text.Language;

/** A cluster of two threads, and what {@code screen} says of the same firms. */
final class Local {
    static final Checker CHECKER = Checker.builtIn();
    static final ScreenOptions ROWS =
            ScreenOptions.of(LocalDate.of(2024, 9, 20), OutputFormat.ROWS);

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private Local() {}

    static SparkSession spark() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.log.level", "ERROR")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "4")
                .config("spark.sql.warehouse.dir", "target/huiqi-spark/warehouse")
                .getOrCreate();
    }

    static byte[] firms(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new FirmGenerator(CHECKER.pack(), ROWS.asOf(), 11).write(count, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Firms of JSON Lines as a table, a column a field; lists and attestations stay JSON. */
    static Dataset<Row> table(byte[] firms) throws IOException {
        List<Map<String, String>> cells = new ArrayList<>();
        Set<String> paths = new TreeSet<>();
        for (String line : new String(firms, UTF_8).lines().toList()) {
            Map<String, String> row = new LinkedHashMap<>();
            flatten("", JSON.readTree(line), row);
            paths.addAll(row.keySet());
            cells.add(row);
        }
        StructType schema = new StructType().add("firm", DataTypes.LongType);
        for (String path : paths) {
            schema = schema.add(path, DataTypes.StringType);
        }
        List<Row> rows = new ArrayList<>();
        for (Map<String, String> row : cells) {
            Stream<Object> number = Stream.of(rows.size() + 1L);
            Stream<Object> values = paths.stream().map(row::get);
            rows.add(RowFactory.create(Stream.concat(number, values).toArray()));
        }
        return spark().createDataFrame(rows, schema);
    }

    private static void flatten(String path, JsonNode value, Map<String, String> row) {
        if (value.isObject() && !path.startsWith("attestations.")) {
            String above = path.isEmpty() ? "" : path + ".";
            value.properties().forEach(e -> flatten(above + e.getKey(), e.getValue(), row));
        } else {
            row.put(path, value.isTextual() ? value.asText() : value.toString());
        }
    }

    /** A firm and programme, in the words of the CSV of {@code screen}. */
    record Line(
            long firm,
            String name,
            String creditCode,
            String programme,
            String verdict,
            String timing,
            String message) {}

    /** What {@code screen --format csv} says of JSON Lines. */
    static List<Line> screened(byte[] firms, String source, ScreenOptions options, int threads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, UTF_8);
        new Screening(CHECKER, options, threads)
                .toStream(
                        Input.stream(source, new ByteArrayInputStream(firms), MediaFormat.JSONL),
                        out,
                        Monitor.quiet(nowhere, Language.ZH));
        try (MappingIterator<String[]> rows =
                new CsvMapper()
                        .readerFor(String[].class)
                        .with(CsvParser.Feature.WRAP_AS_ARRAY)
                        .readValues(out.toByteArray())) {
            rows.next();
            return rows.readAll().stream().map(Local::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String[] cells) {
        return new Line(
                Long.parseLong(cells[0]),
                cells[1],
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6]);
    }

    /** Rows of a dataset in the order of the firms. */
    static List<Line> lines(Dataset<Row> rows) {
        return rows.collectAsList().stream()
                .sorted(Comparator.comparingLong(row -> row.<Long>getAs("firm")))
                .map(
                        row ->
                                new Line(
                                        row.getAs("firm"),
                                        row.getAs("name"),
                                        row.getAs("creditCode"),
                                        row.getAs("programme"),
                                        row.getAs("verdict"),
                                        row.getAs("timing"),
                                        row.<String>getAs("message")
                                                .lines()
                                                .findFirst()
                                                .orElse("")))
                .toList();
    }

    /** The rows of a dataset are those of {@code screen}; the first ones that are not are shown. */
    static void assertSameRows(Dataset<Row> rows, List<Line> screened) {
        List<Line> lines = lines(rows);
        assertThat(lines).hasSameSizeAs(screened);
        assertThat(
                        IntStream.range(0, lines.size())
                                .filter(i -> !lines.get(i).equals(screened.get(i)))
                                .limit(3)
                                .mapToObj(i -> lines.get(i) + " is not " + screened.get(i)))
                .isEmpty();
    }
}
