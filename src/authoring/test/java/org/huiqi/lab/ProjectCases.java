package org.huiqi.lab;

import java.nio.file.Path;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;

/** The project's own sample firms and cases, run once against the built-in rules for all tests. */
final class ProjectCases {
    static final Path FIRMS = Path.of("facts");
    static final Path CASES = FIRMS.resolve("cases");
    static final Checker CHECKER = SharedChecker.CHECKER;

    /** A file of cases with their outcomes. */
    record Ran(Path file, List<Outcome> outcomes) {}

    private ProjectCases() {}

    /** Every case file, run. */
    static List<Ran> ran() {
        return Once.RAN;
    }

    /** Every outcome of every file. */
    static List<Outcome> outcomes() {
        return ran().stream().flatMap(ran -> ran.outcomes().stream()).toList();
    }

    private static final class Once {
        static final List<Ran> RAN =
                CaseFile.find(List.of(CASES)).stream()
                        .map(CaseFile::read)
                        .filter(file -> file.isAbout(CHECKER.edition().id()))
                        .map(Once::run)
                        .toList();

        static Ran run(CaseFile file) {
            CaseRunner runner = new CaseRunner(CHECKER);
            return new Ran(file.path(), file.cases().parallelStream().map(runner::run).toList());
        }
    }
}
