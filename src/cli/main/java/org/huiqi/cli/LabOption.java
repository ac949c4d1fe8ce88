package org.huiqi.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.huiqi.CancellationToken;
import org.huiqi.catalogue.Edition;
import org.huiqi.document.MediaFormat;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.page.FirmTrial;
import org.huiqi.profile.reading.ProfileReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The cases and sample firms that the page about the rules is shown with: those that are named,
 * else those of the project where the server is run in its folder.
 */
final class LabOption {
    private static final Path FIRMS = Path.of("facts");

    @Option(names = "--cases", paramLabel = "PATH", descriptionKey = "serve.cases")
    private List<Path> cases = List.of();

    @Option(names = "--firms", paramLabel = "PATH", descriptionKey = "serve.firms")
    private List<Path> firms = List.of();

    private @Nullable CaseSuite suite;

    /** Finds the files of the cases, and the sample firms. */
    void find(@Nullable Path home) {
        firms.forEach(LabOption::existing);
        List<Path> given = cases.isEmpty() ? usual(home, CasePaths.DEFAULT) : cases;
        cases = given.isEmpty() ? List.of() : CasePaths.found(given);
        firms = firms.isEmpty() ? usual(home, FIRMS) : firms;
    }

    private static void existing(Path path) {
        if (!Files.exists(path)) {
            throw new Failure(Exit.USAGE, PathText.MISSING.with(path));
        }
    }

    private static List<Path> usual(@Nullable Path home, Path folder) {
        Path there = CasePaths.usual(folder, home);
        return Files.isDirectory(there) ? List.of(there) : List.of();
    }

    /** Whether there are cases. */
    boolean hasCases() {
        return !cases.isEmpty();
    }

    /** Where the sample firms are; empty for none. */
    String firms() {
        return firms.stream().map(Path::toString).collect(Collectors.joining(" "));
    }

    /** The cases, read when they are first asked for. */
    synchronized CaseSuite suite() {
        if (suite == null) {
            suite = CaseSuite.read(cases);
        }
        return suite;
    }

    /** Hands the sample firms over, one after the other. */
    void readFirms(Edition edition, LocalDate asOf, FirmTrial trial, CancellationToken token) {
        ProfileSources sources =
                new ProfileSources(
                        new ProfileReader(edition.criterionIds()),
                        asOf,
                        InputStream.nullInputStream(),
                        MediaFormat.JSONL);
        for (Path path : firms) {
            sources.read(
                    path.toString(),
                    (source, read) -> {
                        token.throwIfCancelled();
                        trial.take(source, read);
                    });
        }
    }
}
