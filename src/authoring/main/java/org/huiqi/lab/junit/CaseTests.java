package org.huiqi.lab.junit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseRunner;
import org.huiqi.lab.CaseSuite;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.SuiteRun.RefusedFile;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Case files as JUnit 5 tests: a container a file, a test a case. A case that fails says what is
 * expected, what was met, the clause and the facts.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> cases() {
 *     return CaseTests.of(Path.of("facts/cases"));
 * }
 * }</pre>
 *
 * <p>Files about another edition than the rules' (their {@code edition}) are left out.
 *
 * <p>Needs {@code org.junit.jupiter:junit-jupiter-api}, which a test build has anyway.
 */
public final class CaseTests {
    private CaseTests() {}

    /**
     * {@return cases of a file, or of every file below a folder, on the built-in rules}
     *
     * @param cases a file or a folder
     */
    public static Stream<DynamicNode> of(Path cases) {
        return of(cases, Checker.builtIn());
    }

    /**
     * {@return cases of a file, or of every file below a folder}
     *
     * @param cases the file or folder
     * @param checker the rules to run them on
     */
    public static Stream<DynamicNode> of(Path cases, Checker checker) {
        return of(cases, checker, Language.ZH);
    }

    /**
     * {@return cases of a file, or of every file below a folder}
     *
     * @param cases the file or folder
     * @param checker the rules to run them on
     * @param language language of the failures
     */
    public static Stream<DynamicNode> of(Path cases, Checker checker, Language language) {
        Assertions.assertFalse(
                CaseFile.find(List.of(cases)).isEmpty(), () -> cases + " holds no case file");
        String edition = checker.edition().id();
        CaseSuite suite = CaseSuite.read(List.of(cases)).about(edition);
        CaseRunner runner = new CaseRunner(checker);
        List<DynamicNode> tests = new ArrayList<>();
        for (RefusedFile file : suite.refused()) {
            tests.add(
                    DynamicTest.dynamicTest(
                            file.path().toString(),
                            () -> Assertions.fail(file.reason().in(language))));
        }
        for (CaseFile file : suite.files()) {
            tests.add(
                    DynamicContainer.dynamicContainer(
                            file.path().toString(),
                            file.path().toUri(),
                            file.cases().stream().map(one -> test(one, runner, language))));
        }
        Assertions.assertFalse(
                tests.isEmpty(), () -> cases + " holds no case about edition " + edition);
        return tests.stream();
    }

    private static DynamicNode test(Case one, CaseRunner runner, Language language) {
        URI place =
                URI.create(
                        Path.of(one.at().source()).toUri()
                                + "?line="
                                + one.at().line()
                                + "&column="
                                + one.at().column());
        return DynamicTest.dynamicTest(
                one.name(),
                place,
                () -> {
                    Outcome outcome = runner.run(one);
                    if (!outcome.passed()) {
                        Assertions.fail(outcome.in(language));
                    }
                });
    }
}
