package org.huiqi.rules.engine;

import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/**
 * Decides criteria from rules that were fired, and from attestations.
 *
 * @param base the rules
 * @param fired those that fired
 */
public record Judgement(RuleBase base, Fired fired) {

    /** Whether the condition of a rule is met for some facts; null = unknown. */
    public @Nullable Boolean met(RuleText rule, FactSet facts) {
        return base.holds(rule, facts.fact(rule), fired, facts.asOf());
    }

    /**
     * The same for a fact on which the condition's tree was evaluated.
     *
     * @param holds what the tree says; null = unknown
     * @throws RuleFailure where the engine says otherwise
     */
    public @Nullable Boolean met(RuleText rule, Object fact, @Nullable Boolean holds) {
        return base.decide(rule, fact, fired, holds);
    }

    /** Status of a criterion, whose rule is given, for some facts. */
    public Status status(Criterion criterion, RuleText rule, FactSet facts) {
        return status(criterion, met(rule, facts), facts);
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
        if (criterion.decide() == Decision.OPEN_LIST && Boolean.FALSE.equals(met)) {
            Attestation given = facts.attestation(criterion.id());
            return byAttestation(given == null ? null : given.value());
        }
        return byFact(met);
    }

    private static Status byAttestation(@Nullable Boolean attested) {
        return attested == null ? Status.UNATTESTED : byFact(attested);
    }

    /** Status of what facts alone decide; null = unknown. */
    public static Status byFact(@Nullable Boolean met) {
        return met == null ? Status.UNKNOWN : met ? Status.MET : Status.NOT_MET;
    }
}
