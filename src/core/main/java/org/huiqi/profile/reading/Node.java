package org.huiqi.profile.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document with the place it stands at; the same for YAML and JSON, immutable. Nothing
 * is interpreted yet: numbers keep their digits, repeated keys are still there.
 */
public sealed interface Node {

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
        return TreeEditor.put(this, path, value);
    }

    /**
     * {@return this tree without the value at a path; the tree itself where nothing stands there}
     *
     * @param path as for {@link #with}
     * @throws IllegalArgumentException where the path is malformed
     */
    default Node without(String path) {
        return TreeEditor.put(this, path, null);
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
}
