package org.huiqi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.huiqi.Checker;
import org.huiqi.catalogue.CatalogueException;
import org.huiqi.catalogue.Editions;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Entry point of the command line. */
public final class Main {
    private static final int DEFAULT_WIDTH = 80;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        if (List.of(args).contains("check") && !List.of(args).contains("--rules")) {
            prepare(args);
        }
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Console console =
                new Console(
                        System.in,
                        out,
                        err,
                        CommandLine.Help.Ansi.AUTO.enabled(),
                        width(),
                        Optional.ofNullable(System.getProperty("huiqi.home"))
                                .map(Path::of)
                                .orElse(null));
        int exit = run(console, args);
        out.flush();
        err.flush();
        System.exit(exit);
    }

    /** The edition that will be asked for; what is wrong with the arguments is said later. */
    private static void prepare(String... args) {
        String day = argument("--as-of", args);
        try {
            RulePack.prepare(
                    Editions.builtIn()
                            .chosen(
                                    argument("--edition", args),
                                    day == null ? Checker.today() : LocalDate.parse(day)));
        } catch (CatalogueException | DateTimeException | IllegalStateException later) {
            return;
        }
    }

    /** Value of an option, before the arguments are parsed. */
    private static @Nullable String argument(String option, String... args) {
        for (int i = args.length - 1; i >= 0; i--) {
            if (args[i].startsWith(option + "=")) {
                return args[i].substring(option.length() + 1);
            }
            if (args[i].equals(option) && i + 1 < args.length) {
                return args[i + 1];
            }
        }
        return null;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    private static int width() {
        try {
            return Integer.parseInt(System.getenv().getOrDefault("COLUMNS", ""));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    /** Runs a command on given streams. */
    static int run(Console console, String... args) {
        Language language = language(args);
        CommandLine line = Huiqi.line(console, args);
        line.setResourceBundle(
                ResourceBundle.getBundle(
                        "org.huiqi.cli.Messages",
                        language == Language.ZH ? Locale.ROOT : Locale.ENGLISH,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(Math.max(60, Math.min(console.width(), 120)));
        FailureHandler failures = new FailureHandler(console, language);
        line.setParameterExceptionHandler(failures);
        line.setExecutionExceptionHandler(failures);
        return line.execute(args);
    }

    /** The language is needed before the arguments are parsed, for help and errors of parsing. */
    private static Language language(String... args) {
        return "en".equalsIgnoreCase(argument("--lang", args)) ? Language.EN : Language.ZH;
    }
}
