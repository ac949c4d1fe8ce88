package org.huiqi.lab.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiqi.SharedChecker;
import org.huiqi.text.Language;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Another team's build runs case files in three lines. */
class CaseTestsTest {
    @TempDir Path folder;

    @TestFactory
    Stream<DynamicNode> cases() {
        return CaseTests.of(Path.of("facts/cases/worked-examples.yaml"), SharedChecker.CHECKER);
    }

    private List<? extends DynamicNode> tests(String text, Language language) throws IOException {
        Files.writeString(folder.resolve("x.yaml"), text);
        return CaseTests.of(folder, SharedChecker.CHECKER, language).toList();
    }

    private static Throwable failure(DynamicNode test) {
        return catchThrowable(() -> ((DynamicTest) test).getExecutable().execute());
    }

    @Test
    void aFileIsAContainerAndACaseATestThatFailsWithItsDifference() throws IOException {
        DynamicNode file =
                tests(
                                """
                                firm: {format: 1, subject: {type: ENTERPRISE}}
                                asOf: 2024-09-20
                                cases:
                                  - {name: 对, expect: {criteria: {P01-02: UNKNOWN}}}
                                  - {name: 错, expect: {criteria: {P01-02: MET}}}
                                """,
                                Language.EN)
                        .get(0);
        assertThat(file.getDisplayName()).endsWith("x.yaml");
        List<? extends DynamicNode> cases = ((DynamicContainer) file).getChildren().toList();
        assertThat(cases).extracting(DynamicNode::getDisplayName).containsExactly("对", "错");
        assertThat(cases.get(1).getTestSourceUri().orElseThrow().toString())
                .endsWith("x.yaml?line=5&column=5");
        assertThat(failure(cases.get(0))).isNull();
        assertThat(failure(cases.get(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("criteria.P01-02", "- expected MET", "申请条件1", "(unknown)");
    }

    @Test
    void aFileThatCannotBeReadIsATestThatFails() throws IOException {
        DynamicNode file = tests("cases: 1\n", Language.ZH).get(0);
        assertThat(failure(file)).hasMessageContaining("1 不是列表");
    }

    @Test
    void aFileAboutAnotherEditionIsLeftOut() throws IOException {
        String cases =
                """
                edition: %s
                firm: {format: 1}
                asOf: 2024-09-20
                cases:
                  - {name: 对, expect: {criteria: {P01-02: UNKNOWN}}}
                """;
        Files.writeString(folder.resolve("a.yaml"), String.format(Locale.ROOT, cases, "2031q4"));
        assertThat(
                        tests(
                                String.format(
                                        Locale.ROOT, cases, SharedChecker.CHECKER.edition().id()),
                                Language.EN))
                .singleElement()
                .satisfies(file -> assertThat(file.getDisplayName()).endsWith("x.yaml"));
        Files.delete(folder.resolve("x.yaml"));
        assertThat(catchThrowable(() -> CaseTests.of(folder, SharedChecker.CHECKER)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("holds no case about edition");
    }

    @Test
    void aFolderWithoutCaseFilesIsAMistake() {
        assertThat(catchThrowable(() -> CaseTests.of(folder, SharedChecker.CHECKER)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("holds no case file");
    }
}
