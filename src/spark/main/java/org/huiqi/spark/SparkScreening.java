package org.huiqi.spark;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.screening.ScreenOptions;

/**
 * Checks datasets of firms. The rows that come out are those of {@code huiqi screen --format csv},
 * and so is what decides them; every firm of the dataset is in them once for each programme asked
 * for, or once with the reason why it was refused. Immutable.
 *
 * <p>A dataset of firms has either a column {@code profile} with whole profiles as JSON, or one
 * column for each profile field, named by its path ({@code name}, {@code subject.type}, {@code
 * years.2023.revenue}), as in the CSV input of {@code screen}. Columns {@code source}, {@code line}
 * and {@code firm}, where it has them, say where each firm stands; else a firm is numbered within
 * its partition, which is the same in another run only if the partitions are.
 *
 * <pre>{@code
 * Dataset<FirmVerdict> verdicts =
 *         SparkScreening.builtIn(ScreenOptions.of(day, OutputFormat.ROWS))
 *                 .screen(spark.read().parquet("firms.parquet"));
 * }</pre>
 */
public final class SparkScreening {
    private static final int PARTITIONS_PER_CORE = 4;
    private static final int BY_THE_CORES = -1;

    private final Rules rules;
    private final ScreenOptions options;
    private final int partitions;
    private final ReadingLimits limits;

    private SparkScreening(
            Rules rules, ScreenOptions options, int partitions, ReadingLimits limits) {
        this.rules = rules;
        this.options = options;
        this.partitions = partitions;
        this.limits = limits;
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
        return new SparkScreening(rules, options, BY_THE_CORES, ReadingLimits.DEFAULT);
    }

    /**
     * {@return the same with the firms dealt out evenly, by their numbers, to so many partitions}
     * Without this it is four a core, whatever the partitions of the input are.
     *
     * @param count how many; 0 = leave the firms in the partitions in which they are, which saves
     *     moving them where these are known to be even
     */
    public SparkScreening withPartitions(int count) {
        return new SparkScreening(rules, options, count, limits);
    }

    /**
     * {@return the same with profiles that may hold so much}
     *
     * @param reading beyond it a firm is refused
     */
    public SparkScreening withLimits(ReadingLimits reading) {
        return new SparkScreening(rules, options, partitions, reading);
    }

    /**
     * Rows of every firm of a dataset; lazily, like everything in Spark.
     *
     * @param firms one a row
     * @return rows
     * @throws org.huiqi.screening.ScreeningException where a column is not a path of a profile
     * @throws org.huiqi.rules.language.RulePackException where the rules do not load
     */
    public Dataset<FirmVerdict> screen(Dataset<Row> firms) {
        FirmRows.Shape shape = FirmRows.Shape.of(firms);
        shape.columns(new ProfileReader(rules.checker().edition().criterionIds()));
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(firms.sparkSession().sparkContext());
        Broadcast<Rules> sent = context.broadcast(rules);
        return dealt(FirmRows.of(firms, shape), context.defaultParallelism())
                .mapPartitions(
                        new FirmCheck(sent, options, limits, shape),
                        Encoders.bean(FirmVerdict.class));
    }

    /**
     * Rows of every firm of a dataset of JSON profiles.
     *
     * @param profiles JSON profiles, one a row
     * @return rows
     */
    public Dataset<FirmVerdict> screenJson(Dataset<String> profiles) {
        return screen(profiles.toDF(FirmRows.PROFILE));
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
