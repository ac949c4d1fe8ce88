package org.huiqi.profile.candidate;

import org.jspecify.annotations.Nullable;

/** A thing that is put forward and checked on its own: a software product, a bond, a project. */
public interface Candidate {
    /** {@return name of the entry, unique in its list, without {@code @}} */
    String id();

    /** {@return display name, or null} */
    @Nullable String name();
}
