package org.huiqi.rules;

import org.jspecify.annotations.Nullable;

/** Facts by type: at most one of each. */
@FunctionalInterface
interface FactLookup {
    /** The fact of a type, or null where there is none. */
    @Nullable Object of(Class<?> type);
}
