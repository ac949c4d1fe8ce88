package org.huiqi.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Language;
import picocli.CommandLine;

/** Entry point of the command line. */
public final class Main {
    private static final int DEFAULT_WIDTH = 80;

    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        if (List.of(args).contains("check")) {
            RulePack.prepare();
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
        List<String> list = List.of(args);
        int at = list.lastIndexOf("--lang");
        boolean english =
                at >= 0 && at + 1 < list.size() && list.get(at + 1).equalsIgnoreCase("en")
                        || list.contains("--lang=en");
        return english ? Language.EN : Language.ZH;
    }
}
