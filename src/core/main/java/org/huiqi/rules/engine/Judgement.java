package org.huiqi.rules.engine;

import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** Statuses of criteria, by what is known of their conditions and by attestations. */
public final class Judgement {
    private Judgement() {}

    /** Status of a criterion, whose rule is given by its number, for some facts. */
    public static Status status(Criterion criterion, RuleBase base, int rule, FactSet facts) {
        return status(criterion, base.met(rule, facts), facts);
    }

    /**
     * Status of a criterion for some facts.
     *
     * @param met whether its rule's condition is met; null = unknown
     */
    public static Status status(Criterion criterion, @Nullable Boolean met, FactSet facts) {
        if (criterion.decide() == Decision.ATTEST) {
            return byAttestation(met);
        }
        if (leavesOpen(criterion, met)) {
            Attestation given = facts.attestation(criterion.id());
            return byAttestation(given == null ? null : given.value());
        }
        return byFact(met);
    }

    /**
     * Whether the facts leave a criterion to an attestation: the value lies outside an open list,
     * or a standard is not decided.
     *
     * @param met whether its rule's condition is met; null = unknown
     */
    public static boolean leavesOpen(Criterion criterion, @Nullable Boolean met) {
        return criterion.decide() == Decision.OPEN_LIST && Boolean.FALSE.equals(met)
                || criterion.decide() == Decision.STANDARD && met == null;
    }

    private static Status byAttestation(@Nullable Boolean attested) {
        return attested == null ? Status.UNATTESTED : byFact(attested);
    }

    /** Status of what facts alone decide; null = unknown. */
    public static Status byFact(@Nullable Boolean met) {
        return met == null ? Status.UNKNOWN : met ? Status.MET : Status.NOT_MET;
    }
}
