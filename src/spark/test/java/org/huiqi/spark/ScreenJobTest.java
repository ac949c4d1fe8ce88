package org.huiqi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenJobTest {
    private static final byte[] FIRMS = Local.firms(300);

    @TempDir Path folder;
    private Path firms;
    private Path verdicts;

    /** What a job said and how it ended. */
    private record Ended(int exit, String out, String err) {}

    @BeforeAll
    static void start_the_session_that_the_job_will_use() {
        Local.spark();
    }

    @BeforeEach
    void write_the_firms() throws IOException {
        firms = Files.write(folder.resolve("firms.jsonl"), FIRMS);
        verdicts = folder.resolve("verdicts.parquet");
    }

    @Test
    void a_firm_with_a_longer_list_is_refused_unless_it_is_allowed() throws IOException {
        Files.writeString(firms, "{\"format\":1,\"bonds\":[{\"id\":\"a\"},{\"id\":\"b\"}]}\n");
        assertThat(run("--max-entries", "1").out()).contains("1 行，被拒企业 1 家");
        verdicts = folder.resolve("again.parquet");
        assertThat(run("--max-entries", "2").out()).contains("27 行，被拒企业 0 家");
        verdicts = folder.resolve("none.parquet");
        assertThat(run("--max-entries", "0").err())
                .isEqualTo("--max-entries 的值 0 不可用，应为 1-100000\n");
    }

    @Test
    void the_output_holds_the_rows_of_screen_and_the_counts_are_told() {
        Ended ended = run("--programme", "P09,P14", "--lang", "en");
        assertThat(ended.err()).isEmpty();
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("600 rows, 0 firms refused").contains("P09  ", "P14  ");
        Dataset<Row> written = Local.spark().read().parquet(verdicts.toString());
        Local.assertSameRows(
                written,
                Local.screened(
                        FIRMS, "firms.jsonl", Local.ROWS.withProgrammes(Set.of("P09", "P14")), 1));
    }

    @Test
    void a_refused_firm_is_written_and_counted_and_the_job_goes_on() throws IOException {
        Files.writeString(firms, "{\"format\":1}\n{\"format\":1,\n");
        Ended ended = run("--programme", "P09");
        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("2 行，被拒企业 1 家");
    }

    @Test
    void an_output_that_exists_is_left_alone() throws IOException {
        Files.createDirectory(verdicts);
        Ended ended = run();
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains("verdicts.parquet：已经存在");
        assertThat(verdicts).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({
        "--input nowhere.parquet, no such file",
        "--input pom.xml, the job failed",
        "--programme P99, no programme P99; there are P01 ",
        "--rules nowhere, nowhere: not a folder",
        "--verdict PERHAPS, PERHAPS",
        "--as-of 2024-13-01, 2024-13-01",
    })
    void a_wrong_call_ends_with_a_message(String call, String message) {
        List<String> words = new ArrayList<>(List.of("--lang", "en"));
        words.addAll(List.of(call.split(" ")));
        Ended ended = run(words.toArray(new String[0]));
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).contains(message).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void own_columns_are_kept() {
        String table = folder.resolve("own.parquet").toString();
        Local.spark().sql("select 'C7' customer, '甲' name").write().parquet(table);
        assertThat(run("--input", table).err()).contains("customer");
        assertThat(run("--input", table, "--keep", "custmer").err()).startsWith("custmer：不能保留这一列");
        assertThat(run("--input", table, "--keep", "customer").exit()).isZero();
        Row row = Local.spark().read().parquet(verdicts.toString()).first();
        assertThat(row.<String>getAs("customer")).isEqualTo("C7");
        assertThat(row.<String>getAs("name")).isEqualTo("甲");
    }

    private Ended run(String... more) {
        List<String> args = new ArrayList<>();
        if (!List.of(more).contains("--input")) {
            args.addAll(List.of("--input", firms.toString()));
        }
        args.addAll(List.of("--output", verdicts.toString()));
        if (!List.of(more).contains("--as-of")) {
            args.addAll(List.of("--as-of", "2024-09-20"));
        }
        args.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                ScreenJob.run(
                        new ScreenJob(new PrintStream(out, true, UTF_8)),
                        new PrintStream(err, true, UTF_8),
                        args.toArray(new String[0]));
        return new Ended(exit, out.toString(UTF_8), err.toString(UTF_8));
    }
}
