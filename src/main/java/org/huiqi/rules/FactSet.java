package org.huiqi.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.fact.FieldOverlap;
import org.huiqi.profile.fact.LecturerLoad;
import org.jspecify.annotations.Nullable;

/**
 * The facts that one candidate, or the applicant itself, is judged by: at most one of each type.
 *
 * @param applicant the applicant
 * @param attestations what is attested for the candidate or the applicant
 * @param list list of the candidate, or null
 * @param candidate the candidate, or null
 * @param siblings fact about the other entries of its list, or null
 */
record FactSet(
        Applicant applicant,
        Attestations attestations,
        @Nullable String list,
        @Nullable Candidate candidate,
        @Nullable Object siblings)
        implements FactLookup {

    /** The facts of the applicant alone. */
    static FactSet of(Applicant applicant) {
        Attestations attestations = Attestations.ofApplicant(applicant.profile().attestations());
        return new FactSet(applicant, attestations, null, null, null);
    }

    /** The facts of one entry of a list. */
    static FactSet of(Applicant applicant, String list, Candidate candidate) {
        Profile profile = applicant.profile();
        Attestations attestations = Attestations.of(profile.attestations(), candidate.id());
        return new FactSet(applicant, attestations, list, candidate, siblings(profile, candidate));
    }

    private static @Nullable Object siblings(Profile profile, Candidate candidate) {
        if (candidate instanceof Course course) {
            return new LecturerLoad(course, profile.courses());
        }
        if (candidate instanceof XinchuangEntry entry) {
            return new FieldOverlap(entry, profile.xinchuangEntries());
        }
        return null;
    }

    @Override
    public @Nullable Object of(Class<?> type) {
        if (type == Applicant.class) {
            return applicant;
        }
        if (type == Attestations.class) {
            return attestations;
        }
        if (type.isInstance(candidate)) {
            return candidate;
        }
        return type.isInstance(siblings) ? siblings : null;
    }

    /** Everything but the applicant, which all sets of a firm share. */
    Collection<Object> own() {
        List<Object> facts = new ArrayList<>();
        facts.add(attestations);
        if (candidate != null) {
            facts.add(candidate);
        }
        if (siblings != null) {
            facts.add(siblings);
        }
        return facts;
    }
}
