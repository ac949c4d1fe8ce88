package org.huiqi.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.apache.spark.sql.functions.to_json;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.screening.Columns;

/**
 * Brings a dataset of firms into one form: source, line and number of each firm, and its content, a
 * JSON text or a list of cells. Numbers that the dataset has are kept; where it has none, a firm is
 * numbered within its partition.
 */
final class FirmRows {
    static final int SOURCE = 0;
    static final int LINE = 1;
    static final int FIRM = 2;
    static final int CONTENT = 3;

    /** Column of whole profiles as JSON. */
    static final String PROFILE = "profile";

    private static final Set<String> PLACES = Set.of("source", "line", "firm");
    private static final long IN_PARTITION = (1L << 33) - 1;

    private FirmRows() {}

    /**
     * How the firms of a dataset are written.
     *
     * @param paths path of the profile field that each cell fills; empty where firms are JSON
     */
    record Shape(ArrayList<String> paths) implements Serializable {
        static Shape of(Dataset<Row> firms) {
            List<String> names = Arrays.asList(firms.columns());
            return new Shape(
                    names.contains(PROFILE)
                            ? new ArrayList<>()
                            : new ArrayList<>(
                                    names.stream().filter(n -> !PLACES.contains(n)).toList()));
        }

        /**
         * What makes profiles of cells; empty where firms are JSON.
         *
         * @throws org.huiqi.screening.ScreeningException where a column is not a path of a profile
         */
        Optional<Columns> columns(ProfileReader reader) {
            return paths.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Columns(paths, Location.somewhere("columns"), reader));
        }
    }

    static Dataset<Row> of(Dataset<Row> firms, Shape shape) {
        Column inPartition = monotonically_increasing_id().bitwiseAND(lit(IN_PARTITION)).plus(1);
        Column firm = place(firms, "firm", "bigint", inPartition);
        Column partition = concat(lit("partition "), spark_partition_id().cast("string"));
        return firms.select(
                place(firms, "source", "string", partition).as("source"),
                place(firms, "line", "bigint", firm).as("line"),
                firm.as("firm"),
                content(firms, shape).as("content"));
    }

    private static Column place(Dataset<Row> firms, String name, String type, Column otherwise) {
        return Arrays.asList(firms.columns()).contains(name)
                ? coalesce(firms.col(name).try_cast(type), otherwise)
                : otherwise;
    }

    private static Column content(Dataset<Row> firms, Shape shape) {
        return shape.paths().isEmpty()
                ? firms.col(PROFILE).cast("binary")
                : array(
                        shape.paths().stream()
                                .map(path -> cell(firms, path))
                                .toArray(Column[]::new));
    }

    /** A cell as CSV would have it: a list is JSON, what is missing is empty. */
    private static Column cell(Dataset<Row> firms, String path) {
        Column column = firms.col("`" + path.replace("`", "``") + "`");
        DataType type = firms.schema().apply(path).dataType();
        boolean nested =
                type instanceof ArrayType || type instanceof StructType || type instanceof MapType;
        return coalesce(nested ? to_json(column) : column.cast("string"), lit(""));
    }
}
