package org.huiqi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.document.Document;
import org.huiqi.document.TextPrinter;
import org.huiqi.profile.reading.Fault;
import org.huiqi.report.JsonReport;
import org.huiqi.report.view.LadderText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the titles that firms hold or can reach, and what each opens. */
@Command(name = "ladder", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class LadderCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;
    @Mixin private ProfilesArgument profiles;
    @Mixin private DayOption asOf;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            descriptionKey = "ladder.format")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "ladder.output")
    private @Nullable Path output;

    /** How it is written. */
    enum Format {
        TEXT,
        JSON
    }

    LadderCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf.day();
        Checker checker = rules.checker(day);
        profiles.refuseToReplace(output);
        boolean several = profiles.mayBeSeveral();
        try (Reports reports = new Ladders(several, Output.to(output, console.out()))) {
            return profiles.check(
                    console,
                    language.language(),
                    checker,
                    day,
                    checker.edition().programmeIds(),
                    reports);
        }
    }

    private static String pretty(Report report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            JsonReport.writeLadder(report, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** One ladder drawn whole, several in a table; or as JSON, one a line where several. */
    private final class Ladders implements Reports {
        private final boolean several;
        private final Output out;
        private final boolean colour = output == null && console.terminal();
        private final LadderText.Overview table = new LadderText.Overview(language.language());

        Ladders(boolean several, Output out) {
            this.several = several;
            this.out = out;
        }

        @Override
        public void take(Report report, String file) {
            if (format == Format.JSON) {
                out.print(several ? JsonReport.ladderLine(report) + "\n" : pretty(report));
            } else if (several) {
                table.add(report);
            } else {
                print(LadderText.document(report.name(), report.ladder(), language.language()));
            }
        }

        private void print(Document document) {
            out.print(TextPrinter.text(document, colour, console.width()));
        }

        @Override
        public void refuse(String source, List<Fault> faults) {
            if (format == Format.JSON && several) {
                out.println(JsonReport.refused(source, faults));
            }
        }

        @Override
        public void finish() {
            if (format == Format.TEXT && several) {
                print(table.document());
            }
            out.finish();
        }

        @Override
        public void close() {
            out.close();
        }
    }
}
