package org.huiqi.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.RuleText;
import org.jspecify.annotations.Nullable;

/**
 * The facts that one candidate, or the applicant itself, is judged by: at most one of each type,
 * and what is attested. Immutable.
 *
 * @param applicant the applicant
 * @param attestations what is attested in its profile
 * @param list list of the candidate, or null
 * @param candidate the candidate, or null
 * @param derived facts about the candidate that rest on more than it alone
 * @param fired numbers of the rules that fired on them; null where none was fired and only the
 *     conditions' trees are asked, which can rule a verdict out and cannot grant one
 */
public record FactSet(
        Applicant applicant,
        Attestations attestations,
        @Nullable String list,
        @Nullable Candidate candidate,
        List<Object> derived,
        @Nullable BitSet fired) {

    /** The facts of the applicant alone. */
    public static FactSet of(Applicant applicant, Attestations attestations) {
        return new FactSet(applicant, attestations, null, null, List.of(), null);
    }

    /** The same with the points of a standard's score. */
    public FactSet with(Points points) {
        return new FactSet(applicant, attestations, list, candidate, List.of(points), fired);
    }

    /** The same with what fired on them. */
    FactSet with(BitSet met) {
        return new FactSet(applicant, attestations, list, candidate, derived, met);
    }

    /** The facts of each entry of a list; null where the profile does not know it. */
    @SuppressWarnings("unchecked")
    public static @Nullable List<FactSet> of(
            Applicant applicant, Attestations attestations, String list) {
        List<? extends Candidate> entries =
                (List<? extends Candidate>) Values.at(applicant.profile(), list);
        if (entries == null) {
            return null;
        }
        DerivedFacts derived = new DerivedFacts(applicant);
        List<FactSet> sets = new ArrayList<>(entries.size());
        for (Candidate entry : entries) {
            sets.add(new FactSet(applicant, attestations, list, entry, derived.of(entry), null));
        }
        return sets;
    }

    /** The day. */
    public LocalDate asOf() {
        return applicant.asOf();
    }

    /** The fact that a rule is about, or null where there is none. */
    public @Nullable Object fact(RuleText rule) {
        Class<?> type = rule.factType();
        if (type == Applicant.class) {
            return applicant;
        }
        if (type == Attestation.class) {
            return attestation(rule.id());
        }
        if (type.isInstance(candidate)) {
            return candidate;
        }
        for (Object fact : derived) {
            if (type.isInstance(fact)) {
                return fact;
            }
        }
        return null;
    }

    /** The attestation that counts for a criterion, or null. */
    public @Nullable Attestation attestation(String criterion) {
        return attestations.find(criterion, candidate == null ? null : candidate.id());
    }

    /** What is attested for the candidate alone. */
    Collection<Attestation> ownAttestations() {
        return candidate == null ? List.of() : attestations.of(candidate.id());
    }

    /** Adds every fact of the candidate; those of the applicant are shared by all sets. */
    public void addTo(Collection<Object> facts) {
        if (candidate != null) {
            facts.add(candidate);
        }
        facts.addAll(derived);
    }
}
