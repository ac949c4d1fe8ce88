package org.huiqi.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that may be missing: null is unknown, an empty list is known to be none. */
public final class KnownList {
    private KnownList() {}

    /** An unmodifiable copy, or null for a missing list. */
    public static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    /** Number of entries, or null for a missing list. */
    public static @Nullable Integer size(@Nullable List<?> list) {
        return list == null ? null : (Integer) list.size();
    }
}
