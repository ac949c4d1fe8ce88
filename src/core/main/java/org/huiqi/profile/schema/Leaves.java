package org.huiqi.profile.schema;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.jspecify.annotations.Nullable;

/** Every known plain value of a record with its path, depth first. */
public final class Leaves {
    /** What is said about a firm by others, and of its values. */
    private static final Set<String> BESIDE = Set.of(AttestationKey.SECTION, Profile.ORIGIN);

    /** Components of a class that are fields of the profile. */
    private static final ClassValue<List<RecordComponent>> FIELDS =
            Values.byClass(
                    type ->
                            Arrays.stream(Values.components(type))
                                    .filter(component -> Meaning.of(component) != null)
                                    .filter(component -> !BESIDE.contains(component.getName()))
                                    .toList());

    private final List<Leaf> leaves = new ArrayList<>();

    private Leaves() {}

    /**
     * A value in its place.
     *
     * @param path path; a list entry is named by its id or its first word
     * @param name name of the component
     * @param value value
     * @param owner record that holds it
     */
    public record Leaf(String path, String name, Object value, Record owner) {}

    /** The values of a record. */
    public static List<Leaf> of(Record record) {
        Leaves leaves = new Leaves();
        leaves.record("", record);
        return leaves.leaves;
    }

    /** What tells an entry of a list from the others: its id, else its first word, else nothing. */
    public static String selector(Object entry) {
        if (entry instanceof Candidate candidate) {
            return candidate.id();
        }
        for (RecordComponent component : Values.components(entry.getClass())) {
            if (Values.get(entry, component) instanceof Enum<?> word) {
                return word.name();
            }
        }
        return "";
    }

    private void record(String prefix, Record record) {
        for (RecordComponent field : FIELDS.get(record.getClass())) {
            String name = field.getName();
            value(prefix + name, name, Values.get(record, field), record);
        }
    }

    private void value(String path, String name, @Nullable Object value, Record owner) {
        if (value instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Record record) {
                    record(path + FieldPath.entry(selector(entry)) + ".", record);
                } else {
                    leaves.add(new Leaf(path, name, entry, owner));
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            new TreeMap<>(map)
                    .forEach((key, entry) -> record(path + "." + key + ".", (Record) entry));
        } else if (value instanceof Record record) {
            record(path + ".", record);
        } else if (value != null) {
            leaves.add(new Leaf(path, name, value, owner));
        }
    }
}
