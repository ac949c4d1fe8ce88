package org.huiqi.synthetic;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is settled about an invented firm before its fields are. For one firm. */
final class Firm {
    private final Archetype archetype;
    private final int completeness;
    private final int detail;
    private final int firstYear;
    private final Map<String, Integer> candidates = new LinkedHashMap<>();

    Firm(Archetype archetype, int completeness, int detail, int firstYear) {
        this.archetype = archetype;
        this.completeness = completeness;
        this.detail = detail;
        this.firstYear = firstYear;
    }

    Archetype archetype() {
        return archetype;
    }

    /** Per cent of the fields that are known. */
    int completeness() {
        return completeness;
    }

    /** Per cent of the fields that are known of those that few firms are asked for. */
    int detail() {
        return detail;
    }

    /** The first year that there are figures of. */
    int firstYear() {
        return firstYear;
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
