package org.huiqi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.spark_partition_id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.huiqi.verdict.Verdict;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkScreeningTest {
    private static final SparkSession SPARK = Local.spark();
    private static final int COUNT = 2000;
    private static final byte[] FIRMS = Local.firms(COUNT);
    private static List<Local.Line> screened;

    @TempDir static Path folder;

    @BeforeAll
    static void screen_the_same_firms() throws IOException {
        Files.write(folder.resolve("firms.jsonl"), FIRMS);
        screened = Local.screened(FIRMS, "firms.jsonl", Local.ROWS, 1);
        assertThat(screened.size()).isEqualTo(COUNT * Local.CHECKER.edition().programmes().size());
        assertThat(screened.equals(Local.screened(FIRMS, "firms.jsonl", Local.ROWS, 2))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"64m", "200k"})
    void json_lines_give_the_rows_of_screen_however_the_file_is_split(String block) {
        SPARK.conf().set("spark.sql.files.maxPartitionBytes", block);
        try {
            Local.assertSameRows(screening().screen(read("firms.jsonl")), screened);
        } finally {
            SPARK.conf().unset("spark.sql.files.maxPartitionBytes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"flattened", "texts"})
    void a_parquet_table_gives_the_rows_of_screen(String kind) throws IOException {
        String table = folder.resolve(kind + ".parquet").toString();
        Dataset<Row> firms = kind.equals("texts") ? texts(texts()) : Local.table(FIRMS);
        firms.coalesce(1).write().parquet(table);
        Local.assertSameRows(screening().screen(FirmFiles.read(SPARK, table)), screened);
    }

    @Test
    void a_dataset_without_numbers_loses_and_repeats_no_firm() {
        List<Row> rows = screening().screen(texts(texts()).repartition(3)).collectAsList();
        assertThat(rows.stream().map(row -> row.getAs("source")).distinct())
                .containsExactlyInAnyOrder("partition 0", "partition 1", "partition 2");
        assertThat(rows.stream().map(row -> words(row, "source", "firm", "programme")).distinct())
                .hasSameSizeAs(screened);
        assertThat(rows.stream().map(row -> words(row, "name", "programme", "verdict")).sorted())
                .isEqualTo(
                        screened.stream()
                                .map(r -> r.name() + " " + r.programme() + " " + r.verdict())
                                .sorted()
                                .toList());
    }

    private static String words(Row row, String... columns) {
        return Stream.of(columns)
                .map(column -> String.valueOf(row.<Object>getAs(column)))
                .collect(Collectors.joining(" "));
    }

    @Test
    void numbers_that_a_dataset_has_are_kept() {
        Dataset<Row> firms =
                SPARK.sql(
                        "select 'north' source, 7000000000 firm, '甲' name"
                                + " union all select 'south', 12, '乙'");
        assertThat(screening().screen(firms).collectAsList())
                .filteredOn(row -> row.getAs("programme").equals("P09"))
                .extracting(r -> r.getAs("source") + " " + r.getAs("firm") + " " + r.getAs("name"))
                .containsExactlyInAnyOrder("north 7000000000 甲", "south 12 乙");
    }

    @Test
    void cells_may_have_types_and_lists_may_be_nested() {
        Dataset<Row> typed =
                SPARK.sql(
                        """
                        select 1L firm, '甲' name, true `subject.legalPerson`,
                        cast('2020-02-29' as date) `registration.date`,
                        cast(1234.50 as decimal(20,2)) `years.2023.revenue`, 25 `years.2023.employees`,
                        array(named_struct('type', 'CHAMPION', 'level', 'PROVINCIAL', 'batch', 9)) titles,
                        cast(null as string) creditCode""");
        String json =
                """
                {"format":1,"name":"甲","subject":{"legalPerson":true},"registration":{"date":"2020-02-29"},\
                "years":{"2023":{"revenue":1234.50,"employees":25}},\
                "titles":[{"type":"CHAMPION","level":"PROVINCIAL","batch":9}]}""";
        assertThat(Local.lines(screening().screen(typed)))
                .isEqualTo(Local.screened(json.getBytes(UTF_8), "x", Local.ROWS, 1));
    }

    @Test
    void a_firm_that_cannot_be_read_is_refused_on_its_row_as_screen_refuses_it()
            throws IOException {
        byte[] bad = badLines();
        Files.write(folder.resolve("bad.jsonl"), bad);
        List<Local.Line> rows = Local.lines(screening().screen(read("bad.jsonl")));
        assertThat(rows).isEqualTo(Local.screened(bad, "bad.jsonl", Local.ROWS, 2));
        assertThat(rows)
                .filteredOn(row -> row.verdict().equals("REFUSED"))
                .extracting(Local.Line::firm)
                .containsExactly(2L, 3L, 4L, 5L);
        assertThat(rows)
                .filteredOn(row -> row.firm() == 2)
                .extracting(Local.Line::message)
                .allMatch(message -> message.startsWith("bad.jsonl:4:"));
    }

    /** Blank lines, broken JSON, an unknown field, bytes that are no UTF-8, 11 MB in a line. */
    private static byte[] badLines() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write("{\"format\":1}\r\n\n \t\n{\"format\":1,\n".getBytes(UTF_8));
        lines.write("{\"format\":1,\"nmae\":\"甲\",\"titles\":7}\n".getBytes(UTF_8));
        lines.write("{\"format\":1,\"name\":\"".getBytes(UTF_8));
        lines.write(0xB2);
        lines.write("\"}\n{\"format\":1,\"name\":\"".getBytes(UTF_8));
        lines.write("长".repeat(4 << 20).getBytes(UTF_8));
        lines.write("\"}\n{\"format\":1,\"name\":\"末\"}".getBytes(UTF_8));
        return lines.toByteArray();
    }

    @Test
    void all_faults_of_a_refused_firm_are_told() {
        List<Row> rows =
                screening()
                        .screen(texts(List.of("{\"format\":1,\"nmae\":\"甲\",\"titles\":7}")))
                        .collectAsList();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).<String>getAs("message").lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("nmae"))
                .anyMatch(line -> line.contains("titles"));
    }

    @Test
    void a_null_is_a_firm_that_is_refused() {
        Dataset<Row> firms = SPARK.sql("select cast(null as string) profile");
        assertThat(screening().screen(firms).collectAsList())
                .extracting(row -> row.getAs("verdict"))
                .containsExactly("REFUSED");
    }

    @Test
    void a_partition_that_holds_nearly_all_firms_is_dealt_out_evenly() {
        Dataset<Row> skewed = texts(texts()).coalesce(1).union(texts(List.of("{\"format\":1}")));
        Dataset<Row> firmsByPartition =
                screening()
                        .withPartitions(4)
                        .screen(skewed)
                        .filter(col("programme").equalTo("P09"))
                        .groupBy(spark_partition_id())
                        .count();
        List<Long> firms =
                firmsByPartition.collectAsList().stream().map(r -> r.getLong(1)).toList();
        assertThat(firms).hasSize(4).allMatch(count -> count > COUNT / 4 * 0.8);
        assertThat(firms.stream().mapToLong(Long::longValue).sum()).isEqualTo(COUNT + 1);
    }

    @Test
    void partitions_stay_as_they_are_where_that_is_asked_for() {
        Dataset<Row> firms = texts(Collections.nCopies(30, "{\"format\":1}"));
        assertThat(
                        screening()
                                .withPartitions(0)
                                .screen(firms.repartition(3))
                                .select(spark_partition_id())
                                .distinct()
                                .count())
                .isEqualTo(3);
    }

    @Test
    void only_the_programmes_and_verdicts_asked_for_have_rows() {
        ScreenOptions some =
                Local.ROWS
                        .withProgrammes(Set.of("P09", "P14"))
                        .withVerdicts(Set.of(Verdict.NOT_ELIGIBLE));
        List<Local.Line> expected = Local.screened(FIRMS, "firms.jsonl", some, 2);
        assertThat(expected).hasSizeBetween(100, 2 * COUNT);
        Local.assertSameRows(SparkScreening.builtIn(some).screen(read("firms.jsonl")), expected);
    }

    @Test
    void a_column_that_is_no_path_of_a_profile_is_refused_before_anything_runs() {
        assertThatThrownBy(() -> screening().screen(SPARK.sql("select '甲' nmae")))
                .isInstanceOf(ScreeningException.class)
                .hasMessageContaining("nmae");
    }

    @Test
    void own_columns_stand_in_each_row_of_their_firm() {
        Dataset<Row> firms =
                SPARK.sql(
                        "select '甲' name, 7 customer, cast(null as date) `since.when`"
                                + " union all select '乙', 8, date'2020-02-29'");
        Dataset<Row> rows = screening().keeping("since.when", "customer").screen(firms);
        assertThat(rows.columns())
                .startsWith("since.when", "customer", "source", "firm", "name", "creditCode");
        assertThat(rows.filter("programme = 'P09'").sort("customer").collectAsList())
                .extracting(r -> r.get(0) + " " + r.get(1) + " " + r.getAs("name"))
                .containsExactly("null 7 甲", "2020-02-29 8 乙");
        assertThatThrownBy(() -> screening().keeping("name").screen(firms))
                .isInstanceOf(ScreeningException.class)
                .hasMessageStartingWith("name: this column cannot be kept");
    }

    private static SparkScreening screening() {
        return SparkScreening.builtIn(Local.ROWS);
    }

    private static Dataset<Row> read(String file) {
        return FirmFiles.read(SPARK, folder.resolve(file).toString());
    }

    private static List<String> texts() {
        return new String(FIRMS, UTF_8).lines().toList();
    }

    private static Dataset<Row> texts(List<String> profiles) {
        return SPARK.createDataset(profiles, Encoders.STRING()).toDF("profile");
    }
}
