package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Format;
import org.huiqi.profile.reading.Node;
import org.huiqi.profile.reading.Tree;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.jspecify.annotations.Nullable;

/**
 * The values of the profile that put one comparison on its line and on either side of it. A list
 * that is not whole decides nothing, and is no line.
 */
public final class Variations {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

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

        /** A firm with a value. */
        public static Variation with(String what, String path, String value) {
            return new Variation(what, Map.of(path, value), List.of());
        }

        /** A firm without one. */
        public static Variation without(String what, String path) {
            return new Variation(what, Map.of(), List.of(path));
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

    private Variations(
            Comparison comparison,
            @Nullable String list,
            @Nullable String candidate,
            Profile firm,
            LocalDate asOf) {
        this.comparison = comparison;
        this.firm = firm;
        this.asOf = asOf;
        this.paths =
                Step.paths(comparison.operand(), list, asOf).stream()
                        .filter(path -> !path.endsWith(Profile.COMPLETE))
                        .map(path -> entry(path, list, candidate))
                        .toList();
    }

    private static String entry(String path, @Nullable String list, @Nullable String candidate) {
        String start = list + "[].";
        return candidate != null && path.startsWith(start)
                ? list + FieldPath.entry(candidate) + "." + path.substring(start.length())
                : path;
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
    public static List<Variation> of(
            Comparison comparison,
            @Nullable String list,
            @Nullable String candidate,
            Profile firm,
            LocalDate asOf) {
        return new Variations(comparison, list, candidate, firm, asOf).all();
    }

    private List<Variation> all() {
        if (paths.stream().anyMatch(path -> anyEntry(path))) {
            new OfList().addAll();
        } else if (paths.stream().anyMatch(path -> path.endsWith("birthDate"))) {
            ages();
        } else if (isShare()) {
            shares();
        } else if (paths.size() == 1) {
            plain(paths.get(0));
        }
        paths.stream()
                .map(path -> anyEntry(path) ? FieldPath.of(path).list().toString() : path)
                .distinct()
                .forEach(path -> found.add(Variation.without(name(path) + "未填", path)));
        return found;
    }

    private static boolean anyEntry(String path) {
        return FieldPath.of(path).entry().filter(String::isEmpty).isPresent();
    }

    private static String name(String path) {
        return Fields.of(path).map(field -> field.name().zh()).orElse(path);
    }

    private void plain(String path) {
        Fields.Field field = Fields.of(path).orElse(null);
        if (field == null || field.isList()) {
            return;
        }
        Object limit = comparison.literals().get(0).on(asOf);
        if (field.type().isEnum()) {
            Arrays.stream(field.type().getEnumConstants())
                    .map(word -> (Enum<?>) word)
                    .forEach(word -> put(path, "为" + Words.of(word).zh(), word.name()));
        } else if (field.type() == Boolean.class) {
            put(path, "：是", "true");
            put(path, "：否", "false");
        } else if (limit instanceof BigDecimal number) {
            around(path, number, step(field));
        } else if (limit instanceof LocalDate date) {
            around(path, date);
        } else if (field.type() == Integer.class) {
            around(path, BigDecimal.valueOf(asOf.getYear()), BigDecimal.ONE);
        } else if (limit instanceof String) {
            comparison.literals().stream()
                    .map(Literal::value)
                    .forEach(word -> put(path, "为" + word, '"' + String.valueOf(word) + '"'));
            put(path, "为别的", path.endsWith("province") ? "浙江" : "\"别的\"");
        }
    }

    private static BigDecimal step(Fields.Field field) {
        return field.type() == Integer.class ? BigDecimal.ONE : HUNDREDTH;
    }

    private void around(String path, BigDecimal limit, BigDecimal step) {
        around(path, limit, step, "", Map.of());
    }

    private void around(
            String path,
            BigDecimal limit,
            BigDecimal step,
            String what,
            Map<String, String> first) {
        for (BigDecimal value : List.of(limit.subtract(step), limit, limit.add(step))) {
            if (value.signum() >= 0) {
                Map<String, String> set = new LinkedHashMap<>(first);
                set.put(path, value.toPlainString());
                String said = what + name(path) + "为" + value.toPlainString();
                found.add(new Variation(said, set, List.of()));
            }
        }
    }

    private void around(String path, LocalDate limit) {
        for (LocalDate day : List.of(limit.minusDays(1), limit, limit.plusDays(1))) {
            put(path, "为" + day, day.toString());
        }
    }

    private void put(String path, String what, String value) {
        found.add(Variation.with(name(path) + what, path, value));
    }

    /** A share is moved by its part; the whole stays. */
    private boolean isShare() {
        return paths.size() == 2
                && comparison.operator().isOrder()
                && comparison.operand().type() == BigDecimal.class;
    }

    private void shares() {
        Object known = at(paths.get(1));
        Fields.Field field = Fields.of(paths.get(0)).orElse(null);
        Object limit = comparison.literals().get(0).value();
        if (field == null || !(limit instanceof BigDecimal percent)) {
            return;
        }
        BigDecimal whole = known == null ? WHOLE : new BigDecimal(known.toString());
        BigDecimal step = step(field);
        BigDecimal part = percent.multiply(whole).divide(HUNDRED, step.scale(), RoundingMode.UP);
        Map<String, String> first = known == null ? Map.of(paths.get(1), "" + WHOLE) : Map.of();
        String what = known == null ? name(paths.get(1)) + "为" + WHOLE + "，" : "";
        around(paths.get(0), part.stripTrailingZeros(), step, what, first);
    }

    /** The value below the firm; entries of its lists by their id. */
    private @Nullable Object at(String path) {
        FieldPath place = FieldPath.of(path);
        if (!place.hasEntry()) {
            return Values.at(firm, path);
        }
        String id = place.entry().orElseThrow();
        String below = place.belowEntry().orElseThrow().toString();
        List<?> entries = (List<?>) Values.at(firm, place.list().toString());
        return entries == null
                ? null
                : entries.stream()
                        .filter(entry -> id.equals(Values.at(entry, "id")))
                        .map(entry -> Values.at(entry, below))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** The last day of an age, and its first: one day younger than the year beyond the limit. */
    private void ages() {
        String birth =
                paths.stream().filter(p -> p.endsWith("birthDate")).findFirst().orElseThrow();
        Object on =
                paths.stream()
                        .filter(p -> !p.equals(birth))
                        .map(this::at)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(asOf);
        if (!(comparison.literals().get(0).value() instanceof BigDecimal limit)
                || !(on instanceof LocalDate day)) {
            return;
        }
        LocalDate tooOld = day.minusYears(limit.longValue() + 1);
        for (LocalDate date :
                List.of(tooOld, tooOld.plusDays(1), day.minusYears(limit.longValue()))) {
            put(birth, "为" + date, date.toString());
        }
    }

    /**
     * One entry in a list that a comparison looks through: of each kind that the rule names, on the
     * days on which it starts and ceases to count; and the empty list.
     */
    private final class OfList {
        private final List<Object> arguments =
                comparison.operand().calls().stream()
                        .map(AccessorCall::arguments)
                        .flatMap(List::stream)
                        .map(Literal::value)
                        .filter(Objects::nonNull)
                        .toList();

        void addAll() {
            String list = FieldPath.of(paths.get(0)).list().toString();
            boolean oneList = paths.stream().allMatch(path -> path.startsWith(list + "[]."));
            String name = Fields.of(list).map(f -> f.name().zh()).orElse(list);
            found.add(Variation.with(name + "为空", list, "[]"));
            if (!oneList) {
                return;
            }
            List<Enum<?>> words = new ArrayList<>();
            arguments.stream()
                    .filter(Enum.class::isInstance)
                    .forEach(word -> words.add((Enum<?>) word));
            if (words.isEmpty()) {
                entries(list, name, null);
            }
            words.forEach(word -> entries(list, name, word));
        }

        private void entries(String list, String name, @Nullable Enum<?> word) {
            Map<String, String> entry = new LinkedHashMap<>();
            List<String> dates = new ArrayList<>();
            for (String path : paths) {
                String field = path.substring(path.indexOf("[].") + 3);
                Class<?> type = Fields.of(path).map(Fields.Field::type).orElse(null);
                if (word != null && type == word.getDeclaringClass()) {
                    entry.put(field, word.name());
                } else if (type == LocalDate.class) {
                    dates.add(field);
                } else if (type == Boolean.class && !field.equals("openEnded")) {
                    entry.put(field, "true");
                } else if (type != null && type.isEnum()) {
                    Object[] all = type.getEnumConstants();
                    entry.put(field, ((Enum<?>) all[all.length - 1]).name());
                } else if (type == Integer.class) {
                    entry.put(field, String.valueOf(number(asOf.getYear())));
                } else if (type == BigDecimal.class) {
                    entry.put(field, String.valueOf(number(0) + 1));
                }
            }
            String what = name + "只有" + (word == null ? "一项" : Words.of(word).zh());
            if (dates.contains("validTo")) {
                span(list, what, entry, "validFrom", "validTo");
            } else if (dates.size() == 1) {
                days(list, what, entry, dates.get(0));
            } else if (dates.size() == 2) {
                span(list, what, entry, dates.get(0), dates.get(1));
            } else {
                put(list, what, entry);
            }
        }

        /** The number that the rule names, such as the years that it looks back. */
        private int number(int otherwise) {
            return arguments.stream()
                    .filter(BigDecimal.class::isInstance)
                    .map(value -> ((BigDecimal) value).intValue())
                    .findFirst()
                    .orElse(otherwise);
        }

        private void span(
                String list, String what, Map<String, String> entry, String from, String to) {
            LocalDate yearAgo = asOf.minusYears(1);
            LocalDate yearOn = asOf.plusYears(1);
            put(list, what + "，当天起有效", with(entry, from, asOf, to, yearOn));
            put(list, what + "，次日起有效", with(entry, from, asOf.plusDays(1), to, yearOn));
            put(list, what + "，当天到期", with(entry, from, yearAgo, to, asOf));
            put(list, what + "，前一天已到期", with(entry, from, yearAgo, to, asOf.minusDays(1)));
        }

        private void days(String list, String what, Map<String, String> entry, String field) {
            LocalDate far = asOf.minusYears(number(3));
            LocalDate yearStart = LocalDate.of(asOf.getYear() - 1, 1, 1);
            List<LocalDate> days =
                    List.of(
                            far,
                            far.plusDays(1),
                            yearStart.minusDays(1),
                            yearStart,
                            yearStart.plusYears(1).minusDays(1),
                            yearStart.plusYears(1),
                            asOf,
                            asOf.plusDays(1));
            for (LocalDate day : days) {
                Map<String, String> dated = new LinkedHashMap<>(entry);
                dated.put(field, day.toString());
                put(list, what + "，日期" + day, dated);
            }
        }

        private static Map<String, String> with(
                Map<String, String> entry,
                String from,
                LocalDate first,
                String to,
                LocalDate last) {
            Map<String, String> dated = new LinkedHashMap<>(entry);
            dated.put(from, first.toString());
            dated.put(to, last.toString());
            return dated;
        }

        private void put(String list, String what, Map<String, String> entry) {
            String fields =
                    entry.entrySet().stream()
                            .map(field -> field.getKey() + ": " + field.getValue())
                            .collect(Collectors.joining(", ", "{", "}"));
            found.add(Variation.with(what, list, "[" + fields + "]"));
        }
    }
}
