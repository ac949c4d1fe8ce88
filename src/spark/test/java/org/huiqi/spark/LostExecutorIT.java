package org.huiqi.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of processes, one of which dies in the middle. */
class LostExecutorIT {
    private static final int FIRMS = 4_000;
    private static final int PARTITIONS = 24;

    @TempDir Path folder;

    @Test
    void a_killed_executor_costs_time_and_no_row() throws Exception {
        byte[] firms = Local.firms(FIRMS);
        Files.write(folder.resolve("firms.jsonl"), firms);
        String said;
        try (Cluster cluster = Cluster.start(folder)) {
            Process job =
                    cluster.submit(
                            "job",
                            List.of(
                                    "--executor-memory",
                                    "512m",
                                    "--conf",
                                    "spark.driver.host=127.0.0.1",
                                    "--conf",
                                    "spark.ui.enabled=false"),
                            "--class",
                            "org.huiqi.spark.ScreenJob",
                            Path.of("target/huiqi-spark/huiqi-spark.jar")
                                    .toAbsolutePath()
                                    .toString(),
                            "--input",
                            "firms.jsonl",
                            "--output",
                            "verdicts.parquet",
                            "--partitions",
                            String.valueOf(PARTITIONS),
                            "--as-of",
                            "2024-09-20");
            cluster.await("some tasks", () -> tasksDone() >= 3);
            List<ProcessHandle> executors = cluster.executors();
            assertThat(executors).as(cluster.said("job")).hasSize(2);
            executors.get(0).destroyForcibly();
            assertThat(tasksDone()).as("killed in the middle").isBetween(1L, PARTITIONS - 4L);
            assertThat(job.waitFor(5, TimeUnit.MINUTES)).isTrue();
            said = cluster.said("job");
            assertThat(job.exitValue()).as(said).isZero();
        }
        assertThat(said)
                .contains("Lost executor")
                .contains(
                        String.format(
                                Locale.ROOT,
                                "%,d 行，被拒企业 0 家",
                                FIRMS * Local.CHECKER.edition().programmes().size()))
                .doesNotContain("合成企业");
        Local.assertSameRows(
                Local.spark().read().parquet(folder.resolve("verdicts.parquet").toString()),
                Local.screened(firms, "firms.jsonl", Local.ROWS, 2));
    }

    /** How many tasks have handed in their rows, until the job is through. */
    private long tasksDone() {
        Path handedIn = folder.resolve("verdicts.parquet/_temporary/0");
        if (!Files.isDirectory(handedIn)) {
            return 0;
        }
        try (Stream<Path> tasks = Files.list(handedIn)) {
            return tasks.filter(task -> task.getFileName().toString().startsWith("task_")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
