package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.huiqi.lab.mutation.MutationResult.Tried;

/**
 * Tries every mutant on the cases and on lint, on all cores. A changed rule is decided by its
 * condition's tree, beside the other rules that fired; what survives is then fired as written.
 */
public final class MutationRun {
    private final Bench bench;
    private final EquivalentMutants explained;
    private final boolean complete;

    /**
     * A run.
     *
     * @param bench the cases
     * @param explained mutants known to be equivalent
     * @param complete whether every mutant of the pack is tried, so that every explanation is due
     */
    public MutationRun(Bench bench, EquivalentMutants explained, boolean complete) {
        this.bench = bench;
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
                                    Notice notice = new Trial(bench, mutant).notice();
                                    done.accept(count.incrementAndGet());
                                    return new Tried(
                                            mutant,
                                            notice,
                                            notice == null ? explained.of(mutant) : null);
                                })
                        .toList();
        MutationResult result = new MutationResult(tried, stale(tried));
        new AsWritten(bench).confirm(result.survivors().stream().map(Tried::mutant).toList());
        return result;
    }

    /** Entries that explain no survivor, among those about the rules that were changed. */
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
}
