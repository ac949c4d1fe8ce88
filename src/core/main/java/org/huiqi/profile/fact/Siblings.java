package org.huiqi.profile.fact;

import java.util.List;
import org.huiqi.profile.candidate.Candidate;

/** A fact about one entry of a list that rests on the other entries too. */
public sealed interface Siblings permits LecturerLoad, FieldOverlap {
    /** {@return entries that count together with the one in question} */
    List<? extends Candidate> matching();

    /** {@return paths of the fields that keep the answer open, {@code courses[k2].lecturer}} */
    List<String> missing();
}
