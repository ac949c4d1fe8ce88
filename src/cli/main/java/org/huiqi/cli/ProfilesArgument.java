package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The profiles to check. */
final class ProfilesArgument {
    private static final int MOST_NAMED = 10;

    @Parameters(arity = "1..*", paramLabel = "PROFILE", descriptionKey = "check.profiles")
    private List<String> profiles;

    @Option(
            names = "--input",
            paramLabel = "yaml|json|jsonl",
            defaultValue = "yaml",
            descriptionKey = "check.input")
    private ProfileSources.InputFormat input;

    @Mixin private SizeOptions sizes;

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
        int[] written = {0};
        List<String> refused = new ArrayList<>();
        ProfileSources sources =
                new ProfileSources(sizes.reader(checker), day, console.in(), input);
        for (String name : profiles) {
            sources.readMany(
                    name,
                    (source, read) -> {
                        List<Fault> faults = faults(read, checker, source, programmes);
                        if (read instanceof Read.Accepted accepted && faults.isEmpty()) {
                            reports.take(
                                    checker.check(
                                            accepted.profile(),
                                            day,
                                            source,
                                            CheckOptions.of(programmes)),
                                    source);
                            written[0]++;
                        } else {
                            refused.add(Report.fileName(source));
                            refuse(source, faults, console, language, reports);
                        }
                    });
        }
        reports.finish();
        if (mayBeSeveral()) {
            console.err().println(summary(written[0], refused).in(language));
        }
        return sources.defects() > 0 ? Exit.FOUND : refused.isEmpty() ? Exit.DONE : Exit.REFUSED;
    }

    /** {@code 28 checked, 1 refused: acme.yaml}. */
    private static Bilingual summary(int written, List<String> refused) {
        if (refused.isEmpty()) {
            return ResultText.CHECKED.with(written);
        }
        List<String> first = refused.subList(0, Math.min(refused.size(), MOST_NAMED));
        Bilingual named = Sentence.listed(first);
        return ResultText.CHECKED_AND_REFUSED.with(
                written,
                refused.size(),
                first.size() < refused.size() ? ResultText.AND_OTHERS.with(named) : named);
    }

    /** Why a profile gets no report; nothing where it gets one. */
    private List<Fault> faults(Read read, Checker checker, String source, Set<String> programmes) {
        return read instanceof Read.Accepted accepted
                ? sizes.report().fault(checker, accepted.profile(), source, programmes).stream()
                        .toList()
                : ((Read.Refused) read).faults();
    }

    private static void refuse(
            String source,
            List<Fault> faults,
            Console console,
            Language language,
            Reports reports) {
        faults.forEach(fault -> console.err().println(fault.message().in(language)));
        reports.refuse(source, faults);
    }
}
