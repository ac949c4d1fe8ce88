package org.huiqi.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huiqi.catalogue.Edition;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.SuiteRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/** The case files that a command of the regression lab works on. */
final class CasePaths {
    static final Path DEFAULT = Path.of("facts", "cases");

    @Parameters(arity = "0..*", paramLabel = "PATH", descriptionKey = "cases")
    private List<Path> paths = List.of();

    /** Reads them, and says on standard error what cannot be read. */
    CaseSuite read(BaseCommand command) {
        Path usual = usual(DEFAULT, command.console.home());
        CaseSuite suite = CaseSuite.read(found(paths.isEmpty() ? List.of(usual) : paths));
        for (SuiteRun.RefusedFile refused : suite.refused()) {
            command.console.err().println(refused.reason().in(command.language()));
        }
        return suite;
    }

    /** Reads those that are about an edition; says on standard error how many are not. */
    CaseSuite about(Edition edition, BaseCommand command) {
        return about(read(command), edition, command);
    }

    /** Those of some cases that are about an edition; says how many are not. */
    static CaseSuite about(CaseSuite suite, Edition edition, BaseCommand command) {
        CaseSuite about = suite.about(edition.id());
        int left = suite.cases().size() - about.cases().size();
        if (left > 0) {
            command.tell(ResultText.OF_OTHER_EDITION.with(left, edition.id()));
        }
        return about;
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
