package org.huiqi.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Reads firms from Parquet and JSON Lines files, each firm numbered in its file as {@code screen}
 * numbers it.
 */
final class FirmFiles {
    private static final Column HAS_CONTENT = length(trim(col("value"), " \t\r")).gt(0);
    private static final StructType NUMBERED =
            new StructType()
                    .add("source", DataTypes.StringType)
                    .add("line", DataTypes.LongType)
                    .add("firm", DataTypes.LongType)
                    .add(SparkScreening.PROFILE, DataTypes.BinaryType);

    private FirmFiles() {}

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
    private static Dataset<Row> jsonLines(SparkSession spark, String path) {
        Dataset<Row> lines =
                spark.read()
                        .option("lineSep", "\n")
                        .text(path)
                        .select(
                                col("_metadata.file_path").as("path"),
                                col("_metadata.file_block_start").as("block"),
                                col("_metadata.file_name").as("source"),
                                col("value"));
        Broadcast<Map<Block, Count>> before =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(counted(lines));
        return lines.select(
                        col("path"),
                        col("block"),
                        col("source"),
                        HAS_CONTENT.as("content"),
                        col("value").cast("binary"))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> new Numbering(before.value()).number(rows),
                        Encoders.row(NUMBERED));
    }

    /** What stands before each block in its file. */
    private static Map<Block, Count> counted(Dataset<Row> lines) {
        List<Row> blocks =
                lines.groupBy(col("path"), col("block"))
                        .agg(functions.count(lit(1)), count_if(HAS_CONTENT))
                        .orderBy(col("path"), col("block"))
                        .collectAsList();
        Map<Block, Count> before = new HashMap<>();
        String file = "";
        Count sum = Count.NONE;
        for (Row block : blocks) {
            sum = block.getString(0).equals(file) ? sum : Count.NONE;
            file = block.getString(0);
            before.put(new Block(file, block.getLong(1)), sum);
            sum = sum.plus(block.getLong(2), block.getLong(3));
        }
        return before;
    }

    /** A stretch of a file that one task reads from start to end. */
    private record Block(String path, long start) implements Serializable {}

    /** How many lines, and how many of them are firms. */
    private record Count(long lines, long firms) implements Serializable {
        private static final Count NONE = new Count(0, 0);

        Count plus(long moreLines, long moreFirms) {
            return new Count(lines + moreLines, firms + moreFirms);
        }
    }

    /** Numbers lines and firms by what stands before their block in the file; drops blank lines. */
    private static final class Numbering {
        private final Map<Block, Count> before;
        private Block block = new Block("", 0);
        private Count done = Count.NONE;

        Numbering(Map<Block, Count> before) {
            this.before = before;
        }

        Iterator<Row> number(Iterator<Row> lines) {
            Spliterator<Row> rows = Spliterators.spliteratorUnknownSize(lines, Spliterator.ORDERED);
            return StreamSupport.stream(rows, false).flatMap(this::number).iterator();
        }

        private Stream<Row> number(Row line) {
            Block current = new Block(line.getString(0), line.getLong(1));
            if (!current.equals(block)) {
                block = current;
                done = before.get(block);
            }
            boolean content = line.getBoolean(3);
            done = done.plus(1, content ? 1 : 0);
            return content
                    ? Stream.of(
                            RowFactory.create(
                                    line.getString(2), done.lines(), done.firms(), line.get(4)))
                    : Stream.empty();
        }
    }
}
