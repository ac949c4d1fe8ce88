package org.huiqi.lab;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Node.Kind;
import org.huiqi.profile.schema.Values;
import org.huiqi.text.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * What a report says as the tree in which a case file says it: records and maps are objects; a list
 * of them is an object by what its entries are named by, their id or the first of what they have,
 * such as a date.
 */
final class ReportTree {
    private static final Location NOWHERE = Location.somewhere("");

    private ReportTree() {}

    /** A value of a report; null where it is not known. */
    static Node of(@Nullable Object value) {
        if (value == null) {
            return scalar(Kind.NULL, "null");
        }
        if (value instanceof BigDecimal number) {
            return scalar(
                    Kind.NUMBER,
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
        if (value instanceof Record || value instanceof Map<?, ?>) {
            return mapping(parts(value));
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        Kind kind =
                value instanceof Number
                        ? Kind.NUMBER
                        : value instanceof Boolean ? Kind.BOOLEAN : Kind.TEXT;
        return scalar(kind, value.toString());
    }

    private static Node scalar(Kind kind, String text) {
        return new Node.Scalar(NOWHERE, kind, text);
    }

    private static Node.Mapping mapping(Map<String, @Nullable Object> parts) {
        List<Node.Entry> entries = new ArrayList<>();
        parts.forEach((name, value) -> entries.add(new Node.Entry(NOWHERE, name, of(value))));
        return new Node.Mapping(NOWHERE, entries);
    }

    private static Node list(List<?> list) {
        if (list.stream().noneMatch(entry -> entry instanceof Record || entry instanceof Map)) {
            return new Node.Sequence(NOWHERE, list.stream().map(ReportTree::of).toList());
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Object entry : list) {
            Map<String, @Nullable Object> parts = parts(entry);
            Object id = parts.remove("id");
            Object first = parts.isEmpty() ? null : parts.values().iterator().next();
            String key = text(of(id == null ? first : id));
            entries.add(new Node.Entry(NOWHERE, key, mapping(parts)));
        }
        return new Node.Mapping(NOWHERE, entries);
    }

    private static Map<String, @Nullable Object> parts(Object value) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, part) -> parts.put(name.toString(), part));
        } else {
            for (RecordComponent component : Values.components(value.getClass())) {
                parts.put(component.getName(), Values.get(value, component));
            }
        }
        return parts;
    }

    /**
     * Whether a report says what is expected: of an object the parts that are named, of a list one
     * of its entries, numbers by value.
     */
    static boolean agree(Node expected, Node met) {
        Node one = facing(expected, met);
        if (expected instanceof Node.Mapping map) {
            return !one.isNull()
                    && map.entries().stream()
                            .allMatch(
                                    entry ->
                                            one instanceof Node.Mapping parts
                                                    && parts.get(entry.key()) != null
                                                    && agree(
                                                            entry.value(), parts.get(entry.key())));
        }
        if (expected instanceof Node.Scalar scalar && one instanceof Node.Sequence list) {
            return list.items().stream().anyMatch(item -> agree(scalar, item));
        }
        if (expected instanceof Node.Scalar wanted && one instanceof Node.Scalar said) {
            BigDecimal number = wanted.kind() == Kind.NUMBER ? Decimal.read(wanted.text()) : null;
            if (number == null || said.kind() != Kind.NUMBER || wanted.isNull()) {
                return text(wanted).equals(text(said)) && wanted.isNull() == said.isNull();
            }
            return number.compareTo(new BigDecimal(said.text())) == 0;
        }
        return text(expected).equals(text(one));
    }

    /** Where a single value is expected, an entry that has nothing else stands for its value. */
    static Node facing(Node expected, Node met) {
        return expected instanceof Node.Scalar
                        && !expected.isNull()
                        && met instanceof Node.Mapping map
                        && map.entries().size() == 1
                ? map.entries().get(0).value()
                : met;
    }

    /** A value on one line, for people. */
    static String text(Node value) {
        if (value instanceof Node.Mapping map) {
            return map.entries().stream()
                    .map(entry -> entry.key() + ": " + text(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Node.Sequence list) {
            return list.items().stream()
                    .map(ReportTree::text)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        return value.isNull() ? "null" : ((Node.Scalar) value).text();
    }

    /** The same without what is not known, as a case file is to hold it. */
    static Node known(Node value) {
        return value instanceof Node.Mapping map
                ? new Node.Mapping(
                        map.at(),
                        map.entries().stream()
                                .filter(entry -> !entry.value().isNull())
                                .map(e -> new Node.Entry(e.at(), e.key(), known(e.value())))
                                .toList())
                : value;
    }
}
