package org.huiqi.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads firms from Parquet and JSON Lines files, each firm numbered in its file as {@code screen}
 * numbers it.
 */
final class FirmDatasets {
    private static final Column HAS_CONTENT = length(trim(col("value"), " \t\r")).gt(0);

    private static final StructType NUMBERED =
            new StructType()
                    .add("source", DataTypes.StringType)
                    .add("line", DataTypes.LongType)
                    .add("firm", DataTypes.LongType)
                    .add(FirmRows.PROFILE, DataTypes.BinaryType);

    private FirmDatasets() {}

    /** Firms of a file or folder: JSON Lines by its ending, {@code .gz} set aside; else Parquet. */
    static Dataset<Row> read(SparkSession spark, String path) {
        String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        return name.endsWith(".jsonl") || name.endsWith(".ndjson")
                ? jsonLines(spark, path)
                : parquet(spark, path);
    }

    /** A table that does not say where its firms stand is numbered by its rows. */
    private static Dataset<Row> parquet(SparkSession spark, String path) {
        Dataset<Row> firms = spark.read().parquet(path);
        return List.of(firms.columns()).contains("firm")
                ? firms
                : firms.select(
                        col("*"),
                        col("_metadata.file_name").as("source"),
                        col("_metadata.row_index").plus(1).as("firm"));
    }

    /**
     * Lines that are not blank. Files are read in blocks, in any order, so a first pass over the
     * file counts the lines of each block.
     */
    static Dataset<Row> jsonLines(SparkSession spark, String path) {
        Dataset<Row> lines =
                spark.read()
                        .option("lineSep", "\n")
                        .text(path)
                        .select(
                                col("_metadata.file_path").as("path"),
                                col("_metadata.file_block_start").as("block"),
                                col("_metadata.file_name").as("source"),
                                col("value"));
        Broadcast<Map<LineNumbers.Block, LineNumbers.Count>> before =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(counted(lines));
        return lines.select(
                        col("path"),
                        col("block"),
                        col("source"),
                        HAS_CONTENT.as("content"),
                        col("value").cast("binary"))
                .mapPartitions(new LineNumbers(before), Encoders.row(NUMBERED));
    }

    /** What stands before each block in its file. */
    private static Map<LineNumbers.Block, LineNumbers.Count> counted(Dataset<Row> lines) {
        List<Row> blocks =
                lines.groupBy(col("path"), col("block"))
                        .agg(functions.count(lit(1)), count_if(HAS_CONTENT))
                        .orderBy(col("path"), col("block"))
                        .collectAsList();
        Map<LineNumbers.Block, LineNumbers.Count> before = new HashMap<>();
        String file = "";
        LineNumbers.Count sum = LineNumbers.Count.NONE;
        for (Row block : blocks) {
            sum = block.getString(0).equals(file) ? sum : LineNumbers.Count.NONE;
            file = block.getString(0);
            before.put(new LineNumbers.Block(file, block.getLong(1)), sum);
            sum = sum.plus(block.getLong(2), block.getLong(3));
        }
        return before;
    }
}
