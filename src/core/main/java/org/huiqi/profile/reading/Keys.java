package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.text.Bilingual;
import org.huiqi.text.InputText;
import org.huiqi.text.Nearest;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Looks at the keys of objects: known ones, repeated ones, and what an unknown one may mean. */
final class Keys {

    /** What is left of an amount with thousands commas when YAML splits it at the comma. */
    private static final Pattern REST_OF_AMOUNT = Pattern.compile("[0-9]{3}(?:\\D.*)?");

    private static final int MOST_ELSEWHERE = 3;
    private static final Set<String> INFORMATION = Set.of("name", "note");

    private final Faults faults;

    Keys(Faults faults) {
        this.faults = faults;
    }

    /** The path of a key in the object at a path. */
    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String below(String path, RecordComponent component) {
        return below(path, component.getName());
    }

    /** The node as an object, or null after a fault. */
    Node.@Nullable Mapping mapping(Node node, String path) {
        if (node instanceof Node.Mapping map) {
            return map;
        }
        faults.add(node, path, InputText.NOT_AN_OBJECT.text(), EntryText.WRITE_OBJECT.text());
        return null;
    }

    /** The first entry for each component of a record, in their order; the others are faults. */
    Node.@Nullable Entry[] known(Node.Mapping map, RecordShape shape, String path) {
        Node.@Nullable Entry[] known = new Node.Entry[shape.components().size()];
        Map<String, Node.Entry> unknown = new HashMap<>();
        for (Node.Entry entry : map.entries()) {
            int index = shape.indexOf(entry.key());
            Node.Entry earlier = index < 0 ? unknown.putIfAbsent(entry.key(), entry) : known[index];
            if (earlier != null) {
                repeated(entry, earlier, path);
            } else if (index < 0) {
                unknown(entry, below(path, entry.key()), meanings(shape));
            } else {
                known[index] = entry;
            }
        }
        return known;
    }

    /** The entries with the first of each key; the others are faults. */
    List<Node.Entry> unrepeated(Node.Mapping map, String path) {
        Map<String, Node.Entry> first = new HashMap<>();
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : map.entries()) {
            Node.Entry earlier = first.putIfAbsent(entry.key(), entry);
            if (earlier == null) {
                entries.add(entry);
            } else {
                repeated(entry, earlier, path);
            }
        }
        return entries;
    }

    private void repeated(Node.Entry entry, Node.Entry earlier, String path) {
        int line = earlier.at().line();
        faults.add(
                entry.at(),
                below(path, entry.key()),
                entry.key(),
                InputText.REPEATED_KEY.with(line),
                InputText.KEEP_ONE.text());
    }

    /** Notes that a key is not known, with the nearest known one or else all of them. */
    void unknown(Node.Entry entry, String path, Map<String, String> meanings) {
        faults.add(
                entry.at(),
                path,
                entry.key(),
                InputText.UNKNOWN_KEY.text(),
                REST_OF_AMOUNT.matcher(entry.key()).matches()
                        ? EntryText.QUOTE_AMOUNT.text()
                        : advice(entry.key(), path, meanings));
    }

    private static Bilingual advice(String key, String path, Map<String, String> meanings) {
        List<String> elsewhere = elsewhere(key, path);
        String near = elsewhere.isEmpty() ? Nearest.meant(key, meanings) : null;
        if (!elsewhere.isEmpty()) {
            return InputText.DID_YOU_MEAN.with(
                    new Bilingual(
                            elsewhere.stream()
                                    .map(p -> shown(p, path) + "（" + named(p) + "）")
                                    .collect(Collectors.joining("、")),
                            elsewhere.stream()
                                    .map(p -> shown(p, path))
                                    .collect(Collectors.joining(" or "))));
        }
        Set<String> known = meanings.keySet();
        return near != null
                ? InputText.DID_YOU_MEAN.with(
                        new Bilingual(near + "（" + meanings.get(near) + "）", near))
                : InputText.KNOWN_KEYS.with(Sentence.listed(known));
    }

    /** A field's key where it stands beside the path, else where it stands. */
    private static String shown(String field, String path) {
        String key = field.substring(field.lastIndexOf('.') + 1);
        String beside = path.substring(0, path.lastIndexOf('.') + 1) + key;
        return Fields.template(beside).equals(field) ? key : field;
    }

    private static String named(String field) {
        return Objects.requireNonNull(Fields.map().get(field)).name().zh();
    }

    /**
     * The fields that a key names as people do, or that stand elsewhere under that very key; few,
     * else none.
     */
    private static List<String> elsewhere(String key, String path) {
        List<String> named =
                Fields.map().values().stream()
                        .filter(field -> field.also().contains(key))
                        .map(Fields.Field::path)
                        .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<String> same =
                Fields.map().keySet().stream()
                        .filter(field -> field.endsWith("." + key))
                        .filter(field -> !INFORMATION.contains(key) && !field.contains("[]"))
                        .filter(field -> !field.equals(path))
                        .toList();
        return same.size() > MOST_ELSEWHERE ? List.of() : same;
    }

    private static Map<String, String> meanings(RecordShape shape) {
        return shape.components().stream()
                .collect(
                        Collectors.toMap(
                                RecordComponent::getName,
                                c ->
                                        Objects.requireNonNull(Meaning.of(c))
                                                .text()
                                                .zh()
                                                .split("；")[0],
                                (one, other) -> one,
                                LinkedHashMap::new));
    }
}
