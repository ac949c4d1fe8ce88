package org.huiqi.profile.reading;

import java.io.Serializable;

/**
 * How much a profile may hold: the time that a check takes and the size of its report grow with the
 * entries of its lists. Immutable.
 *
 * @param entries most entries of a list, and most years; beyond it the profile is refused
 * @serial exclude
 */
public record ReadingLimits(int entries) implements Serializable {
    /** Most entries that can be allowed. */
    public static final int MOST_ENTRIES = 100_000;

    /** 200 entries a list. */
    public static final ReadingLimits DEFAULT = new ReadingLimits(200);

    /** How many attestations there may be for each entry that a list may have. */
    private static final int ATTESTATIONS_AN_ENTRY = 20;

    /**
     * Checks the limits.
     *
     * @param entries most entries of a list, and most years
     * @throws IllegalArgumentException where they are not from 1 to {@link #MOST_ENTRIES}
     */
    public ReadingLimits {
        if (entries < 1 || entries > MOST_ENTRIES) {
            throw new IllegalArgumentException("entries: 1 to " + MOST_ENTRIES);
        }
    }

    /** {@return most attestations: 20 for each entry that a list may have} */
    public int attestations() {
        return entries * ATTESTATIONS_AN_ENTRY;
    }
}
