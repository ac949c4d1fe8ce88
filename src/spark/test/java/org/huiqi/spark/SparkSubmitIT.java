package org.huiqi.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar as a cluster runs it: Spark's own jars first, in Spark's own versions, ours by {@code
 * SparkSubmit}.
 */
class SparkSubmitIT {
    @TempDir Path folder;

    @Test
    void a_table_of_firms_becomes_verdicts_and_no_firm_gets_into_the_log() throws Exception {
        byte[] firms = Local.firms(200);
        Files.write(folder.resolve("firms.jsonl"), firms);
        Local.table(firms).coalesce(1).write().parquet(folder.resolve("firms.parquet").toString());
        String said =
                submit(
                        "ScreenJob",
                        "--input",
                        "firms.parquet",
                        "--output",
                        "verdicts.parquet",
                        "--as-of",
                        "2024-09-20");
        assertThat(said).contains("被拒企业 0 家").doesNotContain("合成企业");
        Local.assertSameRows(
                Local.spark().read().parquet(folder.resolve("verdicts.parquet").toString()),
                Local.screened(firms, "firms.jsonl", Local.ROWS, 2));
    }

    @Test
    void rules_of_a_folder_are_compiled_beside_the_jars_of_spark() throws Exception {
        Files.write(folder.resolve("firms.jsonl"), Local.firms(5));
        String said =
                submit(
                        "ScreenJob",
                        "--input",
                        "firms.jsonl",
                        "--output",
                        "verdicts.parquet",
                        "--rules",
                        Path.of("rules/2024q3").toAbsolutePath().toString());
        assertThat(said).contains("135 行，被拒企业 0 家");
    }

    /** Submits a job and returns all that it printed. */
    private String submit(String job, String... args) throws IOException, InterruptedException {
        Path target = Path.of("target/huiqi-spark").toAbsolutePath();
        List<String> call =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "@" + target.resolve("options"),
                                "-Xmx1g",
                                "org.apache.spark.deploy.SparkSubmit",
                                "--master",
                                "local[2]",
                                "--conf",
                                "spark.ui.enabled=false",
                                "--class",
                                "org.huiqi.spark." + job,
                                target.resolve("huiqi-spark.jar").toString()));
        call.addAll(List.of(args));
        Path log = folder.resolve(job + ".log");
        Process process =
                new ProcessBuilder(call)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(4, TimeUnit.MINUTES)).isTrue();
        String said = Files.readString(log, UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
