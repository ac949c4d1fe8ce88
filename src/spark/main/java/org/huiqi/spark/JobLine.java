package org.huiqi.spark;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.rules.language.RulePackException;
import org.huiqi.screening.ScreeningException;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import picocli.CommandLine;

/** Runs a job by its command line: options, language, messages instead of stack traces. */
final class JobLine {
    private static final int FAILED = 2;
    private static final String LOG_LEVEL = "spark.log.level";

    private JobLine() {}

    /** Runs a job; its exit code. */
    static int run(Callable<Integer> job, PrintStream err, String... args) {
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
                    err.println(reason(e).in(language));
                    return FAILED;
                });
        return line.execute(args);
    }

    /** A session that logs errors only, unless the user asks for more. */
    static SparkSession session(String name) {
        SparkSession.Builder builder = SparkSession.builder().appName(name);
        if (System.getProperty(LOG_LEVEL) == null) {
            builder.config(LOG_LEVEL, "ERROR");
        }
        return builder.getOrCreate();
    }

    private static Bilingual reason(Exception e) {
        if (e instanceof JobFailure failure) {
            return failure.text();
        }
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
        return JobText.FAILED.with(kind);
    }
}
