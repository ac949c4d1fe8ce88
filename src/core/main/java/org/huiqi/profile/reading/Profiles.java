package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.profile.Guarantees;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Vouchers;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** The canonical text of a profile, and its tree. */
public final class Profiles {
    /** Components of a class by name. */
    private static final ClassValue<List<RecordComponent>> SORTED =
            Values.byClass(
                    type ->
                            Arrays.stream(Values.components(type))
                                    .sorted(Comparator.comparing(RecordComponent::getName))
                                    .toList());

    private static final Collector<CharSequence, ?, String> JOINED =
            Collectors.joining(",", "[", "]");

    private static final Location NOWHERE = Location.somewhere("");

    /** Beyond it a number is written with its exponent, which is short however large it is. */
    private static final int MOST_PLAIN_DIGITS = 1000;

    private Profiles() {}

    /**
     * {@return a JSON text that is the same for profiles that say the same, whatever format, order
     * of keys or notation of amounts they were written in; made for digests} Keys are sorted, what
     * is unknown is left out, decimals are exact and without trailing zeros, money is in 万元; lists
     * of objects are sorted by their own canonical text, except those whose entries have an id,
     * whose order counts. No white space, no line break.
     *
     * @param profile a profile as it was read
     */
    public static String canonicalJson(Profile profile) {
        StringBuilder out = new StringBuilder(1 << 12);
        object(profile, out);
        return out.toString();
    }

    private static void object(Object record, StringBuilder out) {
        int start = out.length();
        for (RecordComponent component : SORTED.get(record.getClass())) {
            Object value = Values.get(record, component);
            if (value != null) {
                member(component.getName(), value, start, out);
            }
        }
        close(start, out);
    }

    /** Nothing is written of an object of which nothing is known. */
    private static void member(String name, Object value, int start, StringBuilder out) {
        int before = out.length();
        out.append(before == start ? '{' : ',');
        quoted(name, out);
        out.append(':');
        int from = out.length();
        value(value, out);
        if (out.length() == from + 2 && out.charAt(from) == '{') {
            out.setLength(before);
        }
    }

    private static void close(int start, StringBuilder out) {
        out.append(out.length() == start ? "{}" : "}");
    }

    private static void value(Object value, StringBuilder out) {
        if (value instanceof List<?> list) {
            list(list, out);
        } else if (value instanceof Map<?, ?> map) {
            map(map, out);
        } else if (value instanceof Record) {
            object(value, out);
        } else if (value instanceof BigDecimal decimal) {
            boolean zero = decimal.signum() == 0;
            out.append(zero ? "0" : decimal.stripTrailingZeros().toPlainString());
        } else if (value instanceof Boolean || value instanceof Integer) {
            out.append(value);
        } else {
            quoted(value.toString(), out);
        }
    }

    private static void list(List<?> list, StringBuilder out) {
        boolean orderCounts = list.size() < 2 || isNamed(list.get(0));
        Stream<String> texts = list.stream().map(Profiles::text);
        out.append((orderCounts ? texts : texts.sorted()).collect(JOINED));
    }

    private static String text(Object value) {
        StringBuilder out = new StringBuilder();
        value(value, out);
        return out.toString();
    }

    /** Entries with an id are told apart by it and reported in the order of the file. */
    private static boolean isNamed(Object entry) {
        return entry instanceof Candidate
                || entry instanceof Guarantees.Requested
                || entry instanceof Vouchers.Order;
    }

    private static void map(Map<?, ?> map, StringBuilder out) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        int start = out.length();
        sorted.forEach((key, value) -> member(key, value, start, out));
        close(start, out);
    }

    private static void quoted(String text, StringBuilder out) {
        out.append('"');
        JsonStringEncoder.getInstance().quoteAsString(text, out);
        out.append('"');
    }

    /**
     * The tree of a profile that a program made, as if a file had said it: what is unknown is left
     * out, nothing is mended, years and attestations are in order. It stands nowhere, so its faults
     * name a path alone.
     */
    static Node.Mapping tree(Record record) {
        List<Node.Entry> entries = new ArrayList<>();
        for (RecordComponent component : Values.components(record.getClass())) {
            Object value = Values.get(record, component);
            if (value != null) {
                entries.add(new Node.Entry(NOWHERE, component.getName(), node(value)));
            }
        }
        return new Node.Mapping(NOWHERE, entries);
    }

    static Node node(@Nullable Object value) {
        if (value instanceof Record record) {
            return tree(record);
        }
        if (value instanceof List<?> list) {
            return new Node.Sequence(NOWHERE, list.stream().map(Profiles::node).toList());
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
