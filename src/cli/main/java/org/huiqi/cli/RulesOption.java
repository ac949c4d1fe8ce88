package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.Checkers;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.rules.compile.PackCache;
import org.huiqi.rules.compile.PackCompiler;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The rule pack to use: the built-in one or that of a folder, and which edition of it. */
final class RulesOption {
    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable Path rules;

    @Option(names = "--edition", paramLabel = "ID", descriptionKey = "edition")
    private @Nullable String edition;

    /** The edition asked for, or the newest that holds on a day. */
    PackFiles files(LocalDate day) {
        String id = edition == null ? null : known(edition);
        return rules == null
                ? PackFiles.builtIn(Editions.builtIn().chosen(id, day))
                : in(rules, id, day);
    }

    Checker checker(LocalDate day) {
        return checker(files(day));
    }

    /** Whether neither a folder nor an edition is asked for. */
    boolean isUsual() {
        return rules == null && edition == null;
    }

    /** The files of an edition: of the folder where it has it, else of the jar. */
    PackFiles named(String id) {
        return new PackOption(rules).files(id);
    }

    /** The same where no day is looked at. */
    Checker checker() {
        return checker(Checker.today());
    }

    /** Every edition that there is to choose from, or the one asked for alone. */
    Checkers checkers() {
        if (rules == null && edition == null) {
            return Checkers.builtIn();
        }
        if (edition != null) {
            return Checkers.of(checker());
        }
        Path folder = existing(rules);
        return new Checkers(
                PackFiles.editions(folder), id -> checker(in(folder, id, Checker.today())));
    }

    private String known(String id) {
        Editions there = rules == null ? Editions.builtIn() : PackFiles.editions(existing(rules));
        List<String> ids = there.ids();
        if (!ids.contains(id)) {
            throw noEdition(id, ids);
        }
        return id;
    }

    static Failure noEdition(String id, List<String> ids) {
        return new Failure(Exit.USAGE, OptionText.NO_EDITION.with(id, String.join(" ", ids)));
    }

    /** A checker of a pack, compiled by the first process that asks for it. */
    static Checker checker(PackFiles files) {
        return Checker.of(PackCompiler.load(files, PackCache.ofUser(System.getenv())));
    }

    /** The pack in a folder. */
    static PackFiles in(Path folder, @Nullable String edition, LocalDate day) {
        return PackFiles.in(existing(folder), edition, day);
    }

    static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            String example = "rules/" + Editions.builtIn().on(Checker.today());
            throw new Failure(Exit.NO_RULES, PathText.NO_RULES_FOLDER.with(folder, example));
        }
        return folder;
    }
}
