package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.profile.reading.ProfileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Checks profiles: one report each. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
    @ParentCommand private Huiqi parent;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;

    @Parameters(arity = "1..*", paramLabel = "PROFILE", descriptionKey = "check.profiles")
    private List<String> profiles;

    @Mixin private DayOption asOf;
    @Mixin private ProgrammesOption programmes;

    @Option(
            names = "--format",
            paramLabel = "text|md|html|json|jsonl|xlsx",
            descriptionKey = "check.format")
    private @Nullable ReportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "check.output")
    private @Nullable Path output;

    @Option(
            names = "--input",
            paramLabel = "yaml|json|jsonl",
            defaultValue = "yaml",
            descriptionKey = "check.input")
    private ProfileSources.InputFormat input;

    @Override
    public Integer call() {
        Console console = parent.console();
        LocalDate day = asOf.day();
        ReportFormat face = format != null ? format : ReportFormat.of(output);
        Checker checker = rules.checker();
        Set<String> chosen = programmes.chosen(checker.edition());
        ProfileSources sources =
                new ProfileSources(
                        new ProfileReader(checker.edition().criterionIds()),
                        day,
                        console.in(),
                        input);
        try (ReportSink sink = sink(console, face)) {
            for (String profile : profiles) {
                sources.read(
                        profile, (source, read) -> sink.take(source, read, checker, day, chosen));
            }
            return sink.finish();
        }
    }

    private ReportSink sink(Console console, ReportFormat face) {
        boolean intoFolder = output != null && Files.isDirectory(output);
        return new ReportSink(console, face, language.language(), output, intoFolder);
    }
}
