package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The profiles to check. */
final class ProfilesArgument {
    @Parameters(arity = "1..*", paramLabel = "PROFILE", descriptionKey = "check.profiles")
    private List<String> profiles;

    @Option(
            names = "--input",
            paramLabel = "yaml|json|jsonl",
            defaultValue = "yaml",
            descriptionKey = "check.input")
    private ProfileSources.InputFormat input;

    /** Refuses an output that would take the place of one of the profiles. */
    void refuseToReplace(@Nullable Path output) {
        if (output != null) {
            profiles.forEach(name -> ReportFiles.refuseToReplaceProfile(output, name));
        }
    }

    /** Whether they can stand for more than one firm. */
    boolean mayBeSeveral() {
        String first = profiles.get(0);
        return profiles.size() > 1
                || first.endsWith(".jsonl")
                || (first.equals("-")
                        ? input == ProfileSources.InputFormat.JSONL
                        : Files.isDirectory(Path.of(first)));
    }

    /**
     * Checks one profile after the other and hands its report over; tells the faults of those that
     * are refused.
     *
     * @return the exit code
     */
    int check(
            Console console,
            Language language,
            Checker checker,
            LocalDate day,
            Set<String> programmes,
            Reports reports) {
        boolean[] refused = {false};
        ProfileSources sources =
                new ProfileSources(
                        new ProfileReader(checker.edition().criterionIds()),
                        day,
                        console.in(),
                        input);
        for (String profile : profiles) {
            sources.read(
                    profile,
                    (source, read) -> {
                        if (read instanceof Read.Accepted accepted) {
                            reports.take(
                                    checker.check(accepted.profile(), day, source, programmes));
                        } else {
                            refused[0] = true;
                            refuse(source, (Read.Refused) read, console, language, reports);
                        }
                    });
        }
        reports.finish();
        return refused[0] ? Exit.REFUSED : Exit.DONE;
    }

    private static void refuse(
            String source, Read.Refused read, Console console, Language language, Reports reports) {
        read.faults().forEach(fault -> console.err().println(fault.message().in(language)));
        reports.refuse(source, read.faults());
    }
}
