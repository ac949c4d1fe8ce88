package org.huiqi.profile.reading;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a profile that a program made, as if a file had said it: what is unknown is left out,
 * nothing is mended, years and attestations are in order. It stands nowhere, so its faults name a
 * path alone.
 */
final class ProfileTree {

    private static final Location NOWHERE = Location.somewhere("");

    /** Beyond it a number is written with its exponent, which is short however large it is. */
    private static final int MOST_PLAIN_DIGITS = 1000;

    private ProfileTree() {}

    static Node.Mapping of(Profile profile) {
        return record(profile);
    }

    private static Node.Mapping record(Record record) {
        List<Node.Entry> entries = new ArrayList<>();
        for (RecordComponent component : Values.components(record.getClass())) {
            Object value = Values.get(record, component);
            if (value != null) {
                entries.add(entry(component.getName(), value));
            }
        }
        return new Node.Mapping(NOWHERE, entries);
    }

    private static Node.Entry entry(String key, @Nullable Object value) {
        return new Node.Entry(NOWHERE, key, node(value));
    }

    private static Node node(@Nullable Object value) {
        if (value == null) {
            return scalar(Node.Kind.NULL, "null");
        }
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof List<?> list) {
            return new Node.Sequence(NOWHERE, list.stream().map(ProfileTree::node).toList());
        }
        if (value instanceof Map<?, ?> map) {
            return new Node.Mapping(
                    NOWHERE,
                    new TreeMap<>(map)
                            .entrySet().stream()
                                    .map(
                                            entry ->
                                                    entry(
                                                            entry.getKey().toString(),
                                                            entry.getValue()))
                                    .toList());
        }
        if (value instanceof BigDecimal decimal) {
            return scalar(Node.Kind.NUMBER, digits(decimal));
        }
        return value instanceof Integer || value instanceof Boolean
                ? scalar(
                        value instanceof Integer ? Node.Kind.NUMBER : Node.Kind.BOOLEAN,
                        value.toString())
                : scalar(Node.Kind.TEXT, value.toString());
    }

    /** A number's digits, as plain ones where they are few enough to be read. */
    static String digits(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > MOST_PLAIN_DIGITS
                ? decimal.toString()
                : decimal.toPlainString();
    }

    private static Node scalar(Node.Kind kind, String text) {
        return new Node.Scalar(NOWHERE, kind, text);
    }
}
