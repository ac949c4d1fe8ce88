package org.huiqi.spark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.huiqi.catalogue.Edition;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Checks the firms of Parquet or JSON Lines files on a cluster and writes verdict rows as Parquet.
 *
 * <pre>
 * spark-submit --class org.huiqi.spark.ScreenJob huiqi-spark.jar \
 *     --input firms.parquet --output verdicts.parquet --as-of 2024-09-20
 * </pre>
 */
@Command(name = "ScreenJob", mixinStandardHelpOptions = true, sortOptions = false)
public final class ScreenJob implements Callable<Integer> {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final String[] FIELDS = {
        "firm", "name", "creditCode", "programme", "verdict", "timing", "message"
    };

    private final PrintStream out;

    @Option(names = "--input", required = true, paramLabel = "PATH", descriptionKey = "input")
    private String input;

    @Option(names = "--output", required = true, paramLabel = "PATH", descriptionKey = "output")
    private String output;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "asOf")
    private @Nullable LocalDate asOf;

    @Option(names = "--programme", paramLabel = "ID,ID", split = ",", descriptionKey = "programme")
    private List<String> programmes = List.of();

    @Option(names = "--verdict", paramLabel = "VERDICT", split = ",", descriptionKey = "verdict")
    private List<Verdict> verdicts = List.of();

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable String folder;

    @Option(names = "--edition", paramLabel = "ID", descriptionKey = "edition")
    private @Nullable String edition;

    @Option(names = "--partitions", paramLabel = "N", descriptionKey = "partitions")
    private @Nullable Integer partitions;

    @Option(names = "--max-entries", paramLabel = "1-100000", descriptionKey = "maxEntries")
    private int entries = ReadingLimits.DEFAULT.entries();

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", descriptionKey = "lang")
    private Language language = Language.ZH;

    ScreenJob(PrintStream out) {
        this.out = out;
    }

    /** Ends the process with 0, or with 2 after a message where the job cannot be done. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = JobLine.run(new ScreenJob(out), err, args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    @Override
    public Integer call() {
        Rules rules = JobPaths.rules(folder, edition, asOf == null ? LocalDate.now(CHINA) : asOf);
        SparkSession spark = JobLine.session("huiqi screen");
        JobPaths.check(spark, input, output);
        SparkScreening screening = SparkScreening.by(rules, options(rules)).withLimits(limits());
        Dataset<Row> firms = FirmDatasets.read(spark, input);
        (partitions == null ? screening : screening.withPartitions(partitions))
                .screen(firms)
                .select("source", FIELDS)
                .write()
                .parquet(output);
        out.print(WrittenRows.count(spark.read().parquet(output)).text(output, language));
        return 0;
    }

    private ReadingLimits limits() {
        if (entries < 1 || entries > ReadingLimits.MOST_ENTRIES) {
            throw new JobFailure(JobText.MAX_ENTRIES.with(entries, ReadingLimits.MOST_ENTRIES));
        }
        return new ReadingLimits(entries);
    }

    private ScreenOptions options(Rules rules) {
        if (asOf != null && !AsOf.isAllowed(asOf)) {
            throw new JobFailure(JobText.DAY_BEYOND.with(asOf, AsOf.BEYOND));
        }
        return new ScreenOptions(
                asOf == null ? LocalDate.now(CHINA) : asOf,
                OutputFormat.ROWS,
                chosen(rules),
                Set.copyOf(verdicts),
                language);
    }

    private Set<String> chosen(Rules rules) {
        List<String> known =
                rules.checker().edition().programmes().stream().map(p -> p.id()).toList();
        for (String id : programmes) {
            if (!known.contains(id)) {
                throw new JobFailure(Edition.noProgramme(id, known));
            }
        }
        return new LinkedHashSet<>(programmes);
    }
}
