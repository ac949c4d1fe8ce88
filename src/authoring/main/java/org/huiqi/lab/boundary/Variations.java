package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.language.Step;
import org.jspecify.annotations.Nullable;

/**
 * The values of the profile that put one comparison on its line and on either side of it. A list
 * that is not whole decides nothing, and is no line.
 */
final class Variations {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a share is taken of where the firm does not say. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /**
     * A firm changed so that a comparison stands on, below or above its line.
     *
     * @param what what is special about it, in words
     * @param set values as YAML by path, in the order in which they are set
     * @param remove paths that are taken away
     */
    public record Variation(String what, Map<String, String> set, List<String> remove) {

        public Variation {
            set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
            remove = List.copyOf(remove);
        }

        /**
         * The firm with the changes.
         *
         * @throws IllegalArgumentException where a path does not fit the firm
         */
        public Node applyTo(Node firm) {
            Node changed = firm;
            for (Map.Entry<String, String> entry : set.entrySet()) {
                changed = changed.with(entry.getKey(), node(entry.getValue()));
            }
            for (String path : remove) {
                changed = changed.without(path);
            }
            return changed;
        }

        private static Node node(String value) {
            byte[] document = ("value: " + value).getBytes(StandardCharsets.UTF_8);
            Tree.Parsed parsed = (Tree.Parsed) Tree.read(document, "", Format.YAML);
            Node.Mapping root = (Node.Mapping) parsed.root();
            return root.entries().get(0).value();
        }
    }

    private final Comparison comparison;
    private final Profile firm;
    private final LocalDate asOf;
    private final List<String> paths;
    private final List<Variation> found = new ArrayList<>();

    private Variations(Comparison comparison, List<String> paths, Profile firm, LocalDate asOf) {
        this.comparison = comparison;
        this.paths = paths;
        this.firm = firm;
        this.asOf = asOf;
    }

    /**
     * The variations of one comparison.
     *
     * @param comparison what a rule asks
     * @param list list that its fact is an entry of, or null
     * @param candidate id of the entry, or null
     * @param firm the firm that is varied
     * @param asOf the day
     */
    static List<Variation> of(
            Comparison comparison,
            @Nullable String list,
            @Nullable String candidate,
            Profile firm,
            LocalDate asOf) {
        String any = list + "[]";
        List<String> paths =
                Step.paths(comparison.operand(), asOf).stream()
                        .filter(path -> !path.endsWith(Profile.COMPLETE))
                        .map(
                                path ->
                                        candidate != null && path.startsWith(any + ".")
                                                ? list
                                                        + FieldPath.entry(candidate)
                                                        + path.substring(any.length())
                                                : path)
                        .toList();
        return new Variations(comparison, paths, firm, asOf).all();
    }

    private List<Variation> all() {
        Object limit = comparison.literals().get(0).on(asOf);
        Optional<String> birth = paths.stream().filter(p -> p.endsWith("birthDate")).findFirst();
        if (paths.stream().anyMatch(Variations::anyEntry)) {
            entries(FieldPath.of(paths.get(0)).list().toString());
        } else if (birth.isPresent() && limit instanceof BigDecimal years) {
            ages(birth.get(), years.longValue());
        } else if (birth.isEmpty() && isShare() && limit instanceof BigDecimal percent) {
            shares(paths.get(0), paths.get(1), percent);
        } else if (birth.isEmpty() && !isShare() && paths.size() == 1) {
            plain(paths.get(0), limit);
        }
        paths.stream()
                .map(path -> anyEntry(path) ? FieldPath.of(path).list().toString() : path)
                .distinct()
                .forEach(
                        path ->
                                found.add(
                                        new Variation(name(path) + "未填", Map.of(), List.of(path))));
        return found;
    }

    private static boolean anyEntry(String path) {
        return FieldPath.of(path).entry().filter(String::isEmpty).isPresent();
    }

    private static String name(String path) {
        return Fields.of(path).map(field -> field.name().zh()).orElse(path);
    }

    private void add(String what, String path, String value) {
        found.add(new Variation(what, Map.of(path, value), List.of()));
    }

    private void put(String path, List<?> values) {
        for (Object value : values) {
            String text = value instanceof BigDecimal n ? n.toPlainString() : value.toString();
            add(name(path) + "为" + text, path, text);
        }
    }

    /** A field's own value: every answer, or those on a limit and beside it. */
    private void plain(String path, Object limit) {
        Fields.Field field = Fields.of(path).filter(one -> !one.isList()).orElse(null);
        if (field == null) {
            return;
        }
        if (field.type().isEnum()) {
            for (Object one : field.type().getEnumConstants()) {
                Enum<?> word = (Enum<?>) one;
                add(name(path) + "为" + Words.of(word).zh(), path, word.name());
            }
        } else if (field.type() == Boolean.class) {
            add(name(path) + "：是", path, "true");
            add(name(path) + "：否", path, "false");
        } else if (limit instanceof BigDecimal number) {
            put(path, around(number, field));
        } else if (limit instanceof LocalDate day) {
            put(path, List.of(day.minusDays(1), day, day.plusDays(1)));
        } else if (field.type() == Integer.class) {
            put(path, around(BigDecimal.valueOf(asOf.getYear()), field));
        } else if (limit instanceof String) {
            for (Literal word : comparison.literals()) {
                add(
                        name(path) + "为" + word.value(),
                        path,
                        '"' + String.valueOf(word.value()) + '"');
            }
            add(name(path) + "为别的", path, path.endsWith("province") ? "浙江" : "\"别的\"");
        }
    }

    private static BigDecimal step(Fields.Field field) {
        return field.type() == Integer.class ? BigDecimal.ONE : Step.HUNDREDTH;
    }

    private static List<BigDecimal> around(BigDecimal limit, Fields.Field field) {
        BigDecimal step = step(field);
        return Stream.of(limit.subtract(step), limit, limit.add(step))
                .filter(value -> value.signum() >= 0)
                .toList();
    }

    /** A share is moved by its part; the whole stays. */
    private boolean isShare() {
        return paths.size() == 2
                && comparison.operator().isOrder()
                && comparison.operand().type() == BigDecimal.class;
    }

    private void shares(String path, String wholePath, BigDecimal percent) {
        Fields.Field field = Fields.of(path).orElse(null);
        if (field == null) {
            return;
        }
        Object known = at(wholePath);
        BigDecimal whole = known == null ? WHOLE : new BigDecimal(known.toString());
        BigDecimal part =
                percent.multiply(whole)
                        .divide(HUNDRED, step(field).scale(), RoundingMode.UP)
                        .stripTrailingZeros();
        for (BigDecimal value : around(part, field)) {
            Map<String, String> set = new LinkedHashMap<>();
            String what = "";
            if (known == null) {
                set.put(wholePath, WHOLE.toString());
                what = name(wholePath) + "为" + WHOLE + "，";
            }
            set.put(path, value.toPlainString());
            what += name(path) + "为" + value.toPlainString();
            found.add(new Variation(what, set, List.of()));
        }
    }

    /** The value below the firm; entries of its lists by their id. */
    private @Nullable Object at(String path) {
        FieldPath place = FieldPath.of(path);
        if (!place.hasEntry()) {
            return Values.at(firm, path);
        }
        String id = place.entry().orElseThrow();
        String below = place.belowEntry().orElseThrow().toString();
        return Values.at(firm, place.list().toString()) instanceof List<?> entries
                ? entries.stream()
                        .filter(entry -> id.equals(Values.at(entry, "id")))
                        .map(entry -> Values.at(entry, below))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    /** The last day of an age, and its first: one day younger than the year beyond the limit. */
    private void ages(String birth, long years) {
        Object on =
                paths.stream()
                        .filter(path -> !path.equals(birth))
                        .map(this::at)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(asOf);
        if (on instanceof LocalDate day) {
            LocalDate tooOld = day.minusYears(years + 1);
            put(birth, List.of(tooOld, tooOld.plusDays(1), day.minusYears(years)));
        }
    }

    /**
     * One entry in a list that a comparison looks through: of each kind that the rule names, on the
     * days on which it starts and ceases to count; and the empty list.
     */
    private void entries(String list) {
        add(name(list) + "为空", list, "[]");
        if (!paths.stream().allMatch(path -> path.startsWith(list + "[]."))) {
            return;
        }
        List<Object> arguments =
                comparison.operand().calls().stream()
                        .flatMap(call -> call.arguments().stream())
                        .map(Literal::value)
                        .filter(Objects::nonNull)
                        .toList();
        List<Object> words = arguments.stream().filter(Enum.class::isInstance).toList();
        OptionalInt number =
                arguments.stream()
                        .filter(BigDecimal.class::isInstance)
                        .mapToInt(value -> ((BigDecimal) value).intValue())
                        .findFirst();
        for (Object word : words.isEmpty() ? Collections.singletonList(null) : words) {
            entry(list, (Enum<?>) word, number);
        }
    }

    /**
     * An entry.
     *
     * @param word the kind that the rule names, or null
     * @param number the number that it names, such as the years that it looks back
     */
    private void entry(String list, @Nullable Enum<?> word, OptionalInt number) {
        Map<String, Object> entry = new LinkedHashMap<>();
        List<String> dates = new ArrayList<>();
        for (String path : paths) {
            String field = path.substring(path.indexOf("[].") + 3);
            Class<?> type = Fields.of(path).<Class<?>>map(Fields.Field::type).orElse(Object.class);
            if (word != null && type == word.getDeclaringClass()) {
                entry.put(field, word.name());
            } else if (type == LocalDate.class) {
                dates.add(field);
            } else if (type == Boolean.class && !field.equals("openEnded")) {
                entry.put(field, true);
            } else if (type.isEnum()) {
                Object[] words = type.getEnumConstants();
                entry.put(field, ((Enum<?>) words[words.length - 1]).name());
            } else if (type == Integer.class) {
                entry.put(field, number.orElse(asOf.getYear()));
            } else if (type == BigDecimal.class) {
                entry.put(field, number.orElse(0) + 1);
            }
        }
        String what = name(list) + "只有" + (word == null ? "一项" : Words.of(word).zh());
        if (dates.contains("validTo")) {
            span(list, what, entry, "validFrom", "validTo");
        } else if (dates.size() == 1) {
            days(list, what, entry, dates.get(0), asOf.minusYears(number.orElse(3)));
        } else if (dates.size() == 2) {
            span(list, what, entry, dates.get(0), dates.get(1));
        } else {
            put(list, what, entry);
        }
    }

    private void span(String list, String what, Map<String, Object> entry, String from, String to) {
        LocalDate yearAgo = asOf.minusYears(1);
        LocalDate yearOn = asOf.plusYears(1);
        put(list, what + "，当天起有效", entry, from, asOf, to, yearOn);
        put(list, what + "，次日起有效", entry, from, asOf.plusDays(1), to, yearOn);
        put(list, what + "，当天到期", entry, from, yearAgo, to, asOf);
        put(list, what + "，前一天已到期", entry, from, yearAgo, to, asOf.minusDays(1));
    }

    private void days(
            String list, String what, Map<String, Object> entry, String field, LocalDate far) {
        LocalDate year = LocalDate.of(asOf.getYear() - 1, 1, 1);
        LocalDate next = year.plusYears(1);
        for (LocalDate start : List.of(far.plusDays(1), year, next, asOf.plusDays(1))) {
            for (LocalDate day : List.of(start.minusDays(1), start)) {
                put(list, what + "，日期" + day, entry, field, day);
            }
        }
    }

    /** An entry with dates, each behind its field. */
    private void put(String list, String what, Map<String, Object> entry, Object... dates) {
        StringJoiner fields = new StringJoiner(", ", "[{", "}]");
        entry.forEach((field, value) -> fields.add(field + ": " + value));
        for (int i = 0; i < dates.length; i += 2) {
            fields.add(dates[i] + ": " + dates[i + 1]);
        }
        add(what, list, fields.toString());
    }
}
