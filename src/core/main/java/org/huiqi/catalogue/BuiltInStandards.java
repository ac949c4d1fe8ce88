package org.huiqi.catalogue;

import java.util.Collections;
import java.util.SortedSet;

/** The built-in standards that lead to a title, found by looking into their folder. */
final class BuiltInStandards {
    private static final SortedSet<String> NAMES =
            Collections.unmodifiableSortedSet(
                    ResourceNames.in(
                            BuiltInStandards.class.getClassLoader(), "seeds/standards", ".yaml"));

    private BuiltInStandards() {}

    /** Names of their files, without the ending. */
    static SortedSet<String> names() {
        return NAMES;
    }

    /** Whether a file is of one of them. */
    static boolean has(String file) {
        return NAMES.contains(file.substring(0, file.lastIndexOf('.')));
    }
}
