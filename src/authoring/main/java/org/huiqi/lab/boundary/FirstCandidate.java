package org.huiqi.lab.boundary;

import java.util.List;
import org.huiqi.catalogue.Judged;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** The first of what a firm puts forward for a programme. */
public final class FirstCandidate {
    private FirstCandidate() {}

    /** Its id; null where the programme is about the applicant, or nothing is put forward. */
    public static @Nullable String of(Judged judged, Profile firm) {
        String list = judged.candidates();
        return list != null
                        && Values.at(firm, list) instanceof List<?> entries
                        && !entries.isEmpty()
                        && entries.get(0) instanceof Candidate first
                ? first.id()
                : null;
    }
}
