package org.huiqi.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Bilingual;

/**
 * Checks datasets of firms. The rows that come out are those of {@code huiqi screen --format csv},
 * and so is what decides them; every firm of the dataset is in them once for each programme asked
 * for, or once with the reason why it was refused. Immutable.
 *
 * <p>A dataset of firms has either a column {@code profile} with whole profiles as JSON, or one
 * column for each profile field, named by its path ({@code name}, {@code subject.type}, {@code
 * years.2023.revenue}), as in the CSV input of {@code screen}; other columns are its own and are
 * named by {@link #keeping}. Columns {@code source}, {@code line} and {@code firm}, where it has
 * them, say where each firm stands; else a firm is numbered within its partition, which is the same
 * in another run only if the partitions are.
 *
 * <p>The rows have the dataset's own columns and then {@code source}, {@code firm} (a bigint),
 * {@code name}, {@code creditCode}, {@code programme}, {@code verdict}, {@code timing} and {@code
 * message} of {@link org.huiqi.screening.VerdictRow}; texts that are not known are empty, none of
 * these is null.
 *
 * <pre>{@code
 * Dataset<Row> verdicts =
 *         SparkScreening.builtIn(ScreenOptions.of(day, OutputFormat.ROWS))
 *                 .keeping("customer")
 *                 .screen(spark.read().parquet("firms.parquet"));
 * }</pre>
 */
public final class SparkScreening {
    /** Column of whole profiles as JSON. */
    static final String PROFILE = "profile";

    /** Columns of what is said, in order. */
    static final List<String> FIELDS =
            List.of("source firm name creditCode programme verdict timing message".split(" "));

    private static final Set<String> PLACES = Set.of("source", "line", "firm");
    private static final long IN_PARTITION = (1L << 33) - 1;
    private static final int PARTITIONS_PER_CORE = 4;
    private static final int BY_THE_CORES = -1;

    private final Rules rules;
    private final ScreenOptions options;
    private final int partitions;
    private final ReadingLimits limits;
    private final List<String> kept;

    private SparkScreening(
            Rules rules,
            ScreenOptions options,
            int partitions,
            ReadingLimits limits,
            List<String> kept) {
        this.rules = rules;
        this.options = options;
        this.partitions = partitions;
        this.limits = limits;
        this.kept = kept;
    }

    /**
     * {@return a screening by the built-in rules}
     *
     * @param options the day, the programmes and verdicts to give rows for, and the language of
     *     messages; the format does not matter
     */
    public static SparkScreening builtIn(ScreenOptions options) {
        return by(Rules.builtIn(), options);
    }

    /**
     * The same by other rules.
     *
     * @param rules the pack; each executor compiles it once
     * @param options what is asked of the run
     * @return the screening
     */
    public static SparkScreening by(Rules rules, ScreenOptions options) {
        return new SparkScreening(rules, options, BY_THE_CORES, ReadingLimits.DEFAULT, List.of());
    }

    /**
     * {@return the same with the firms dealt out evenly, by their numbers, to so many partitions}
     * Without this it is four a core, whatever the partitions of the input are.
     *
     * @param count how many; 0 = leave the firms in the partitions in which they are, which saves
     *     moving them where these are known to be even
     */
    public SparkScreening withPartitions(int count) {
        return new SparkScreening(rules, options, count, limits, kept);
    }

    /**
     * {@return the same with profiles that may hold so much}
     *
     * @param reading beyond it a firm is refused
     */
    public SparkScreening withLimits(ReadingLimits reading) {
        return new SparkScreening(rules, options, partitions, reading, kept);
    }

    /**
     * {@return the same with columns of the dataset that are not read but stand in each row of
     * their firm}
     *
     * @param columns their names; none of those of the rows
     */
    public SparkScreening keeping(String... columns) {
        return new SparkScreening(rules, options, partitions, limits, List.of(columns));
    }

    /**
     * Rows of every firm of a dataset; lazily, like everything in Spark.
     *
     * @param firms one a row
     * @return rows
     * @throws ScreeningException where a column is not a path of a profile, or a kept one is
     *     missing or has the name of a column of the rows
     * @throws org.huiqi.rules.language.RulePackException where the rules do not load
     */
    public Dataset<Row> screen(Dataset<Row> firms) {
        List<String> names = List.of(firms.columns());
        for (String column : kept) {
            if (!names.contains(column) || FIELDS.contains(column)) {
                Bilingual text = JobText.CANNOT_KEEP.with(column, String.join(", ", FIELDS));
                throw new ScreeningException(text.zh(), text.en());
            }
        }
        ArrayList<String> paths = new ArrayList<>();
        if (!names.contains(PROFILE)) {
            paths.addAll(names);
            paths.removeAll(PLACES);
            paths.removeAll(kept);
        }
        FirmCheck.columns(paths, new ProfileReader(rules.checker().edition().criterionIds()));
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(firms.sparkSession().sparkContext());
        Broadcast<Rules> sent = context.broadcast(rules);
        return dealt(placed(firms, paths), context.defaultParallelism())
                .mapPartitions(
                        new FirmCheck(sent, options, limits, paths),
                        Encoders.row(schema(firms.schema())));
    }

    private StructType schema(StructType firms) {
        StructType schema = new StructType();
        for (String column : kept) {
            schema = schema.add(firms.apply(column));
        }
        for (String field : FIELDS) {
            DataType type = field.equals("firm") ? DataTypes.LongType : DataTypes.StringType;
            schema = schema.add(field, type, false);
        }
        return schema;
    }

    /**
     * Brings firms into one form: source, line and number of each, its content (a JSON text or a
     * list of cells), and what is kept.
     */
    private Dataset<Row> placed(Dataset<Row> firms, List<String> paths) {
        Column inPartition = monotonically_increasing_id().bitwiseAND(lit(IN_PARTITION)).plus(1);
        Column firm = place(firms, "firm", "bigint", inPartition);
        Column partition = concat(lit("partition "), spark_partition_id().cast("string"));
        Column content =
                paths.isEmpty()
                        ? firms.col(PROFILE).cast("binary")
                        : array(
                                paths.stream()
                                        .map(path -> cell(firms, path))
                                        .toArray(Column[]::new));
        Stream<Column> place =
                Stream.of(
                        place(firms, "source", "string", partition).as("source"),
                        place(firms, "line", "bigint", firm).as("line"),
                        firm.as("firm"),
                        content.as("content"));
        Stream<Column> own = kept.stream().map(column -> named(firms, column));
        return firms.select(Stream.concat(place, own).toArray(Column[]::new));
    }

    private static Column place(Dataset<Row> firms, String name, String type, Column otherwise) {
        return List.of(firms.columns()).contains(name)
                ? coalesce(firms.col(name).try_cast(type), otherwise)
                : otherwise;
    }

    /** A cell as CSV would have it: a list is JSON, what is missing is empty. */
    private static Column cell(Dataset<Row> firms, String path) {
        DataType type = firms.schema().apply(path).dataType();
        boolean nested =
                type instanceof ArrayType || type instanceof StructType || type instanceof MapType;
        Column column = named(firms, path);
        return coalesce(nested ? to_json(column) : column.cast("string"), lit(""));
    }

    private static Column named(Dataset<Row> firms, String column) {
        return firms.col("`" + column.replace("`", "``") + "`");
    }

    /**
     * Deals firms out by place and number: evenly, whatever they hold, and the same way again where
     * a lost task is repeated, so that no firm is missed or taken twice.
     */
    private Dataset<Row> dealt(Dataset<Row> firms, int cores) {
        if (partitions == 0) {
            return firms;
        }
        int count = partitions == BY_THE_CORES ? PARTITIONS_PER_CORE * cores : partitions;
        return firms.repartition(count, firms.col("source"), firms.col("firm"));
    }
}
