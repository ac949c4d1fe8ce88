package org.huiqi.rules.engine;

import java.util.List;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.candidate.Course;
import org.huiqi.profile.candidate.DigitalCase;
import org.huiqi.profile.candidate.XinchuangEntry;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.CaseSubmission;
import org.huiqi.profile.fact.FieldOverlap;
import org.huiqi.profile.fact.LecturerLoad;
import org.huiqi.profile.fact.Peers;
import org.huiqi.profile.fact.XinchuangSubmission;
import org.jspecify.annotations.Nullable;

/** Makes the facts about an entry that rest on more than it alone; for one applicant. */
final class DerivedFacts {
    private final Applicant applicant;
    private @Nullable Peers<Course> courses;
    private @Nullable Peers<XinchuangEntry> entries;

    DerivedFacts(Applicant applicant) {
        this.applicant = applicant;
    }

    List<Object> of(Candidate candidate) {
        if (candidate instanceof DigitalCase digitalCase) {
            return List.of(new CaseSubmission(digitalCase, applicant));
        }
        if (candidate instanceof Course course) {
            if (courses == null) {
                courses = LecturerLoad.peers(applicant.profile().courses());
            }
            return List.of(new LecturerLoad(course, courses));
        }
        if (candidate instanceof XinchuangEntry entry) {
            if (entries == null) {
                entries = FieldOverlap.peers(applicant.profile().xinchuangEntries());
            }
            return List.of(
                    new FieldOverlap(entry, entries), new XinchuangSubmission(entry, applicant));
        }
        return List.of();
    }
}
