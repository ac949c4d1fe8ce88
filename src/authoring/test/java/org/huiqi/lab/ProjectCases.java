package org.huiqi.lab;

import java.nio.file.Path;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.SharedChecker;

/** The project's own sample firms and cases, run once against the built-in rules for all tests. */
public final class ProjectCases {
    static final Path FIRMS = Path.of("facts");
    static final Path CASES = FIRMS.resolve("cases");
    static final Checker CHECKER = SharedChecker.CHECKER;

    private ProjectCases() {}

    /** Every case file of the edition, run. */
    public static SuiteRun ran() {
        return Once.RAN;
    }

    /** Every outcome of every file. */
    static List<Outcome> outcomes() {
        return ran().outcomes();
    }

    private static final class Once {
        static final SuiteRun RAN =
                CaseSuite.read(List.of(CASES)).about(CHECKER.edition().id()).run(CHECKER);
    }
}
