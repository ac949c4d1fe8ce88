package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every command has: streams, a language, help. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class BaseCommand implements Callable<Integer> {
    final Console console;
    @Mixin private LanguageOption languageOption;

    BaseCommand(Console console) {
        this.console = console;
    }

    final Language language() {
        return languageOption.language();
    }

    /** A command that applies a pack's rules on a day. */
    abstract static class OnDay extends BaseCommand {
        @Mixin RulesOption rules;
        @Mixin DayOption asOf;

        OnDay(Console console) {
            super(console);
        }

        /**
         * The only firm of an argument.
         *
         * @param several what to say where there are more
         * @throws Failure where there are more, or it is refused
         */
        final ProfileSources.Firm firm(String argument, ProfileReader reader, PathText several) {
            return new ProfileSources(reader, asOf.day(), console.in(), MediaFormat.YAML)
                    .one(argument, several);
        }
    }

    /** A command that checks firms one after the other and makes something of their reports. */
    abstract static class OfReports extends OnDay {
        private static final int MOST_NAMED = 10;

        @Parameters(arity = "1..*", paramLabel = "PROFILE", descriptionKey = "check.profiles")
        private List<String> profiles;

        @Option(
                names = "--input",
                paramLabel = "yaml|json|jsonl",
                preprocessor = FormatChoice.Profiles.class,
                completionCandidates = FormatChoice.Profiles.class,
                defaultValue = "yaml",
                descriptionKey = "check.input")
        private MediaFormat input;

        @Mixin private SizeOptions sizes;

        OfReports(Console console) {
            super(console);
        }

        /** Refuses an output that would take the place of one of the profiles. */
        final void refuseToReplace(@Nullable Path output) {
            if (output != null) {
                profiles.forEach(name -> Output.refuseToReplace(output, name));
            }
        }

        /** Whether the profiles can stand for more than one firm. */
        final boolean mayBeSeveral() {
            String first = profiles.get(0);
            return profiles.size() > 1
                    || first.endsWith(".jsonl")
                    || (first.equals("-")
                            ? input == MediaFormat.JSONL
                            : Files.isDirectory(Path.of(first)));
        }

        /**
         * Checks one profile after the other and hands its report over; tells the faults of those
         * that are refused.
         *
         * @return the exit code
         */
        final int check(Checker checker, Set<String> programmes, Reports reports) {
            int[] written = {0};
            List<String> refused = new ArrayList<>();
            ProfileSources sources =
                    new ProfileSources(sizes.reader(checker), asOf.day(), console.in(), input);
            for (String name : profiles) {
                sources.readMany(
                        name,
                        (source, read) -> {
                            List<Fault> faults = faults(read, checker, source, programmes);
                            if (read instanceof Read.Accepted accepted && faults.isEmpty()) {
                                Profile firm = accepted.profile();
                                CheckOptions options = CheckOptions.of(programmes);
                                reports.take(
                                        checker.check(firm, asOf.day(), source, options), source);
                                written[0]++;
                            } else {
                                refused.add(Report.fileName(source));
                                faults.forEach(
                                        f -> console.err().println(f.message().in(language())));
                                reports.refuse(source, faults);
                            }
                        });
            }
            reports.finish();
            if (mayBeSeveral()) {
                console.err().println(summary(written[0], refused).in(language()));
            }
            return sources.defects() > 0
                    ? Exit.FOUND
                    : refused.isEmpty() ? Exit.DONE : Exit.REFUSED;
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
        private List<Fault> faults(
                Read read, Checker checker, String source, Set<String> programmes) {
            return read instanceof Read.Accepted accepted
                    ? sizes.report().fault(checker, accepted.profile(), source, programmes).stream()
                            .toList()
                    : ((Read.Refused) read).faults();
        }
    }
}
