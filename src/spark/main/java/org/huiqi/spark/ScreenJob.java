package org.huiqi.spark;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.huiqi.screening.VerdictRow;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
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
    private static final int FAILED = 2;
    private static final String LOG_LEVEL = "spark.log.level";

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

    @Option(names = "--keep", paramLabel = "COLUMN", split = ",", descriptionKey = "keep")
    private List<String> kept = List.of();

    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", descriptionKey = "lang")
    private Language language = Language.ZH;

    ScreenJob(PrintStream out) {
        this.out = out;
    }

    /** Ends the process with 0, or with 2 after a message where the job cannot be done. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit = run(new ScreenJob(out), err, args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Runs a job by its command line: messages instead of stack traces; its exit code. */
    static int run(ScreenJob job, PrintStream err, String... args) {
        List<String> list = Arrays.asList(args);
        int at = list.indexOf("--lang");
        boolean english = at >= 0 && at + 1 < args.length && args[at + 1].equalsIgnoreCase("en");
        Language language = english || list.contains("--lang=en") ? Language.EN : Language.ZH;
        CommandLine line = new CommandLine(job);
        line.setResourceBundle(
                ResourceBundle.getBundle(
                        "org.huiqi.spark.Messages",
                        language == Language.ZH ? Locale.ROOT : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler(
                (e, given) -> {
                    err.println(e.getMessage());
                    e.getCommandLine().usage(err);
                    return FAILED;
                });
        line.setExecutionExceptionHandler(
                (e, command, result) -> {
                    err.println(reason(e, job).in(language));
                    return FAILED;
                });
        return line.execute(args);
    }

    private static Bilingual reason(Exception e, ScreenJob job) {
        if (e instanceof ScreeningException failure) {
            return failure.text();
        }
        if (e instanceof RulePackException || e instanceof CatalogueException) {
            return JobText.RULES_DO_NOT_LOAD.with(e.getMessage());
        }
        String kind =
                e instanceof SparkThrowable spark && spark.getCondition() != null
                        ? spark.getCondition()
                        : e.getClass().getSimpleName();
        return switch (kind) {
            case "PATH_NOT_FOUND" -> JobText.NO_INPUT.with(job.input);
            case "PATH_ALREADY_EXISTS" -> JobText.OUTPUT_EXISTS.with(job.output);
            default -> JobText.FAILED.with(kind);
        };
    }

    private static ScreeningException failure(Bilingual text) {
        return new ScreeningException(text.zh(), text.en());
    }

    @Override
    public Integer call() {
        Rules rules = rules();
        SparkSession.Builder builder = SparkSession.builder().appName("huiqi screen");
        if (System.getProperty(LOG_LEVEL) == null) {
            builder.config(LOG_LEVEL, "ERROR");
        }
        SparkSession spark = builder.getOrCreate();
        SparkScreening screening =
                SparkScreening.by(rules, options(rules))
                        .withLimits(limits())
                        .keeping(kept.toArray(new String[0]));
        (partitions == null ? screening : screening.withPartitions(partitions))
                .screen(FirmFiles.read(spark, input))
                .write()
                .parquet(output);
        out.print(counts(spark.read().parquet(output)));
        return 0;
    }

    /** The pack of a folder on the driver's machine, or a built-in one. */
    private Rules rules() {
        LocalDate day = asOf == null ? AsOf.today() : asOf;
        if (folder != null && !Files.isDirectory(Path.of(folder))) {
            String example = "rules/" + Editions.builtIn().on(AsOf.today());
            throw failure(JobText.NO_FOLDER.with(folder, example));
        }
        try {
            return new Rules(
                    folder == null
                            ? PackFiles.builtIn(Editions.builtIn().chosen(edition, day))
                            : PackFiles.in(Path.of(folder), edition, day));
        } catch (CatalogueException e) {
            throw failure(Bilingual.same(e.getMessage()));
        }
    }

    /**
     * How many rows were written, a line a programme, counted in the output itself: what a repeated
     * task counted twice would not show there.
     */
    private String counts(Dataset<Row> written) {
        long rows = 0;
        long refused = 0;
        Map<String, Map<Verdict, Long>> verdicts = new TreeMap<>();
        for (Row row : written.groupBy(col("programme"), col("verdict")).count().collectAsList()) {
            rows += row.getLong(2);
            if (row.getString(1).equals(VerdictRow.REFUSED)) {
                refused += row.getLong(2);
            } else {
                verdicts.computeIfAbsent(row.getString(0), id -> new TreeMap<>())
                        .put(Verdict.valueOf(row.getString(1)), row.getLong(2));
            }
        }
        String comma = language == Language.ZH ? "，" : ", ";
        StringBuilder text = new StringBuilder();
        text.append(JobText.WRITTEN.in(language, output, rows, refused)).append('\n');
        verdicts.forEach(
                (programme, counts) ->
                        text.append(
                                counts.entrySet().stream()
                                        .map(e -> said(e.getKey(), e.getValue()))
                                        .collect(joining(comma, programme + "  ", "\n"))));
        return text.toString();
    }

    private String said(Verdict verdict, long firms) {
        return String.format(Locale.ROOT, "%s %,d", Words.of(verdict).in(language), firms);
    }

    private ReadingLimits limits() {
        if (entries < 1 || entries > ReadingLimits.MOST_ENTRIES) {
            throw failure(JobText.MAX_ENTRIES.with(entries, ReadingLimits.MOST_ENTRIES));
        }
        return new ReadingLimits(entries);
    }

    private ScreenOptions options(Rules rules) {
        if (asOf != null && !AsOf.isAllowed(asOf)) {
            throw failure(JobText.DAY_BEYOND.with(asOf, AsOf.BEYOND));
        }
        return new ScreenOptions(
                asOf == null ? AsOf.today() : asOf,
                OutputFormat.ROWS,
                chosen(rules),
                Set.copyOf(verdicts),
                language);
    }

    private Set<String> chosen(Rules rules) {
        Set<String> known = rules.checker().edition().programmeIds();
        for (String id : programmes) {
            if (!known.contains(id)) {
                throw failure(Edition.noProgramme(id, known));
            }
        }
        return new LinkedHashSet<>(programmes);
    }
}
