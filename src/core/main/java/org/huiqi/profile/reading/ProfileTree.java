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
public final class ProfileTree {

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
                entries.add(new Node.Entry(NOWHERE, component.getName(), node(value)));
            }
        }
        return new Node.Mapping(NOWHERE, entries);
    }

    /** The tree of a part of a profile. */
    public static Node node(@Nullable Object value) {
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof List<?> list) {
            return new Node.Sequence(NOWHERE, list.stream().map(ProfileTree::node).toList());
        }
        if (value instanceof Map<?, ?> map) {
            List<Node.Entry> entries = new ArrayList<>();
            new TreeMap<>(map)
                    .forEach((k, v) -> entries.add(new Node.Entry(NOWHERE, k.toString(), node(v))));
            return new Node.Mapping(NOWHERE, entries);
        }
        Node.Kind kind =
                value == null
                        ? Node.Kind.NULL
                        : value instanceof Number
                                ? Node.Kind.NUMBER
                                : value instanceof Boolean ? Node.Kind.BOOLEAN : Node.Kind.TEXT;
        return new Node.Scalar(
                NOWHERE,
                kind,
                value instanceof BigDecimal decimal ? digits(decimal) : String.valueOf(value));
    }

    /** A number's digits, as plain ones where they are few enough to be read. */
    static String digits(BigDecimal decimal) {
        return Math.abs((long) decimal.scale()) > MOST_PLAIN_DIGITS
                ? decimal.toString()
                : decimal.toPlainString();
    }
}
