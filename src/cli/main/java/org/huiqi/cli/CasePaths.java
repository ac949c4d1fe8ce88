package org.huiqi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.catalogue.Edition;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseSuite;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The case files that a command of the regression lab works on. */
final class CasePaths {
    static final Path DEFAULT = Path.of("facts", "cases");

    @Parameters(arity = "0..*", paramLabel = "PATH", descriptionKey = "cases")
    private List<Path> paths = List.of();

    /** Reads them, and says on standard error what cannot be read. */
    CaseSuite read(Console console, Language language) {
        CaseSuite suite = CaseSuite.read(found(console));
        suite.refused().forEach(refused -> console.err().println(refused.reason().in(language)));
        return suite;
    }

    /** Reads those that are about an edition; says on standard error how many are not. */
    CaseSuite about(Edition edition, Console console, Language language) {
        return about(read(console, language), edition, console, language);
    }

    /** Those of some cases that are about an edition; says how many are not. */
    static CaseSuite about(CaseSuite suite, Edition edition, Console console, Language language) {
        CaseSuite about = suite.about(edition.id());
        int left = suite.cases().size() - about.cases().size();
        if (left > 0) {
            console.err()
                    .println(ResultText.OF_OTHER_EDITION.with(left, edition.id()).in(language));
        }
        return about;
    }

    private List<Path> found(Console console) {
        return found(paths.isEmpty() ? List.of(usual(DEFAULT, console.home())) : paths);
    }

    /** The case files of some paths, at least one. */
    static List<Path> found(List<Path> given) {
        for (Path path : given) {
            if (!Files.exists(path)) {
                throw Failure.usage(PathText.NO_CASES_THERE, path);
            }
        }
        List<Path> files;
        try {
            files = CaseFile.find(given);
        } catch (UncheckedIOException e) {
            throw Failure.usage(PathText.CASES_UNREADABLE, e.getCause().getMessage());
        }
        if (files.isEmpty()) {
            throw Failure.usage(PathText.NO_CASE_FILE, given.get(0));
        }
        return files;
    }

    /** A folder here; of a checkout that is not the current folder, its own. */
    static Path usual(Path folder, @Nullable Path home) {
        return Files.isDirectory(folder) || home == null ? folder : home.resolve(folder);
    }
}
