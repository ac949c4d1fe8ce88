package org.huiqi.screening.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is settled about an invented firm before its fields are. For one firm. */
final class Firm {
    private final Archetype archetype;
    private final int completeness;
    private final Map<String, Integer> candidates = new LinkedHashMap<>();

    Firm(Archetype archetype, int completeness) {
        this.archetype = archetype;
        this.completeness = completeness;
    }

    Archetype archetype() {
        return archetype;
    }

    /** Per cent of the fields that are known. */
    int completeness() {
        return completeness;
    }

    /** Notes how many entries a candidate list has. */
    void putForward(String list, int entries) {
        candidates.put(list, entries);
    }

    /** Entries of a candidate list; none where it is missing. */
    int entries(String list) {
        return candidates.getOrDefault(list, 0);
    }
}
