package org.huiqi.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists that may be missing: null is unknown, an empty list is known to be none. */
public final class KnownList {
    private KnownList() {}

    /**
     * {@return an unmodifiable copy, or null for a missing list}
     *
     * @param <T> type of the entries
     * @param list null: unknown
     */
    public static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    /**
     * {@return number of entries, or null for a missing list}
     *
     * @param list null: unknown
     */
    public static @Nullable Integer size(@Nullable List<?> list) {
        return list == null ? null : (Integer) list.size();
    }
}
