package org.huiqi.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
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
        try (Reports reports =
                new LadderSink(
                        console,
                        Output.to(output, console.out()),
                        language.language(),
                        format == Format.JSON,
                        profiles.mayBeSeveral(),
                        output == null && console.terminal())) {
            return profiles.check(
                    console,
                    language.language(),
                    checker,
                    day,
                    checker.edition().programmeIds(),
                    reports);
        }
    }
}
