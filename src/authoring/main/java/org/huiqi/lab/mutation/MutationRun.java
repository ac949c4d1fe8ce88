package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.mutation.Baseline.CaseRun;
import org.huiqi.lab.mutation.MutationResult.Detection;
import org.huiqi.lab.mutation.MutationResult.Tried;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Tries every mutant on the cases and on lint, on all cores. A changed rule is decided by its
 * condition's tree, beside the other rules that fired.
 */
public final class MutationRun {
    private final Baseline baseline;
    private final EquivalentMutants explained;
    private final boolean complete;

    /**
     * A run.
     *
     * @param baseline the cases
     * @param explained mutants known to be equivalent
     * @param complete whether every mutant of the pack is tried, so that every explanation is due
     */
    public MutationRun(Baseline baseline, EquivalentMutants explained, boolean complete) {
        this.baseline = baseline;
        this.explained = explained;
        this.complete = complete;
    }

    /**
     * Tries mutants.
     *
     * @param mutants the mutants
     * @param done hears how many are done, from any thread
     */
    public MutationResult run(List<Mutant> mutants, IntConsumer done) {
        AtomicInteger count = new AtomicInteger();
        List<Tried> tried =
                mutants.parallelStream()
                        .map(
                                mutant -> {
                                    Detection by = detection(mutant);
                                    done.accept(count.incrementAndGet());
                                    return new Tried(
                                            mutant, by, by == null ? explained.of(mutant) : null);
                                })
                        .toList();
        return new MutationResult(tried, stale(tried));
    }

    /** Explanations that explained nothing: of a mutant that was tried, or of none that exists. */
    private List<EquivalentMutants.Entry> stale(List<Tried> tried) {
        Set<EquivalentMutants.Entry> used = new HashSet<>();
        tried.stream().filter(t -> t.equivalent() != null).forEach(t -> used.add(t.equivalent()));
        List<EquivalentMutants.Entry> stale = new ArrayList<>();
        for (EquivalentMutants.Entry entry : explained.entries()) {
            boolean asked = tried.stream().anyMatch(t -> entry.isAbout(t.mutant().id()));
            if (!used.contains(entry) && (asked || complete)) {
                stale.add(entry);
            }
        }
        return stale;
    }

    private @Nullable Detection detection(Mutant mutant) {
        // No case reads a text, so that those are left to lint.
        if (mutant.kind() != Mutation.TEXT && isCaughtByCase(mutant)) {
            return Detection.CASE;
        }
        return mutant.rule() == null && !baseline.lint().added(mutant.judged()).isEmpty()
                ? Detection.LINT
                : null;
    }

    private boolean isCaughtByCase(Mutant mutant) {
        Judged judged = mutant.judged();
        RulePack pack = changed(baseline.checker().pack(), mutant);
        if (judged == null) {
            String industry = mutant.id().substring(0, mutant.id().indexOf(' '));
            return baseline.ofIndustry(industry).stream().anyMatch(run -> isOfOtherSize(run, pack));
        }
        List<Programme> programmes =
                judged instanceof Programme programme ? List.of(programme) : List.of();
        return baseline.about(judged.file(), mutant.id()).stream()
                .anyMatch(
                        run ->
                                !run.passes(
                                        baseline.report(
                                                evaluation(mutant, pack, run), programmes, run),
                                        judged.file()));
    }

    private static RulePack changed(RulePack original, Mutant mutant) {
        if (mutant.rule() != null) {
            return original.with(mutant.rule());
        }
        return mutant.judged() instanceof Standard standard ? original.with(standard) : original;
    }

    /** Standards and sizes decide what programmes see, so that everything is worked out again. */
    private static Evaluation evaluation(Mutant mutant, RulePack pack, CaseRun run) {
        if (!(mutant.judged() instanceof Programme)) {
            return again(pack, run);
        }
        return mutant.rule() == null ? run.evaluation() : run.evaluation().with(pack);
    }

    private static Evaluation again(RulePack pack, CaseRun run) {
        return pack.evaluate(run.evaluation().applicant().profile(), run.of().asOf());
    }

    /** Only where the size is another, anything that is stated may be another. */
    private boolean isOfOtherSize(CaseRun run, RulePack pack) {
        Evaluation evaluation = again(pack, run);
        return !evaluation.size().equals(run.evaluation().size())
                && !run.passes(baseline.report(evaluation, baseline.stated(run), run), null);
    }
}
