package org.huiqi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.profile.Title;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.schema.Leaves;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * What an answer about a list rests on: the entries that matter, found by asking about each entry
 * alone.
 */
final class ListReading {
    private final Probe probe;
    private final Object fact;
    private final LocalDate asOf;
    private final String list;
    private final List<String> fields;

    /**
     * A reading of one list.
     *
     * @param list path of the list below the fact's record
     * @param fields fields of its entries that the answer rests on; empty = only their number
     */
    ListReading(Probe probe, Object fact, LocalDate asOf, String list, List<String> fields) {
        this.probe = probe;
        this.fact = fact;
        this.asOf = asOf;
        this.list = list;
        this.fields = fields;
    }

    @Nullable List<?> entries() {
        return (List<?>) Values.at(record(), list);
    }

    private Object record() {
        if (fact instanceof Applicant applicant) {
            return applicant.profile();
        }
        return fact;
    }

    /** The entries that matter, each as its fields that are known, in an order of their own. */
    @Nullable Object value() {
        List<?> entries = entries();
        if (entries == null) {
            return null;
        }
        if (fields.isEmpty()) {
            return entries.size();
        }
        return relevant().stream()
                .map(this::known)
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    private Map<String, Object> known(Object entry) {
        Map<String, Object> known = new LinkedHashMap<>();
        if (entry instanceof Candidate candidate) {
            known.put("id", candidate.id());
        }
        for (String field : fields) {
            Object value = Values.at(entry, field);
            if (value instanceof List<?> list) {
                known.put(
                        field,
                        list.stream().sorted(Comparator.comparing(Object::toString)).toList());
            } else if (value != null) {
                known.put(field, value);
            }
        }
        return known;
    }

    /** Paths of figures in the list that equal one of the numbers. */
    List<String> equal(List<Object> numbers) {
        List<?> entries = entries();
        List<String> paths = new ArrayList<>();
        for (Object entry : entries == null ? List.of() : entries) {
            for (String field : fields) {
                boolean same =
                        Values.at(entry, field) instanceof BigDecimal figure
                                && numbers.stream()
                                        .anyMatch(n -> figure.compareTo((BigDecimal) n) == 0);
                if (same) {
                    paths.add(list + "[" + Leaves.selector(entry) + "]." + field);
                }
            }
        }
        return paths;
    }

    /** Entries that change the answer; all of them where none stands out. */
    private List<?> relevant() {
        List<?> entries = Objects.requireNonNull(entries());
        if (probe.comparison().operand().type() != Boolean.class) {
            return entries;
        }
        Object none = answer(List.of());
        List<?> relevant =
                entries.stream().filter(e -> !Objects.equals(answer(List.of(e)), none)).toList();
        return relevant.isEmpty() ? entries : relevant;
    }

    private @Nullable Object answer(List<?> entries) {
        if (fact instanceof Applicant applicant) {
            Object profile = Values.with(applicant.profile(), list, entries);
            return probe.answer(Values.with(applicant, "profile", profile), asOf);
        }
        return probe.answer(Values.with((Record) fact, list, entries), asOf);
    }

    /** Paths below the fact's record that keep the answer unknown. */
    List<String> missing() {
        List<?> entries = entries();
        if (entries == null) {
            return List.of(list);
        }
        Set<String> paths = new LinkedHashSet<>();
        for (Object entry : relevant()) {
            for (String field : fields) {
                if (isMissing(entry, field)) {
                    paths.add(list + "[" + Leaves.selector(entry) + "]." + field);
                }
            }
        }
        if (paths.isEmpty()) {
            relevant().forEach(entry -> inner(entry, paths));
        }
        return paths.isEmpty() ? List.of(list) : paths.stream().sorted().toList();
    }

    /** Nothing is missing in the entry itself: look into the lists that it holds. */
    private void inner(Object entry, Set<String> paths) {
        for (String field : fields) {
            if (Values.at(entry, field) instanceof List<?> held) {
                String path = list + "[" + Leaves.selector(entry) + "]." + field;
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
        return path + "[" + Leaves.selector(entry) + "]." + name;
    }

    private static boolean isMissing(Object entry, String field) {
        return Values.at(entry, field) == null
                && !(entry instanceof Title title && !title.asksFor(field));
    }
}
