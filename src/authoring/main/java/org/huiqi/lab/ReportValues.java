package org.huiqi.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiqi.profile.reading.Node;
import org.huiqi.text.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * Compares values of a report with what a case file says about them. Of a record only the
 * components that are named are compared; entries of a list are named by their id, deadlines by
 * their date; numbers are compared by value.
 */
final class ReportValues {
    private ReportValues() {}

    /** Whether a value is as expected. */
    static boolean agree(Node expected, @Nullable Object met) {
        if (expected instanceof Node.Scalar scalar) {
            return agree(scalar, met);
        }
        return expected instanceof Node.Mapping map
                && met != null
                && map.entries().stream().allMatch(entry -> agree(entry, met));
    }

    private static boolean agree(Node.Scalar expected, @Nullable Object met) {
        if (met == null || expected.isNull()) {
            return met == null && expected.isNull();
        }
        return met instanceof Number number && expected.kind() == Node.Kind.NUMBER
                ? isEqual(decimal(number), Decimal.read(expected.text()))
                : met.toString().equals(expected.text());
    }

    private static boolean isEqual(BigDecimal met, @Nullable BigDecimal expected) {
        return expected != null && met.compareTo(expected) == 0;
    }

    private static boolean agree(Node.Entry expected, Object met) {
        if (met instanceof List<?> entries) {
            return entries.stream()
                    .filter(entry -> expected.key().equals(key(entry)))
                    .anyMatch(entry -> agree(expected.value(), withoutId(expected, entry)));
        }
        Named named = component(met, expected.key());
        return named.exists() && agree(expected.value(), named.value());
    }

    /** What an entry of a list is named by: its id, or the first of what it has, such as a date. */
    static String key(Object entry) {
        Named id = component(entry, "id");
        return text(id.exists() ? id.value() : components(entry).get(0).value());
    }

    /** An entry of two components, its id and another, stands for the other. */
    private static @Nullable Object withoutId(Node.Entry expected, Object entry) {
        List<Named> others =
                components(entry).stream().filter(named -> !named.name().equals("id")).toList();
        boolean single = others.size() == 1 && expected.value() instanceof Node.Scalar;
        return single ? others.get(0).value() : entry;
    }

    /**
     * A part of a value.
     *
     * @param value its value; null where it is not known
     */
    record Part(@Nullable Object value) {}

    /** The part of a value that an entry of an expectation is about; null where there is none. */
    static @Nullable Part part(Node.Entry expected, Object met) {
        if (met instanceof List<?> entries) {
            return entries.stream()
                    .filter(entry -> expected.key().equals(key(entry)))
                    .map(entry -> new Part(withoutId(expected, entry)))
                    .findFirst()
                    .orElse(null);
        }
        Named named = component(met, expected.key());
        return named.exists() ? new Part(named.value()) : null;
    }

    /** The components of a record by name, in order; empty where they are null. */
    static Map<String, Optional<Object>> parts(Object record) {
        Map<String, Optional<Object>> parts = new LinkedHashMap<>();
        components(record)
                .forEach(named -> parts.put(named.name(), Optional.ofNullable(named.value())));
        return parts;
    }

    private record Named(String name, boolean exists, @Nullable Object value) {}

    private static Named component(Object record, String name) {
        return components(record).stream()
                .filter(named -> named.name().equals(name))
                .findFirst()
                .orElse(new Named(name, false, null));
    }

    private static List<Named> components(Object record) {
        if (record instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> new Named(e.getKey().toString(), true, e.getValue()))
                    .toList();
        }
        RecordComponent[] components = record.getClass().getRecordComponents();
        return components == null
                ? List.of()
                : Arrays.stream(components)
                        .map(c -> new Named(c.getName(), true, value(c, record)))
                        .toList();
    }

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal
                : BigDecimal.valueOf(number.longValue());
    }

    /** A value as a case file would write it. */
    static String text(@Nullable Object value) {
        if (value instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        if (value instanceof Node.Sequence list) {
            return text(list.items());
        }
        if (value instanceof Node.Mapping map) {
            return map.entries().stream()
                    .map(entry -> entry.key() + ": " + text(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(ReportValues::text)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value instanceof Record ? record(value) : String.valueOf(value);
    }

    private static String record(Object record) {
        List<String> parts = new ArrayList<>();
        components(record).forEach(named -> parts.add(named.name() + ": " + text(named.value())));
        return parts.stream().collect(Collectors.joining(", ", "{", "}"));
    }
}
