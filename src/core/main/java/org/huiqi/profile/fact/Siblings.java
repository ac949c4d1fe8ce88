package org.huiqi.profile.fact;

import java.util.List;
import org.huiqi.profile.candidate.Candidate;

/** A fact about one entry of a list that rests on the other entries too. */
public sealed interface Siblings permits LecturerLoad, FieldOverlap {
    /** Other entries that a finding names at most, so that findings do not grow with the list. */
    int MOST = 20;

    /** {@return the first entries that count together with the one in question} */
    List<? extends Candidate> matching();

    /** {@return how many there are of these} */
    int matches();

    /**
     * {@return paths of the fields that keep the answer open, {@code courses[k2].lecturer}, of the
     * first entries that lack them}
     */
    List<String> missing();
}
