package org.huiqi.rules.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.IpRight;
import org.huiqi.profile.Title;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.profile.schema.Leaves;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * What an answer about a list rests on: the entries that matter, found by asking about each entry
 * alone.
 */
final class ListReading {
    private final ComparisonReading reading;
    private final String list;
    private final List<String> fields;
    private @Nullable List<?> relevant;

    /**
     * A reading of one list.
     *
     * @param reading the comparison that asks
     * @param list path of the list below the fact's record
     * @param fields fields of its entries that the answer rests on; empty = only their number
     */
    ListReading(ComparisonReading reading, String list, List<String> fields) {
        this.reading = reading;
        this.list = list;
        this.fields = fields;
    }

    String list() {
        return list;
    }

    private @Nullable List<?> entries() {
        return reading.entries(list);
    }

    /**
     * The first entries that matter, each as its fields that are known, in an order of their own.
     */
    @Nullable Object value() {
        List<?> entries = entries();
        if (entries == null) {
            return null;
        }
        if (fields.isEmpty()) {
            return entries.size();
        }
        return ordered(relevant().stream().map(this::known).toList()).stream()
                .limit(Siblings.MOST)
                .toList();
    }

    private static List<?> ordered(List<?> values) {
        return values.size() < 2
                ? values
                : values.stream().sorted(Comparator.comparing(Object::toString)).toList();
    }

    /** How many more matter. */
    int more() {
        return entries() == null || fields.isEmpty()
                ? 0
                : Math.max(0, relevant().size() - Siblings.MOST);
    }

    private Map<String, Object> known(Object entry) {
        Map<String, Object> known = new LinkedHashMap<>();
        if (entry instanceof Candidate candidate) {
            known.put("id", candidate.id());
        }
        for (String field : fields) {
            Object value = Values.at(entry, field);
            if (value instanceof List<?> list) {
                known.put(field, ordered(list));
            } else if (value != null) {
                known.put(field, value);
            }
        }
        return known;
    }

    /** Paths of figures in the list that equal one of the numbers. */
    List<String> equal(List<BigDecimal> numbers) {
        List<?> entries = entries();
        List<String> paths = new ArrayList<>();
        for (Object entry : entries == null ? List.of() : entries) {
            for (String field : fields) {
                boolean same =
                        Values.at(entry, field) instanceof BigDecimal figure
                                && numbers.stream().anyMatch(n -> figure.compareTo(n) == 0);
                if (same) {
                    paths.add(within(list, entry, field));
                }
            }
        }
        return paths;
    }

    /** Entries that change the answer; all of them where none stands out. */
    private List<?> relevant() {
        if (relevant == null) {
            relevant = sought();
        }
        return relevant;
    }

    private List<?> sought() {
        List<?> entries = Objects.requireNonNull(entries());
        if (entries.size() < 2 || !reading.isYesOrNo()) {
            return entries;
        }
        Object none = reading.answerWith(list, List.of());
        List<?> relevant =
                entries.stream()
                        .filter(e -> !Objects.equals(reading.answerWith(list, List.of(e)), none))
                        .toList();
        return relevant.isEmpty() ? entries : relevant;
    }

    /** The first paths below the fact's record that keep the answer unknown. */
    List<String> missing() {
        List<?> entries = entries();
        if (entries == null) {
            return List.of(list);
        }
        Set<String> paths = new LinkedHashSet<>();
        for (Object entry : relevant()) {
            for (String field : fields) {
                if (isMissing(entry, field)) {
                    paths.add(within(list, entry, field));
                }
            }
        }
        if (paths.isEmpty()) {
            relevant().forEach(entry -> inner(entry, paths));
        }
        return paths.isEmpty()
                ? List.of(list)
                : paths.stream().sorted().limit(Siblings.MOST).toList();
    }

    /** Nothing is missing in the entry itself: look into the lists that it holds. */
    private void inner(Object entry, Set<String> paths) {
        for (String field : fields) {
            if (Values.at(entry, field) instanceof List<?> held) {
                String path = within(list, entry, field);
                held.stream()
                        .filter(Title.class::isInstance)
                        .flatMap(
                                title ->
                                        ((Title) title)
                                                .asked().stream().map(n -> within(path, title, n)))
                        .forEach(paths::add);
            }
        }
    }

    private static String within(String path, Object entry, String name) {
        return path + FieldPath.entry(Leaves.selector(entry)) + "." + name;
    }

    private static boolean isMissing(Object entry, String field) {
        return Values.at(entry, field) == null
                && !(entry instanceof Title title && !title.asksFor(field))
                && !(entry instanceof IpRight right && !right.asksFor(field));
    }
}
