package org.huiqi.rules.engine;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * A list of the profile whose entries are judged.
 *
 * @param name name of the list
 * @param component the list in the profile
 */
public record CandidateList(String name, RecordComponent component) {
    /** The list with a name. */
    public static CandidateList of(String name) {
        return new CandidateList(
                name,
                Arrays.stream(Values.components(Profile.class))
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    /** The facts of every entry of an applicant; null where the list is missing. */
    @SuppressWarnings("unchecked")
    public @Nullable List<FactSet> facts(Applicant applicant, Attestations attestations) {
        List<? extends Candidate> entries =
                (List<? extends Candidate>) Values.get(applicant.profile(), component);
        return entries == null ? null : FactSet.of(applicant, attestations, name, entries);
    }
}
