package org.huiqi.lab.mutation;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Case;
import org.huiqi.lab.mutation.Bench.Tried;
import org.huiqi.lab.mutation.Mutant.CatalogueChange;
import org.huiqi.lab.mutation.Mutant.RuleChange;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;
import org.jspecify.annotations.Nullable;

/** Runs the cases against one mutant until one of them notices it. */
final class Trial {
    private final Bench bench;
    private final Mutant mutant;

    Trial(Bench bench, Mutant mutant) {
        this.bench = bench;
        this.mutant = mutant;
    }

    /** The first case that notices; null where none does. */
    @Nullable Case killer() {
        RulePack pack = bench.checker().pack();
        if (mutant.change() instanceof CatalogueChange change) {
            return change.judged() instanceof Programme programme
                    ? programme(programme, null)
                    : standard((Standard) change.judged(), pack.with((Standard) change.judged()));
        }
        RuleChange change = (RuleChange) mutant.change();
        RulePack changed = pack.with(change.rule());
        if (change.judged() instanceof Programme programme) {
            return programme(programme, changed);
        }
        return change.judged() instanceof Standard standard
                ? standard(standard, changed)
                : size(changed);
    }

    private @Nullable Case programme(Programme programme, @Nullable RulePack changed) {
        for (Tried tried : bench.about(programme.file(), mutant.id())) {
            Evaluation evaluation =
                    changed == null ? tried.evaluation() : tried.evaluation().with(changed);
            Report report = bench.report(evaluation, List.of(programme), tried);
            if (!tried.passes(report, programme.file())) {
                return tried.of();
            }
        }
        return null;
    }

    private @Nullable Case standard(Standard standard, RulePack changed) {
        for (Tried tried : bench.about(standard.file(), mutant.id())) {
            Evaluation evaluation = changed.evaluate(tried.profile(), tried.of().asOf());
            Report report = bench.report(evaluation, List.of(), tried);
            if (!tried.passes(report, standard.file())) {
                return tried.of();
            }
        }
        return null;
    }

    /** A rule of the size standard is named by its industry and class. */
    private @Nullable Case size(RulePack changed) {
        String industry = mutant.id().substring(0, mutant.id().indexOf(' '));
        for (Tried tried : bench.ofIndustry(industry)) {
            Case of = tried.of();
            if (changed.size(tried.profile(), of.asOf()).equals(tried.evaluation().size())) {
                continue;
            }
            Evaluation evaluation = changed.evaluate(tried.profile(), of.asOf());
            if (!tried.passes(bench.report(evaluation, bench.stated(tried), tried))) {
                return of;
            }
        }
        return null;
    }
}
