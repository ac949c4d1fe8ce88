package org.huiqi.rules;

import java.time.LocalDate;
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
 * @param own the applicant
 * @param attestations what is attested for the candidate or the applicant
 * @param list list of the candidate, or null
 * @param entry the candidate, or null
 * @param siblings fact about the other entries of its list, or null
 */
record FactSet(
        Fact own,
        Attestations attestations,
        @Nullable String list,
        @Nullable Fact entry,
        @Nullable Fact siblings)
        implements FactLookup {

    /** The facts of the applicant alone. */
    static FactSet of(Fact applicant, Attestations attestations) {
        return new FactSet(applicant, attestations, null, null, null);
    }

    /** The facts of one entry of a list. */
    static FactSet of(Fact applicant, Attestations attestations, String list, Candidate candidate) {
        Profile profile = ((Applicant) applicant.value()).profile();
        return new FactSet(
                applicant, attestations, list, new Fact(candidate), siblings(profile, candidate));
    }

    private static @Nullable Fact siblings(Profile profile, Candidate candidate) {
        if (candidate instanceof Course course) {
            return new Fact(new LecturerLoad(course, profile.courses()));
        }
        if (candidate instanceof XinchuangEntry entry) {
            return new Fact(new FieldOverlap(entry, profile.xinchuangEntries()));
        }
        return null;
    }

    Applicant applicant() {
        return (Applicant) own.value();
    }

    @Nullable Candidate candidate() {
        return entry == null ? null : (Candidate) entry.value();
    }

    @Override
    public LocalDate asOf() {
        return applicant().asOf();
    }

    @Override
    public @Nullable Fact fact(Class<?> type) {
        if (type == Applicant.class) {
            return own;
        }
        if (entry != null && type.isInstance(entry.value())) {
            return entry;
        }
        return siblings != null && type.isInstance(siblings.value()) ? siblings : null;
    }

    /** Everything that the engine is asked about but the applicant, which all sets share. */
    Collection<Fact> others() {
        List<Fact> facts = new ArrayList<>(2);
        if (entry != null) {
            facts.add(entry);
        }
        if (siblings != null) {
            facts.add(siblings);
        }
        return facts;
    }
}
