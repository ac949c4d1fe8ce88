package org.huiqi.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.Checker;
import org.huiqi.interview.Interview;
import org.huiqi.profile.reading.ProfileDocument;
import org.huiqi.profile.reading.Read;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills in a profile question by question. */
@Command(name = "ask", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class AskCommand implements Callable<Integer> {
    private final Console console;
    @Mixin private LanguageOption language;
    @Mixin private RulesOption rules;

    @Parameters(
            arity = "0..1",
            paramLabel = "PROFILE",
            defaultValue = "profile.yaml",
            descriptionKey = "ask.profile")
    private Path profile;

    @Mixin private DayOption asOf;
    @Mixin private ProgrammesOption programmes;
    @Mixin private EntriesOption entries;

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ProfileFile file = ProfileFile.at(profile, "ask");
        Checker checker = rules.checker(asOf.day());
        Set<String> chosen = programmes.chosen(checker.edition());
        ProfileDocument document = document(file, checker);
        if (document == null) {
            return Exit.REFUSED;
        }
        Interview interview =
                new Interview(checker, document, asOf.day(), chosen, entries.limits());
        new AskDialogue(console, language.language(), profile, file, interview).run();
        return Exit.DONE;
    }

    /** What the file says so far; null where it is refused, and left alone. */
    private @Nullable ProfileDocument document(ProfileFile file, Checker checker) {
        byte[] held = file.held();
        if (held == null) {
            return ProfileDocument.blank(file.format());
        }
        String name = profile.toString();
        Read read =
                entries.reader(checker.edition().criterionIds())
                        .read(held, name, file.format(), asOf.day());
        if (read instanceof Read.Refused refused) {
            refused.faults()
                    .forEach(
                            fault ->
                                    console.err().println(fault.message().in(language.language())));
            return null;
        }
        return ProfileDocument.of(held, name, file.format());
    }
}
