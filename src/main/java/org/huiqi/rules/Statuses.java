package org.huiqi.rules;

import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Decides criteria from conditions and attestations. */
final class Statuses {
    private Statuses() {}

    /** Status of a criterion for some facts that the engine was asked about. */
    static Status of(Criterion criterion, Asked condition, FactSet facts) {
        Boolean met = condition.holds(facts);
        if (criterion.decide() == Decision.ATTEST) {
            return byAttestation(met);
        }
        if (criterion.decide() == Decision.OPEN_LIST && Boolean.FALSE.equals(met)) {
            return byAttestation(facts.attestations().of(criterion.id()));
        }
        return byFact(met);
    }

    private static Status byAttestation(@Nullable Boolean attested) {
        return attested == null ? Status.UNATTESTED : byFact(attested);
    }

    /** Status of what facts alone decide; null = unknown. */
    static Status byFact(@Nullable Boolean met) {
        return met == null ? Status.UNKNOWN : met ? Status.MET : Status.NOT_MET;
    }
}
