package org.huiqi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.Checker;
import org.huiqi.document.MediaFormat;
import org.huiqi.screening.CsvStyle;
import org.huiqi.screening.OutputFormat;
import org.huiqi.screening.ScreenOptions;
import org.huiqi.screening.ScreeningException;
import org.huiqi.screening.run.Input;
import org.huiqi.screening.run.Monitor;
import org.huiqi.screening.run.Screening;
import org.huiqi.screening.run.Tally;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks many firms in a stream. */
@Command(name = "screen")
final class ScreenCommand extends BaseCommand.OnDay {
    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    @Parameters(paramLabel = "INPUT", descriptionKey = "screen.input")
    private String input;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUTPUT",
            descriptionKey = "screen.output")
    private @Nullable Path output;

    @Mixin private ProgrammesOption programmes;

    @Option(names = "--input", paramLabel = "jsonl|csv", descriptionKey = "screen.inputFormat")
    private @Nullable MediaFormat inputFormat;

    @Option(names = "--format", paramLabel = "jsonl|csv|summary", descriptionKey = "screen.format")
    private @Nullable Face format;

    @Option(
            names = "--verdict",
            paramLabel = "VERDICT",
            split = ",",
            descriptionKey = "screen.verdict")
    private List<String> verdicts = List.of();

    @Option(names = "--explain", descriptionKey = "screen.explain")
    private boolean explain;

    @Option(names = "--threads", paramLabel = "1-1024", descriptionKey = "screen.threads")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--bom", descriptionKey = "screen.bom")
    private boolean mark;

    @Option(names = "--formulas", descriptionKey = "screen.formulas")
    private boolean formulas;

    @Mixin private SizeOptions sizes;

    @Option(names = "--restart", descriptionKey = "screen.restart")
    private boolean restart;

    /** What people call what is written. */
    enum Face {
        JSONL,
        CSV,
        SUMMARY
    }

    @Override
    public Integer call() {
        OutputFormat outputFormat = outputFormat();
        LocalDate day = day();
        Checker checker = rules.checker(day);
        ScreenOptions options =
                new ScreenOptions(
                        day,
                        outputFormat,
                        programmes.chosen(checker.edition()),
                        wanted(),
                        language(),
                        new CsvStyle(mark, formulas));
        try {
            Tally tally =
                    run(new Screening(checker, options, threads, sizes.reading(), sizes.report()));
            return tally.refused() > 0 ? Exit.REFUSED : Exit.DONE;
        } catch (ScreeningException e) {
            throw new Failure(Exit.USAGE, e.text());
        }
    }

    private Tally run(Screening screening) {
        Monitor monitor =
                isTerminal(console)
                        ? Monitor.live(console.err(), language())
                        : Monitor.quiet(console.err(), language());
        Input firms =
                input.equals("-")
                        ? Input.stream(
                                "-",
                                console.in(),
                                inputFormat == null ? MediaFormat.JSONL : inputFormat)
                        : Input.file(Path.of(input), inputFormat);
        if (output == null && leadsTo(STANDARD_OUTPUT, input)) {
            throw Failure.usage(PathText.REPLACES_INPUT, input);
        }
        return output == null
                ? screening.toStream(firms, console.out(), monitor)
                : screening.toFile(firms, output, restart, monitor);
    }

    private static boolean leadsTo(Path stream, String file) {
        try {
            return Files.isRegularFile(stream)
                    && Files.exists(Path.of(file))
                    && Files.isSameFile(stream, Path.of(file));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a moving line on standard error is seen, and does not run into the output. */
    private boolean isTerminal(Console console) {
        if (output == null && console.terminal()) {
            return false;
        }
        try {
            String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return console.terminal();
        }
    }

    /** A run that is carried on keeps its day, also after midnight. */
    private LocalDate day() {
        if (asOf.given() != null) {
            return asOf.given();
        }
        LocalDate today = asOf.day();
        return output == null || restart ? today : Screening.unfinishedDay(output).orElse(today);
    }

    private OutputFormat outputFormat() {
        String name =
                output == null ? "" : output.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gz")) {
            throw Failure.usage(PathText.NOT_COMPRESSED, output);
        }
        OutputFormat asked =
                switch (format == null ? ofEnding(name) : format) {
                    case JSONL -> OutputFormat.VERDICTS;
                    case CSV -> OutputFormat.ROWS;
                    case SUMMARY -> OutputFormat.SUMMARY;
                };
        if ((mark || formulas) && asked != OutputFormat.ROWS) {
            throw Failure.usage(OptionText.CSV_ONLY);
        }
        if (explain && asked != OutputFormat.VERDICTS) {
            throw Failure.usage(OptionText.JSONL_ONLY);
        }
        return asked == OutputFormat.SUMMARY && name.endsWith(".json")
                ? OutputFormat.SUMMARY_JSON
                : explain ? OutputFormat.REPORTS : asked;
    }

    private static Face ofEnding(String name) {
        if (name.endsWith(".csv")) {
            return Face.CSV;
        }
        return name.endsWith(".json") || name.endsWith(".txt") ? Face.SUMMARY : Face.JSONL;
    }

    private Set<Verdict> wanted() {
        Set<Verdict> wanted = EnumSet.noneOf(Verdict.class);
        for (String word : verdicts) {
            try {
                wanted.add(Verdict.valueOf(word.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                String known =
                        Arrays.stream(Verdict.values())
                                .map(Verdict::name)
                                .collect(Collectors.joining(" "));
                throw Failure.usage(OptionText.NO_VERDICT, word, known);
            }
        }
        return wanted;
    }
}
