package org.huiqi.profile.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.FieldPath.Step;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document with the place it stands at; the same for YAML and JSON, immutable. Nothing
 * is interpreted yet: numbers keep their digits, repeated keys are still there.
 */
public sealed interface Node {
    /** The tree of a record, a list, a map or a plain value, as if a file had said it. */
    static Node of(@Nullable Object value) {
        return Profiles.node(value);
    }

    /** {@return where the value starts} */
    Location at();

    /** {@return the value in YAML's flow style on one line; comments and places are gone} */
    default String flow() {
        return NodeText.flow(this);
    }

    /**
     * An object: keys with values, in the order of the file.
     *
     * @param at where it starts
     * @param entries its entries; a key may occur twice
     */
    record Mapping(Location at, List<Entry> entries) implements Node {
        public Mapping {
            entries = List.copyOf(entries);
        }

        /**
         * {@return the value of the first entry with that key, or null}
         *
         * @param key name of the field
         */
        public @Nullable Node get(String key) {
            for (Entry entry : entries) {
                if (entry.key().equals(key)) {
                    return entry.value();
                }
            }
            return null;
        }

        /** The entry stays where its key stood first; what stood again is gone. */
        private Mapping put(String key, @Nullable Node value) {
            List<Entry> changed = new ArrayList<>();
            boolean isPut = value == null;
            for (Entry entry : entries) {
                if (!entry.key().equals(key)) {
                    changed.add(entry);
                } else if (!isPut) {
                    changed.add(new Entry(entry.at(), key, value));
                    isPut = true;
                }
            }
            if (!isPut) {
                changed.add(new Entry(value.at(), key, value));
            }
            return new Mapping(at, changed);
        }
    }

    /**
     * A key and its value.
     *
     * @param at where the key stands
     * @param key the key as text, whatever it looks like
     * @param value the value
     */
    record Entry(Location at, String key, Node value) {}

    /**
     * A list.
     *
     * @param at where it starts
     * @param items its items
     */
    record Sequence(Location at, List<Node> items) implements Node {
        public Sequence {
            items = List.copyOf(items);
        }

        private int place(Step step) {
            return step.isIndex()
                    ? Integer.parseInt(step.text())
                    : IntStream.range(0, items.size())
                            .filter(
                                    i ->
                                            items.get(i) instanceof Mapping entry
                                                    && entry.get("id") instanceof Scalar id
                                                    && id.text().strip().equals(step.name()))
                            .findFirst()
                            .orElse(-1);
        }

        private Sequence put(int place, @Nullable Node item) {
            List<Node> changed = new ArrayList<>(items);
            if (place < items.size()) {
                changed.remove(place);
            }
            if (item != null) {
                changed.add(place, item);
            }
            return new Sequence(at, changed);
        }
    }

    /**
     * A single value.
     *
     * @param at where it starts
     * @param kind what it is
     * @param text its text: of a number the digits as written, of a text its content without quotes
     *     and escapes
     */
    record Scalar(Location at, Kind kind, String text) implements Node {}

    /** Kinds of single values. */
    enum Kind {
        /** Text; in YAML also what stands without quotes and is none of the others. */
        TEXT,
        /** A number in JSON's notation. */
        NUMBER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** {@code null}; in YAML also {@code ~} and nothing. */
        NULL
    }

    /** {@return true where this is the null value} */
    default boolean isNull() {
        return this instanceof Scalar scalar && scalar.kind() == Kind.NULL;
    }

    /**
     * {@return the value at a path; null where nothing stands there}
     *
     * @param path as for {@link #with}
     * @throws IllegalArgumentException where the path is malformed
     */
    default @Nullable Node at(String path) {
        Node found = this;
        for (Step step : FieldPath.of(path).steps()) {
            if (found instanceof Sequence list && step.isEntry()) {
                int place = list.place(step);
                found = place >= 0 && place < list.items().size() ? list.items().get(place) : null;
            } else {
                found =
                        found instanceof Mapping map && !step.isEntry()
                                ? map.get(step.name())
                                : null;
            }
        }
        return found;
    }

    /**
     * {@return this tree with the value at a path replaced or added} Objects on the way are made
     * where they are missing; a list grows by one when its next index is named.
     *
     * @param path keys joined by dots, list entries by index from 0 or by their {@code id}: {@code
     *     titles[1].validTo}, {@code softwareProducts[s1].rdExpense}, {@code years.2023.revenue};
     *     what follows {@code attestations.} or {@code origin.} is one key
     * @param value the new value
     * @throws IllegalArgumentException where the path is malformed or leads through something that
     *     is not there
     */
    default Node with(String path, Node value) {
        return Objects.requireNonNull(put(this, steps(path), value));
    }

    /**
     * {@return this tree without the value at a path; the tree itself where nothing stands there}
     *
     * @param path as for {@link #with}
     * @throws IllegalArgumentException where the path is malformed
     */
    default Node without(String path) {
        return Objects.requireNonNull(put(this, steps(path), null));
    }

    /**
     * {@return the same node with everything in it at one place}
     *
     * @param place where it was written
     */
    default Node movedTo(Location place) {
        if (this instanceof Mapping map) {
            return new Mapping(
                    place,
                    map.entries().stream()
                            .map(e -> new Entry(place, e.key(), e.value().movedTo(place)))
                            .toList());
        }
        if (this instanceof Sequence list) {
            return new Sequence(
                    place, list.items().stream().map(item -> item.movedTo(place)).toList());
        }
        Scalar scalar = (Scalar) this;
        return new Scalar(place, scalar.kind(), scalar.text());
    }

    private static List<Step> steps(String path) {
        List<Step> steps = FieldPath.of(path).steps();
        if (steps.stream().anyMatch(step -> step.text().isEmpty())) {
            throw new IllegalArgumentException("Malformed path: " + path);
        }
        return steps;
    }

    /** What is not there can be taken away, but nothing can be put into it. */
    private static @Nullable Node put(@Nullable Node node, List<Step> steps, @Nullable Node value) {
        if (steps.isEmpty()) {
            return value;
        }
        Step step = steps.get(0);
        List<Step> rest = steps.subList(1, steps.size());
        Node container = node;
        if (value != null && (node == null || node.isNull())) {
            container =
                    step.isEntry()
                            ? new Sequence(value.at(), List.of())
                            : new Mapping(value.at(), List.of());
        }
        if (!step.isEntry() && container instanceof Mapping map) {
            Node old = map.get(step.name());
            return old == null && value == null
                    ? node
                    : map.put(step.name(), put(old, rest, value));
        }
        if (step.isEntry() && container instanceof Sequence list) {
            int size = list.items().size();
            int place = list.place(step);
            if (place >= 0 && (place < size || value != null && place == size)) {
                Node old = place < size ? list.items().get(place) : null;
                return list.put(place, put(old, rest, value));
            }
        }
        if (value != null) {
            throw new IllegalArgumentException("Step " + step.name() + " leads nowhere");
        }
        return node;
    }
}
