package org.huiqi.lab.mutation;

import java.util.List;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.mutation.Mutant.CatalogueChange;
import org.huiqi.lab.mutation.Mutant.RuleChange;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.rules.pack.RulePack;

/** What a mutant makes of firms that the rules were fired on. */
final class Changed {
    private final Mutant mutant;
    private final RulePack pack;

    Changed(RulePack original, Mutant mutant) {
        this.mutant = mutant;
        if (mutant.change() instanceof RuleChange change) {
            this.pack = original.with(change.rule());
        } else {
            Judged entry = ((CatalogueChange) mutant.change()).judged();
            this.pack = entry instanceof Standard standard ? original.with(standard) : original;
        }
    }

    /**
     * The firm under the mutant. A programme's catalogue entry changes nothing before it is
     * explained.
     */
    Evaluation of(Evaluation was) {
        if (!(mutant.judged() instanceof Programme)) {
            return pack.evaluate(was.applicant().profile(), was.applicant().asOf());
        }
        return mutant.change() instanceof RuleChange ? was.with(pack) : was;
    }

    /**
     * The programme that it can be seen in, as it is changed; none of a standard or of the size.
     */
    List<Programme> programmes() {
        return mutant.judged() instanceof Programme programme ? List.of(programme) : List.of();
    }
}
