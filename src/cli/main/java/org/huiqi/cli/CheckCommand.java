package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks profiles: one report each; pages or workbooks of several firms come with an overview. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;
    @Mixin private ProfilesArgument profiles;
    @Mixin private DayOption asOf;
    @Mixin private ProgrammesOption programmes;
    @Mixin private ReportStyle style;

    @Option(
            names = "--format",
            paramLabel = "text|md|html|json|jsonl|xlsx|docx|pdf",
            descriptionKey = "check.format")
    private @Nullable ReportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            descriptionKey = "check.output")
    private @Nullable Path output;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LocalDate day = asOf.day();
        Checker checker = rules.checker(day);
        checker.pack().prepareStandards(day);
        Set<String> chosen = programmes.chosen(checker.edition());
        profiles.refuseToReplace(output);
        try (Reports reports = reports(checker, day, chosen)) {
            return profiles.check(console, language.language(), checker, day, chosen, reports);
        }
    }

    private Reports reports(Checker checker, LocalDate day, Set<String> chosen) {
        boolean folder = output != null && Files.isDirectory(output);
        ReportFormat face = ReportFormat.of(format, output);
        style.in(language.language(), face);
        boolean page = (face == ReportFormat.HTML || face == ReportFormat.XLSX) && !style.isBrief();
        boolean mayBeFolder =
                output != null && (folder || output.getFileName().toString().indexOf('.') < 0);
        return page && mayBeFolder && profiles.mayBeSeveral()
                ? new OverviewFolder(
                        output, face, language.language(), style, checker.edition(), day, chosen)
                : new ReportSink(console, face, language.language(), style, output, folder);
    }
}
