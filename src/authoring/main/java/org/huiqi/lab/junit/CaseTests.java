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
        return files.stream().map(file -> container(file, runner, language));
    }

    private static DynamicNode container(Path file, CaseRunner runner, Language language) {
        String name = file.toString();
        try {
            return DynamicContainer.dynamicContainer(
                    name,
                    file.toUri(),
                    CaseFile.read(file).cases().stream().map(one -> test(one, runner, language)));
        } catch (CaseFileException e) {
            return DynamicTest.dynamicTest(name, () -> Assertions.fail(e.in(language)));
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
