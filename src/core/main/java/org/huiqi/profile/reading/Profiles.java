package org.huiqi.profile.reading;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
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
            Values.byClass(
                    type ->
                            Arrays.stream(Values.components(type))
                                    .sorted(Comparator.comparing(RecordComponent::getName))
                                    .toList());

    private static final Collector<CharSequence, ?, String> JOINED =
            Collectors.joining(",", "[", "]");

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
        return text(profile);
    }

    private static String text(Object value) {
        if (value instanceof Record record) {
            return members(
                    SORTED.get(record.getClass()).stream(),
                    RecordComponent::getName,
                    component -> Values.get(record, component));
        }
        if (value instanceof Map<?, ?> map) {
            return members(
                    map.keySet().stream().sorted(Comparator.comparing(Object::toString)),
                    Object::toString,
                    map::get);
        }
        if (value instanceof List<?> list) {
            boolean orderCounts = list.isEmpty() || isNamed(list.get(0));
            Stream<String> texts = list.stream().map(Profiles::text);
            return (orderCounts ? texts : texts.sorted()).collect(JOINED);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        return value instanceof Boolean || value instanceof Integer
                ? value.toString()
                : quoted(value.toString());
    }

    /** What is known by its name; nothing of an object of which nothing is known. */
    private static <K> String members(
            Stream<K> keys, Function<K, String> name, Function<K, @Nullable Object> value) {
        return keys.flatMap(
                        key ->
                                Stream.ofNullable(value.apply(key))
                                        .map(Profiles::text)
                                        .filter(text -> !text.equals("{}"))
                                        .map(text -> quoted(name.apply(key)) + ":" + text))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Entries with an id are told apart by it and reported in the order of the file. */
    private static boolean isNamed(Object entry) {
        return entry instanceof Candidate
                || entry instanceof Guarantees.Requested
                || entry instanceof Vouchers.Order;
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
