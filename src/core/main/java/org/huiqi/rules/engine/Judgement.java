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
 * @param fired those that fired; null where none was fired and only the conditions' trees are
 *     asked, which can rule a verdict out and cannot grant one
 */
public record Judgement(RuleBase base, @Nullable Fired fired) {

    /** Whether the condition of a rule is met for some facts; null = unknown. */
    public @Nullable Boolean met(RuleText rule, FactSet facts) {
        Object fact = facts.fact(rule);
        return fired != null
                ? base.holds(rule, fact, fired, facts.asOf())
                : fact == null ? null : rule.condition().holds(fact, facts.asOf());
    }

    /**
     * The same for a fact on which the condition's tree was evaluated.
     *
     * @param holds what the tree says; null = unknown
     * @throws RuleFailure where the engine says otherwise
     */
    public @Nullable Boolean met(RuleText rule, Object fact, @Nullable Boolean holds) {
        return fired == null ? holds : base.decide(rule, fact, fired, holds);
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
