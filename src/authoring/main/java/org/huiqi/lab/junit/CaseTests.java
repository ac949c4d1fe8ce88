package org.huiqi.lab.junit;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseFileException;
import org.huiqi.lab.CaseRunner;
import org.huiqi.lab.Outcome;
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
        List<Path> files = CaseFile.find(List.of(cases));
        Assertions.assertFalse(files.isEmpty(), () -> cases + " holds no case file");
        CaseRunner runner = new CaseRunner(checker);
        String edition = checker.edition().id();
        List<DynamicNode> tests =
                files.stream().flatMap(file -> tests(file, edition, runner, language)).toList();
        Assertions.assertFalse(
                tests.isEmpty(), () -> cases + " holds no case about edition " + edition);
        return tests.stream();
    }

    private static Stream<DynamicNode> tests(
            Path file, String edition, CaseRunner runner, Language language) {
        String name = file.toString();
        try {
            CaseFile read = CaseFile.read(file);
            return read.isAbout(edition)
                    ? Stream.of(
                            DynamicContainer.dynamicContainer(
                                    name,
                                    file.toUri(),
                                    read.cases().stream().map(one -> test(one, runner, language))))
                    : Stream.empty();
        } catch (CaseFileException e) {
            return Stream.of(DynamicTest.dynamicTest(name, () -> Assertions.fail(e.in(language))));
        }
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
