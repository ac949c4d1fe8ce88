package org.huiqi.profile.candidate;

import org.jspecify.annotations.Nullable;

/** A thing that is put forward and checked on its own: a software product, a bond, a project. */
public interface Candidate {
    /** Name of the entry, unique in its list, without {@code @}. */
    String id();

    /** Display name, or null. */
    @Nullable String name();
}
