package org.huiqi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.huiqi.CheckOptions;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.Report;
import org.huiqi.ReportSize;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.MediaFormat;
import org.huiqi.profile.AsOf;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.profile.reading.ReadingLimits;
import org.huiqi.rules.compile.PackCache;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** What every command has: streams, a language, help; and the options that several have. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Huiqi.Version.class,
        modelTransformer = AllowedValues.class)
abstract class BaseCommand implements Callable<Integer> {
    /** Given by who makes the command. */
    Console console;

    @Mixin LanguageOption language;

    final Language language() {
        return language.language();
    }

    /** Says a line on standard output. */
    final void say(Sentence sentence, Object... values) {
        console.out().println(sentence.in(language(), values));
    }

    /** Tells what is wrong on standard error. */
    final void tell(Bilingual text) {
        console.err().println(text.in(language()));
    }

    /** Writes a text to a file, which appears whole, or to standard output. */
    final void write(String text, @Nullable Path file) {
        Output.write(text.getBytes(UTF_8), file, console.out());
    }

    /**
     * Reads many firms, one after the other, and tells the faults of those that are refused.
     *
     * @param paths files and folders; standard input has one a line
     * @param reader reads each
     * @param asOf the day
     * @param take takes each that is accepted, with where it stands
     * @return how many were refused
     */
    final long readFirms(
            List<String> paths,
            ProfileReader reader,
            LocalDate asOf,
            BiConsumer<String, Profile> take) {
        long[] refused = new long[1];
        ProfileSources sources = new ProfileSources(reader, asOf, console.in(), MediaFormat.JSONL);
        for (String path : paths) {
            sources.readMany(
                    path,
                    (source, read) -> {
                        if (read instanceof Read.Accepted accepted) {
                            take.accept(source, accepted.profile());
                        } else {
                            refused[0]++;
                            ((Read.Refused) read).faults().forEach(f -> tell(f.message()));
                        }
                    });
        }
        return refused[0];
    }

    /** The language of what people read. */
    static final class LanguageOption {
        @Option(
                names = "--lang",
                paramLabel = "zh|en",
                scope = ScopeType.INHERIT,
                descriptionKey = "lang")
        private @Nullable Language language;

        Language language() {
            return language == null ? Language.ZH : language;
        }

        @Nullable Language given() {
            return language;
        }
    }

    /** The file to write; standard output where none is named. */
    static final class OutputOption {
        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                descriptionKey = "output")
        @Nullable Path file;
    }

    /** The day that windows, validity and ages are counted from. */
    static final class DayOption {
        @Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "asOf")
        private @Nullable LocalDate day;

        /** The day asked for, else today in China. */
        LocalDate day() {
            LocalDate asked = given();
            return asked == null ? Checker.today() : asked;
        }

        /** The day asked for, or null. */
        @Nullable LocalDate given() {
            if (day != null && !AsOf.isAllowed(day)) {
                throw Failure.usage(OptionText.DAY_BEYOND, day, AsOf.BEYOND);
            }
            return day;
        }
    }

    /** How much a profile may hold. */
    static final class EntriesOption {
        @Option(names = "--max-entries", paramLabel = "1-100000", descriptionKey = "maxEntries")
        private @Nullable Integer entries;

        ReadingLimits limits() {
            return entries == null ? ReadingLimits.DEFAULT : new ReadingLimits(entries);
        }

        ProfileReader reader(Set<String> criterionIds) {
            return new ProfileReader(criterionIds, limits());
        }
    }

    /** How much a profile may hold, and how large its report may become. */
    static final class SizeOptions {
        @Mixin private EntriesOption entries;

        @Option(names = "--max-findings", paramLabel = "1-10000000", descriptionKey = "maxFindings")
        private @Nullable Integer findings;

        ReadingLimits reading() {
            return entries.limits();
        }

        ReportSize report() {
            return findings == null ? ReportSize.DEFAULT : new ReportSize(findings);
        }
    }

    /** The programmes to look at. */
    static final class ProgrammesOption {
        private static final Pattern SHORT = Pattern.compile("P[1-9]");

        @Option(
                names = "--programme",
                paramLabel = "ID,ID",
                split = ",",
                descriptionKey = "programme")
        private List<String> ids = List.of();

        /** Ids of the programmes chosen; none where all are meant. */
        Set<String> chosen(Edition edition) {
            return chosen(edition.programmes().stream().map(Programme::id).toList());
        }

        /** The same, or names of standards' files, {@code srdi-2022}. */
        Set<String> judged(Edition edition) {
            return chosen(edition.judged().map(Judged::file).toList());
        }

        /** The same among given names. */
        Set<String> chosen(Collection<String> known) {
            Set<String> chosen = new LinkedHashSet<>();
            ids.forEach(id -> chosen.add(one(id, known)));
            return chosen;
        }

        /** The name among those known that is meant, however it is capitalised. */
        static String one(String id, Collection<String> known) {
            return known.stream()
                    .filter(name -> name.equalsIgnoreCase(id(id)))
                    .findFirst()
                    .orElseThrow(() -> new Failure(Exit.USAGE, Edition.noProgramme(id, known)));
        }

        /** An id as it is kept: P09 for p9 or P9. */
        static String id(String typed) {
            String id = typed.strip().toUpperCase(Locale.ROOT);
            return SHORT.matcher(id).matches() ? "P0" + id.substring(1) : id;
        }
    }

    /** Where editions that are named one by one are found: in the jar, or also in a folder. */
    static final class PackOption {
        @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules.also")
        private @Nullable Path folder;

        PackFiles files(String id) {
            return RulesOption.named(folder, id);
        }

        Checker checker(String id) {
            return RulesOption.checker(files(id));
        }
    }

    /** The rule pack to use: the built-in one or that of a folder, and which edition of it. */
    static final class RulesOption {
        @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
        private @Nullable Path rules;

        @Option(names = "--edition", paramLabel = "ID", descriptionKey = "edition")
        private @Nullable String edition;

        /** The edition asked for, or the newest that holds on a day. */
        PackFiles files(LocalDate day) {
            Editions there = Editions.builtIn();
            if (rules == null) {
                return PackFiles.builtIn(edition == null ? there.on(day) : known(there, edition));
            }
            Path folder = existing(rules);
            return PackFiles.in(
                    folder,
                    edition == null ? null : known(PackFiles.editions(folder), edition),
                    day);
        }

        Checker checker(LocalDate day) {
            return checker(files(day));
        }

        /** The same where no day is looked at. */
        Checker checker() {
            return checker(Checker.today());
        }

        /** Whether neither a folder nor an edition is asked for. */
        boolean isUsual() {
            return rules == null && edition == null;
        }

        /** The files of an edition: of the folder where it has it, else of the jar. */
        PackFiles named(String id) {
            return named(rules, id);
        }

        /** Every edition that there is to choose from, or the one asked for alone. */
        Checkers checkers() {
            if (isUsual()) {
                return Checkers.builtIn();
            }
            return edition != null
                    ? Checkers.of(checker())
                    : new Checkers(PackFiles.editions(existing(rules)), id -> checker(named(id)));
        }

        /** The files of an edition: of a folder where it has it, else of the jar. */
        static PackFiles named(@Nullable Path folder, String id) {
            return folder != null && PackFiles.editions(existing(folder)).ids().contains(id)
                    ? PackFiles.in(folder, id, Checker.today())
                    : PackFiles.builtIn(known(Editions.builtIn(), id));
        }

        /** The id of an edition that there is. */
        static String known(Editions there, String id) {
            if (!there.ids().contains(id)) {
                throw Failure.usage(OptionText.NO_EDITION, id, String.join(" ", there.ids()));
            }
            return id;
        }

        /** A checker of a pack, compiled by the first process that asks for it. */
        static Checker checker(PackFiles files) {
            return Checker.of(PackCompiler.load(files, PackCache.ofUser(System.getenv())));
        }

        /** The pack in a folder. */
        static PackFiles in(Path folder, @Nullable String edition, LocalDate day) {
            return PackFiles.in(existing(folder), edition, day);
        }

        private static Path existing(Path folder) {
            if (!Files.isDirectory(folder)) {
                String example = "rules/" + Editions.builtIn().on(Checker.today());
                throw new Failure(Exit.NO_RULES, PathText.NO_RULES_FOLDER.with(folder, example));
            }
            return folder;
        }
    }

    /** A command that applies a pack's rules on a day. */
    abstract static class OnDay extends BaseCommand {
        @Mixin RulesOption rules;
        @Mixin DayOption asOf;

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
                defaultValue = "yaml",
                descriptionKey = "check.input")
        private MediaFormat input;

        @Mixin private SizeOptions sizes;

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
                    new ProfileSources(
                            sizes.entries.reader(checker.edition().criterionIds()),
                            asOf.day(),
                            console.in(),
                            input);
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
                                faults.forEach(f -> tell(f.message()));
                                reports.refuse(source, faults);
                            }
                        });
            }
            reports.finish();
            if (mayBeSeveral()) {
                tell(summary(written[0], refused));
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

    /** Where the reports of one run go. */
    interface Reports extends AutoCloseable {

        /**
         * Takes the report on a profile.
         *
         * @param report the report
         * @param file where the profile stands
         */
        void take(Report report, String file);

        /** Takes a profile that was refused; its faults stand on standard error. */
        default void refuse(String source, List<Fault> faults) {}

        /** Puts what was taken in its place. */
        void finish();

        /** Removes what was not finished. */
        @Override
        default void close() {}
    }
}
