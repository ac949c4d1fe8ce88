package org.huiqi.rules;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.Attestation;
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
record CandidateList(String name, RecordComponent component) {
    /** The list with a name. */
    static CandidateList of(String name) {
        return new CandidateList(
                name,
                Arrays.stream(Values.components(Profile.class))
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    /** The facts of every entry of an applicant; null where the list is missing. */
    @SuppressWarnings("unchecked")
    @Nullable List<FactSet> facts(
            Fact applicant, Map<String, Map<String, Attestation>> attestedByCandidate) {
        Profile profile = ((Applicant) applicant.value()).profile();
        List<? extends Candidate> entries =
                (List<? extends Candidate>) Values.get(profile, component);
        return entries == null
                ? null
                : entries.stream()
                        .map(entry -> facts(applicant, attestedByCandidate, entry))
                        .toList();
    }

    private FactSet facts(
            Fact applicant,
            Map<String, Map<String, Attestation>> attestedByCandidate,
            Candidate entry) {
        Map<String, Attestation> given = ((Applicant) applicant.value()).profile().attestations();
        return FactSet.of(
                applicant, Attestations.of(given, attestedByCandidate, entry.id()), name, entry);
    }
}
