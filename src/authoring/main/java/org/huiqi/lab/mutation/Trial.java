package org.huiqi.lab.mutation;

import org.huiqi.catalogue.Judged;
import org.huiqi.lab.Case;
import org.huiqi.lab.mutation.Bench.Tried;
import org.huiqi.lab.mutation.Mutant.CatalogueChange;
import org.huiqi.rules.pack.Evaluation;
import org.jspecify.annotations.Nullable;

/** Runs the cases against one mutant until one of them notices it, and lint where none does. */
final class Trial {
    private final Bench bench;
    private final Mutant mutant;

    Trial(Bench bench, Mutant mutant) {
        this.bench = bench;
        this.mutant = mutant;
    }

    /** What notices; null where nothing does. */
    @Nullable Notice notice() {
        Case killer = mutant.kind() == Mutation.TEXT ? null : killer();
        if (killer != null) {
            return new Notice.ByCase(killer);
        }
        return mutant.change() instanceof CatalogueChange change
                ? bench.lint().added(change.judged()).stream()
                        .findFirst()
                        .map(Notice.ByLint::new)
                        .orElse(null)
                : null;
    }

    /** Whether a case notices. */
    boolean isNoticedBy(Case one) {
        Judged judged = mutant.judged();
        Changed changed = new Changed(bench.checker().pack(), mutant);
        return bench.tried().stream()
                .filter(tried -> tried.of() == one)
                .anyMatch(
                        tried ->
                                judged == null
                                        ? notices(tried, changed)
                                        : notices(tried, changed, judged.file()));
    }

    /** The first case that notices; null where none does. */
    private @Nullable Case killer() {
        Judged judged = mutant.judged();
        Changed changed = new Changed(bench.checker().pack(), mutant);
        return judged == null ? size(changed) : killer(changed, judged.file());
    }

    private @Nullable Case killer(Changed changed, String file) {
        for (Tried tried : bench.about(file, mutant.id())) {
            if (notices(tried, changed, file)) {
                return tried.of();
            }
        }
        return null;
    }

    private boolean notices(Tried tried, Changed changed, String file) {
        Evaluation evaluation = changed.of(tried.evaluation());
        return !tried.passes(bench.report(evaluation, changed.programmes(), tried), file);
    }

    /** A rule of the size standard is named by its industry and class. */
    private @Nullable Case size(Changed changed) {
        String industry = mutant.id().substring(0, mutant.id().indexOf(' '));
        for (Tried tried : bench.ofIndustry(industry)) {
            if (notices(tried, changed)) {
                return tried.of();
            }
        }
        return null;
    }

    private boolean notices(Tried tried, Changed changed) {
        Evaluation evaluation = changed.of(tried.evaluation());
        return !evaluation.size().equals(tried.evaluation().size())
                && !tried.passes(bench.report(evaluation, bench.stated(tried), tried));
    }
}
