package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.profile.Guarantees;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Vouchers;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Values;
import org.jspecify.annotations.Nullable;

/** The canonical text of a profile. */
public final class Profiles {
    /** Components of a class by name. */
    private static final ClassValue<List<RecordComponent>> SORTED =
            new ClassValue<>() {
                @Override
                protected List<RecordComponent> computeValue(Class<?> type) {
                    return Arrays.stream(Values.components(type))
                            .sorted(Comparator.comparing(RecordComponent::getName))
                            .toList();
                }
            };

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
        return object(profile);
    }

    private static String object(Object record) {
        StringBuilder members = new StringBuilder();
        for (RecordComponent component : SORTED.get(record.getClass())) {
            String text = text(Values.get(record, component));
            boolean unknown =
                    text == null || text.equals("{}") && component.getType() != List.class;
            if (!unknown) {
                member(members, component.getName(), text);
            }
        }
        return "{" + members + "}";
    }

    private static void member(StringBuilder members, String name, String text) {
        if (!members.isEmpty()) {
            members.append(',');
        }
        members.append(quoted(name)).append(':').append(text);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof List<?> list) {
            return list(list);
        }
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Record) {
            return object(value);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value instanceof Boolean || value instanceof Integer
                ? value.toString()
                : quoted(value.toString());
    }

    private static String list(List<?> list) {
        Stream<@Nullable String> texts = list.stream().map(Profiles::text);
        boolean orderCounts = list.isEmpty() || isNamed(list.get(0));
        return (orderCounts ? texts : texts.sorted()).collect(Collectors.joining(",", "[", "]"));
    }

    /** Entries with an id are told apart by it and reported in the order of the file. */
    private static boolean isNamed(Object entry) {
        return entry instanceof Candidate
                || entry instanceof Guarantees.Requested
                || entry instanceof Vouchers.Order;
    }

    private static String map(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put(key.toString(), value));
        StringBuilder members = new StringBuilder();
        sorted.forEach(
                (key, value) -> {
                    String text = text(value);
                    if (text != null && !text.equals("{}")) {
                        member(members, key, text);
                    }
                });
        return "{" + members + "}";
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
