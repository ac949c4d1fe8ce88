package org.huiqi.cli;

import java.nio.file.Path;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.interview.Interview;
import org.huiqi.profile.reading.ProfileDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills in a profile question by question. */
@Command(name = "ask")
final class AskCommand extends BaseCommand.OnDay {

    @Parameters(
            arity = "0..1",
            paramLabel = "PROFILE",
            defaultValue = "profile.yaml",
            descriptionKey = "ask.profile")
    private Path profile;

    @Mixin private ProgrammesOption programmes;
    @Mixin private EntriesOption entries;

    @Override
    public Integer call() {
        ProfileFile file = ProfileFile.at(profile, "ask");
        Checker checker = rules.checker(asOf.day());
        Set<String> chosen = programmes.chosen(checker.edition());
        ProfileDocument document =
                file.document(entries.reader(checker.edition().criterionIds()), asOf.day());
        Interview interview =
                new Interview(checker, document, asOf.day(), chosen, entries.limits());
        new AskDialogue(console, language(), profile, file, interview).run();
        return Exit.DONE;
    }
}
