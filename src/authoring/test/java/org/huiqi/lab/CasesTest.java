package org.huiqi.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.text.Language;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the project's own case files against the built-in rules. */
class CasesTest {

    @TestFactory
    Stream<DynamicNode> cases() {
        return ProjectCases.ran().files().stream()
                .map(
                        ran ->
                                dynamicContainer(
                                        ran.path().toString(),
                                        ran.outcomes().stream().map(CasesTest::test)));
    }

    private static DynamicNode test(Outcome outcome) {
        return dynamicTest(
                outcome.of().name(),
                () -> {
                    if (!outcome.passed()) {
                        fail(outcome.in(Language.ZH));
                    }
                });
    }

    @Test
    void everyFileIsRead() {
        assertThat(ProjectCases.ran().refused()).isEmpty();
    }

    @Test
    void noTwoCasesOfAFileHaveTheSameName() {
        for (SuiteRun.FileRun ran : ProjectCases.ran().files()) {
            Set<String> names = new HashSet<>();
            for (Outcome outcome : ran.outcomes()) {
                assertThat(names.add(outcome.of().name())).as("%s", outcome.of().at()).isTrue();
            }
        }
    }
}
