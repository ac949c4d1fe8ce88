package org.huiqi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs the benchmarks and writes the table. {@code mvn -Pbench verify} calls it with the system
 * properties {@code bench} (names of ways, separated by commas, or {@code all}), {@code
 * bench.quick} and {@code bench.forks}. It fails where the project's own ways have become dearer
 * than {@code src/bench/baseline.csv} says.
 */
public final class RunBenchmarks {
    private static final Path FOLDER = Path.of("target/bench");

    /** What the project's own ways cost when that was last looked at. */
    private static final Path BASELINE = Path.of("src/bench/baseline.csv");

    private RunBenchmarks() {}

    /**
     * Runs them.
     *
     * @throws IllegalArgumentException where {@code bench} names nothing that there is
     */
    public static void main(String[] args) throws IOException, RunnerException {
        Files.createDirectories(FOLDER);
        LocalDateTime start = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        String chosen = System.getProperty("bench", "all");
        List<Way> ways =
                chosen.equals("all")
                        ? List.of(Way.values())
                        : Stream.of(chosen.split(",")).map(Way::valueOf).toList();
        Path json = FOLDER.resolve("results.json");
        ChainedOptionsBuilder timed =
                options(ways, json).forks(Integer.getInteger("bench.forks", 1));
        if (Boolean.getBoolean("bench.quick")) {
            length(timed, 1, 2, TimeValue.seconds(1));
        } else {
            length(timed, 3, 5, TimeValue.seconds(2));
        }
        new Runner(timed.build()).run();
        ResultTable results = new ResultTable(json);
        List<String> about = List.of(Machine.description(), "measured " + start, command(chosen));
        String table = results.markdown(about);
        Files.writeString(FOLDER.resolve("results.md"), table, StandardCharsets.UTF_8);
        System.out.println(table);
        List<Way> own = ways.stream().filter(Way::isOwn).toList();
        if (!own.isEmpty()) {
            hold(results, asked(own));
        }
    }

    /**
     * Bytes of runs in which every object that the code asks for is made: what the JIT compiler
     * saves depends on when it has compiled what.
     */
    private static ResultTable asked(List<Way> ways) throws IOException, RunnerException {
        Path json = FOLDER.resolve("bytes.json");
        ChainedOptionsBuilder options =
                options(ways, json)
                        .jvmArgsAppend("-XX:-DoEscapeAnalysis", "-XX:-OptimizeStringConcat")
                        .forks(1);
        length(options, 1, 1, TimeValue.seconds(2));
        new Runner(options.build()).run();
        return new ResultTable(json);
    }

    /** Fails where something costs more than the baseline allows. */
    private static void hold(ResultTable results, ResultTable asked) throws IOException {
        Files.write(FOLDER.resolve("baseline.csv"), results.baseline(asked));
        List<String> dearer =
                results.dearer(
                        asked, Files.readAllLines(BASELINE), !Boolean.getBoolean("bench.quick"));
        if (!dearer.isEmpty()) {
            dearer.forEach(System.err::println);
            System.err.println(
                    "Where that is wanted, copy target/bench/baseline.csv over " + BASELINE);
            System.exit(1);
        }
    }

    private static void length(
            ChainedOptionsBuilder options, int warmUps, int measurements, TimeValue time) {
        options.warmupIterations(warmUps)
                .warmupTime(time)
                .measurementIterations(measurements)
                .measurementTime(time);
    }

    private static ChainedOptionsBuilder options(List<Way> ways, Path result) {
        return new OptionsBuilder()
                .include(FirmsBenchmark.class.getName())
                .param("way", ways.stream().map(Way::name).toArray(String[]::new))
                .jvmArgs("-Xms1g", "-Xmx1g")
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString());
    }

    private static String command(String chosen) {
        return "`mvn -Pbench verify"
                + (chosen.equals("all") ? "" : " -Dbench=" + chosen)
                + (Boolean.getBoolean("bench.quick") ? " -Dbench.quick" : "")
                + (Integer.getInteger("bench.forks", 1) == 1
                        ? ""
                        : " -Dbench.forks=" + Integer.getInteger("bench.forks"))
                + "`";
    }
}
