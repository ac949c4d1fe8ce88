package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
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

    private Profiles() {}

    /**
     * A JSON text that is the same for profiles that say the same, whatever format, order of keys
     * or notation of amounts they were written in; made for digests. Keys are sorted, what is
     * unknown is left out, decimals are exact and without trailing zeros, money is in 万元; lists of
     * objects are sorted by their own canonical text, except those whose entries have an id, whose
     * order counts. No white space, no line break.
     */
    public static String canonicalJson(Profile profile) {
        return object(profile);
    }

    private static String object(Object record) {
        Map<String, String> members = new TreeMap<>();
        for (RecordComponent component : Values.components(record.getClass())) {
            String text = text(Values.get(record, component));
            boolean unknown =
                    text == null || text.equals("{}") && component.getType() != List.class;
            if (!unknown) {
                members.put(component.getName(), text);
            }
        }
        return object(members);
    }

    private static String object(Map<String, String> members) {
        return members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}"));
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
        Map<String, String> members = new TreeMap<>();
        map.forEach(
                (key, value) -> {
                    String text = text(value);
                    if (text != null && !text.equals("{}")) {
                        members.put(key.toString(), text);
                    }
                });
        return object(members);
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
