package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.catalogue.Programme;
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
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @ParentCommand private Huiqi parent;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;

    @Parameters(arity = "1..*", paramLabel = "PROFILE", descriptionKey = "check.profiles")
    private List<String> profiles;

    @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "check.asOf")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--format",
            paramLabel = "text|md|html|json|jsonl",
            descriptionKey = "check.format")
    private @Nullable ReportFormat format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "check.output")
    private @Nullable Path output;

    @Option(
            names = "--programme",
            paramLabel = "P09,P14",
            split = ",",
            descriptionKey = "check.programme")
    private List<String> programmes = List.of();

    @Option(
            names = "--input",
            paramLabel = "yaml|json|jsonl",
            defaultValue = "yaml",
            descriptionKey = "check.input")
    private ProfileSources.InputFormat input;

    @Override
    public Integer call() {
        Console console = parent.console();
        LocalDate day = asOf != null ? asOf : LocalDate.now(CHINA);
        ReportFormat face = format != null ? format : ReportFormat.of(output);
        Checker checker = rules.checker();
        Set<String> chosen = chosen(checker);
        ProfileSources sources =
                new ProfileSources(
                        new ProfileReader(checker.edition().criterionIds()),
                        day,
                        console.in(),
                        input);
        try (ReportSink sink = sink(console, face)) {
            for (String profile : profiles) {
                sources.read(
                        profile,
                        (source, read) -> sink.take(source, read, checker, day, chosen));
            }
            return sink.finish();
        }
    }

    private ReportSink sink(Console console, ReportFormat face) {
        boolean intoFolder = output != null && Files.isDirectory(output);
        return new ReportSink(console, face, language.language(), output, intoFolder);
    }

    private Set<String> chosen(Checker checker) {
        List<String> known = checker.edition().programmes().stream().map(Programme::id).toList();
        Set<String> chosen = new LinkedHashSet<>();
        for (String id : programmes) {
            String name = id.strip().toUpperCase(Locale.ROOT);
            if (!known.contains(name)) {
                throw new Failure(
                        Exit.USAGE,
                        "没有项目 " + id + "；可用的编号：" + String.join(" ", known),
                        "no programme " + id + "; there are " + String.join(" ", known));
            }
            chosen.add(name);
        }
        return chosen;
    }
}
