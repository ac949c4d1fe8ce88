package org.huiqi.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.huiqi.profile.AttestationKey;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Writes profiles of JSON Lines files as a Parquet table with a column a field, the form that
 * {@link ScreenJob} reads: objects are taken apart into paths; lists, and what is said of an
 * attestation, stay JSON in one cell. The table says where each firm stood.
 */
@Command(name = "FlattenJob", mixinStandardHelpOptions = true, sortOptions = false)
public final class FlattenJob implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private static final String ATTESTATIONS = AttestationKey.SECTION + ".";

    @Option(names = "--input", required = true, paramLabel = "PATH", descriptionKey = "jsonInput")
    private String input;

    @Option(names = "--output", required = true, paramLabel = "PATH", descriptionKey = "table")
    private String output;

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", descriptionKey = "lang")
    private Language language = Language.ZH;

    /** Ends the process with 0, or with 2 after a message where the job cannot be done. */
    public static void main(String[] args) {
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = JobLine.run(new FlattenJob(), err, args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() {
        SparkSession spark = JobLine.session("huiqi flatten");
        JobPaths.check(spark, input, output);
        Dataset<Row> firms = FirmDatasets.jsonLines(spark, input);
        List<String> unreadable =
                firms.filter((FilterFunction<Row>) firm -> cells(firm) == null)
                        .select(concat_ws(":", col("source"), col("line")))
                        .as(Encoders.STRING())
                        .takeAsList(1);
        if (!unreadable.isEmpty()) {
            throw new JobFailure(JobText.NO_OBJECT.with(unreadable.get(0)));
        }
        table(firms).write().parquet(output);
        return 0;
    }

    private static Dataset<Row> table(Dataset<Row> firms) {
        List<String> paths =
                firms.flatMap(
                                (FlatMapFunction<Row, String>)
                                        firm -> cells(firm).keySet().iterator(),
                                Encoders.STRING())
                        .distinct()
                        .sort("value")
                        .collectAsList();
        List<String> columns = new ArrayList<>(paths);
        StructType schema =
                new StructType()
                        .add("source", DataTypes.StringType)
                        .add("line", DataTypes.LongType)
                        .add("firm", DataTypes.LongType);
        for (String path : columns) {
            schema = schema.add(path, DataTypes.StringType);
        }
        return firms.map(
                (MapFunction<Row, Row>)
                        firm -> {
                            Map<String, String> cells = cells(firm);
                            Stream<Object> place = Stream.of(firm.get(0), firm.get(1), firm.get(2));
                            Stream<Object> values = columns.stream().map(cells::get);
                            return RowFactory.create(Stream.concat(place, values).toArray());
                        },
                Encoders.row(schema));
    }

    /** Text of each field by its path; null where a line is no JSON object. */
    private static @Nullable Map<String, String> cells(Row firm) {
        try {
            JsonNode profile = JSON.readTree((byte[]) firm.getAs(FirmRows.CONTENT));
            Map<String, String> cells = new LinkedHashMap<>();
            if (!profile.isObject()) {
                return null;
            }
            flatten(profile, "", cells);
            return cells;
        } catch (IOException e) {
            return null;
        }
    }

    private static void flatten(JsonNode object, String above, Map<String, String> cells) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String path = above + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject() && !above.equals(ATTESTATIONS)) {
                flatten(value, path + ".", cells);
            } else if (!value.isNull()) {
                cells.put(path, value.isTextual() ? value.textValue() : value.toString());
            }
        }
    }
}
