package org.huiqi.bench;

import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.fact.Siblings;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the applicant, or one of its candidates, is judged by.
 *
 * @param applicant the applicant
 * @param attestations what is attested for the candidate or the applicant
 * @param candidate the candidate, or null
 * @param siblings fact about the other entries of its list, or null
 */
public record Facts(
        Applicant applicant,
        Attestations attestations,
        @Nullable Candidate candidate,
        @Nullable Siblings siblings) {

    /** The fact of a type. */
    public Object of(Class<?> type) {
        Object fact =
                type == Applicant.class
                        ? applicant
                        : type == Attestations.class
                                ? attestations
                                : Siblings.class.isAssignableFrom(type) ? siblings : candidate;
        return type.cast(fact);
    }
}
