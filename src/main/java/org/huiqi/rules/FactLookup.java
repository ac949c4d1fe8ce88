package org.huiqi.rules;

import java.time.LocalDate;
import org.huiqi.profile.fact.Attestations;
import org.jspecify.annotations.Nullable;

/** Facts by type, at most one of each, on a day. */
interface FactLookup {
    /** The fact of a type with what the engine said about it, or null where there is none. */
    @Nullable Fact fact(Class<?> type);

    /** What is attested, or null where nothing can be. */
    @Nullable Attestations attestations();

    /** The day. */
    LocalDate asOf();
}
