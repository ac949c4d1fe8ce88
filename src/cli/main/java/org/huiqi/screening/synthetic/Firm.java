package org.huiqi.screening.synthetic;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is settled about an invented firm before its fields are. For one firm. */
final class Firm {
    private final Archetype archetype;
    private final int completeness;
    private final Map<String, Integer> candidates = new LinkedHashMap<>();
    private final Map<String, Figures> figures = new LinkedHashMap<>();

    /** Figures of a year as they are, whether the file tells them or not; money in 万元. */
    record Figures(BigDecimal revenue, BigDecimal research, BigDecimal assets, int employees) {}

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

    /** Notes the figures of a year. */
    void had(String year, Figures ofYear) {
        figures.put(year, ofYear);
    }

    /** The figures by year, in order; at least one year. */
    Map<String, Figures> figures() {
        return figures;
    }

    /** The first year that there are figures of. */
    int firstYear() {
        return Integer.parseInt(figures.keySet().iterator().next());
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
