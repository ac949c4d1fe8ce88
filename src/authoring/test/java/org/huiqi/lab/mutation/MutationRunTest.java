package org.huiqi.lab.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseFile;
import org.huiqi.lab.CaseFileException;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mutation of the demonstration pack, which is small. */
class MutationRunTest {
    private static final Path DEMO = Path.of("src/authoring/test/resources/packs/2025demo");
    private static final PackFiles FILES = PackFiles.in(DEMO);
    private static final Checker CHECKER = Checker.of(PackCompiler.load(FILES));
    private static final EquivalentMutants NONE = new EquivalentMutants(List.of());

    private static List<Case> cases(String file) {
        return CaseFile.read(DEMO.resolve("facts/cases").resolve(file)).cases();
    }

    private static MutationResult run(List<Case> cases, EquivalentMutants explained) {
        Baseline baseline = new Baseline(CHECKER, cases, () -> {});
        assertThat(baseline.failing()).isEmpty();
        List<Mutant> mutants = Mutant.of(CHECKER.pack(), FILES, Set.of("P28"));
        return new MutationRun(baseline, explained, false).run(mutants, done -> {});
    }

    private static List<String> survivors(MutationResult result, String id) {
        return result.survivors().stream()
                .map(MutationResult.Tried::mutant)
                .filter(mutant -> mutant.id().equals(id))
                .map(Mutant::mutation)
                .toList();
    }

    @Test
    void aBoundaryThatNoCaseStandsOnLetsItsMutantSurvive() {
        List<Case> all = cases("P28.yaml");
        List<Case> without = all.stream().filter(c -> !c.name().contains("恰为3亿元")).toList();
        String mutation = "revenueOfLastFullYear <= 30000 -> revenueOfLastFullYear < 30000";

        assertThat(survivors(run(all, NONE), "P28-02")).isEmpty();
        MutationResult result = run(without, NONE);

        assertThat(survivors(result, "P28-02")).containsExactly(mutation);
        assertThat(result.text(Language.ZH))
                .contains(
                        "P28.drl:25  P28-02  比较符\n    " + mutation,
                        "比较：revenueOfLastFullYear <= 30000（years.2023.revenue），取值 30000 时两者不同");
        assertThat(result.json())
                .contains("\"id\" : \"P28-02\"", "\"line\" : 25", "\"value\" : \"30000\"");
    }

    @Test
    void withoutACaseAboutItEveryMutantSurvivesThatLintDoesNotSee() {
        MutationResult result = run(cases("P08.yaml"), NONE);

        assertThat(result.killed()).isPositive().isEqualTo(result.byLint());
        assertThat(result.tried().stream().filter(t -> t.by() != null).map(t -> t.mutant().kind()))
                .contains(Mutation.TEXT)
                .doesNotContain(Mutation.OPERATOR, Mutation.FORCE, Mutation.ACTOR);
        assertThat(result.survivors().stream().map(t -> t.mutant().kind()))
                .contains(
                        Mutation.OPERATOR,
                        Mutation.THRESHOLD,
                        Mutation.YEAR,
                        Mutation.WORD_ADDED,
                        Mutation.FLIPPED,
                        Mutation.AND_OR,
                        Mutation.CONSTRAINT_REMOVED,
                        Mutation.RULE_REMOVED,
                        Mutation.FORCE,
                        Mutation.GROUP_JOINED,
                        Mutation.TRACK_DROPPED,
                        Mutation.WINDOW,
                        Mutation.DEADLINE,
                        Mutation.ACTOR,
                        Mutation.CLOSES);
    }

    @Test
    void explainedMutantsAreCountedApartAndStaleExplanationsReported(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve(CaseFile.EQUIVALENT_MUTANTS);
        Files.writeString(
                file,
                """
                mutants:
                  - {id: P28-0*, mutation: "force: * -> force: *", reason: {zh: 试, en: test}}
                  - {id: P28-01, mutation: "no such change", reason: {zh: 试, en: test}}
                  - {id: P99-01, mutation: "of another pack", reason: {zh: 试, en: test}}
                """);
        MutationResult result = run(cases("P08.yaml"), EquivalentMutants.read(file));

        assertThat(result.equivalent()).hasSize(10);
        assertThat(result.survivors()).hasSize(result.tried().size() - result.byLint() - 10);
        assertThat(result.stale())
                .extracting(EquivalentMutants.Entry::mutation)
                .containsExactly("no such change");
    }

    @Test
    void anExplanationWithoutReasonIsRefused(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.yaml");
        Files.writeString(file, "mutants:\n  - {id: P28-01, mutation: x}\n");

        assertThatThrownBy(() -> EquivalentMutants.read(file))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining("x.yaml:2");
    }

    @Test
    void casesThatFailOnTheUnchangedRulesAreNamed() throws IOException {
        Path folder = Files.createTempDirectory("cases");
        Path file = folder.resolve("x.yaml");
        Files.writeString(
                file,
                "firm: {format: 1}\nasOf: 2025-01-01\ncases:\n"
                        + "  - {name: 错的, expect: {verdicts: {P28: ELIGIBLE}}}\n");

        Baseline baseline = new Baseline(CHECKER, CaseFile.read(file).cases(), () -> {});

        assertThat(baseline.failing()).extracting(Case::name).containsExactly("错的");
    }
}
