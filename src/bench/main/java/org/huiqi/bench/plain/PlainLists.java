package org.huiqi.bench.plain;

import java.util.List;
import java.util.function.BiConsumer;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;

/** The lists of candidates of a profile; the generated code knows which there are. */
public interface PlainLists {
    /** Hands out each list that is known, by name. */
    void eachKnown(Profile profile, BiConsumer<String, List<? extends Candidate>> lists);
}
