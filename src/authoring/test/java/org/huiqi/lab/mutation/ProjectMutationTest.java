package org.huiqi.lab.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiqi.SharedChecker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The project's own cases notice nearly every change of the rules. */
@Tag("mutation")
class ProjectMutationTest {
    private static final Path CASES = Path.of("facts", "cases");

    @Test
    void casesKillAtLeastNinetyEightPerCent() {
        List<Case> cases = new ArrayList<>();
        CaseFile.find(List.of(CASES)).forEach(file -> cases.addAll(CaseFile.read(file).cases()));
        Baseline baseline = new Baseline(SharedChecker.CHECKER, cases, () -> {});
        assertThat(baseline.failing()).isEmpty();

        MutationResult result =
                new MutationRun(
                                baseline,
                                EquivalentMutants.read(CASES.resolve(CaseFile.EQUIVALENT_MUTANTS)),
                                true)
                        .run(
                                Mutant.of(
                                        SharedChecker.CHECKER.pack(),
                                        PackFiles.builtIn(),
                                        Set.of()),
                                done -> {});

        assertThat(result.killRate()).isGreaterThanOrEqualTo(BigDecimal.valueOf(98));
        assertThat(result.stale()).isEmpty();
    }
}
