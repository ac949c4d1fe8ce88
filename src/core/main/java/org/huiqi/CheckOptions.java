package org.huiqi;

import java.util.Set;

/**
 * What a check looks at and what may end it. Immutable.
 *
 * @param programmes ids of the programmes to look at; an empty set means every programme
 * @param token asked before each programme and before each entry that it looks at, some
 *     milliseconds apart; the time of a check grows with the entries of the profile's lists
 */
public record CheckOptions(Set<String> programmes, CancellationToken token) {
    /** Every programme; nothing ends the check. */
    public static final CheckOptions ALL = of(Set.of());

    public CheckOptions {
        programmes = Set.copyOf(programmes);
    }

    /**
     * {@return options of a check of some programmes, which nothing ends}
     *
     * @param programmes ids of the programmes to look at; an empty set means every programme
     */
    public static CheckOptions of(Set<String> programmes) {
        return new CheckOptions(programmes, CancellationToken.NONE);
    }
}
