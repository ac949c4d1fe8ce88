package org.huiqi.lab.boundary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.lab.Place;
import org.jspecify.annotations.Nullable;

/**
 * A case made from a rule's own condition, with what the rules say now.
 *
 * @param about id of the criterion or indicator, with its candidate where it is about one
 * @param name its name as a sentence
 * @param set values as YAML by path
 * @param remove paths that are taken away
 * @param expected what the rules say, as a case file writes it, by its place in the report
 */
public record BoundaryCase(
        String about,
        String name,
        Map<String, String> set,
        List<String> remove,
        Map<Place, String> expected) {
    public BoundaryCase {
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        remove = List.copyOf(remove);
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** What stands in a place of a kind; null where nothing is said of one. */
    public @Nullable String expected(Place.Kind kind) {
        return expected.entrySet().stream()
                .filter(entry -> entry.getKey().kind() == kind)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
