package org.huiqi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.catalogue.Editions;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the files that a new edition or programme begins with. */
@Command(name = "new", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class NewCommand implements Runnable {
    private final Console console;
    @Spec private CommandSpec spec;

    NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "edition, programme");
    }

    /** A new edition: the files of an earlier one, under its own name. */
    @Command(name = "edition", mixinStandardHelpOptions = true)
    int edition(
            @Mixin LanguageOption language,
            @Parameters(paramLabel = "ID", descriptionKey = "new.edition") String id,
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "OLD",
                            descriptionKey = "new.from")
                    String old,
            @Option(
                            names = "--holds-from",
                            paramLabel = "YYYY-MM-DD",
                            descriptionKey = "new.holdsFrom")
                    @Nullable LocalDate holdsFrom,
            @Option(names = "--into", paramLabel = "DIR", descriptionKey = "new.into")
                    @Nullable Path into) {
        Path root = root(into);
        List<Path> made = EditionScaffold.write(root, id, files(root, old), holdsFrom);
        say(language.language(), made, id);
        return Exit.DONE;
    }

    /** A new programme of an edition. */
    @Command(name = "programme", mixinStandardHelpOptions = true)
    int programme(
            @Mixin LanguageOption language,
            @Parameters(paramLabel = "ID", descriptionKey = "new.programme") String id,
            @Option(names = "--edition", paramLabel = "ID", descriptionKey = "edition")
                    @Nullable String edition,
            @Option(names = "--into", paramLabel = "DIR", descriptionKey = "new.into")
                    @Nullable Path into) {
        Path root = root(into);
        Editions there = PackFiles.editions(root.resolve("rules"));
        if (edition != null && !there.ids().contains(edition)) {
            throw RulesOption.noEdition(edition, there.ids());
        }
        String chosen = there.chosen(edition, Checker.today());
        List<Path> made = ProgrammeScaffold.write(root, chosen, id);
        say(language.language(), made, chosen);
        return Exit.DONE;
    }

    /** The folder that holds, or will hold, seeds and rules. */
    private Path root(@Nullable Path into) {
        if (into != null) {
            return into;
        }
        Path home = console.home();
        return home != null ? home : Path.of("");
    }

    private static PackFiles files(Path root, String id) {
        Path rules = root.resolve("rules");
        if (Files.isDirectory(rules) && PackFiles.editions(rules).ids().contains(id)) {
            return PackFiles.in(rules, id, Checker.today());
        }
        Editions there = Editions.builtIn();
        if (!there.ids().contains(id)) {
            throw RulesOption.noEdition(id, there.ids());
        }
        return PackFiles.builtIn(id);
    }

    private void say(Language language, List<Path> made, String edition) {
        made.forEach(path -> console.out().println(path));
        console.out().println(ResultText.LINT_NEXT.in(language, edition));
    }
}
