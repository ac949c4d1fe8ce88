package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a list that a comparison looks through: of each kind that the rule names, on the
 * days on which it starts and ceases to count; and the empty list.
 */
final class ListVariations {
    private final List<String> paths;
    private final LocalDate asOf;
    private final List<Object> arguments;
    private final List<Variation> found = new ArrayList<>();

    ListVariations(Comparison comparison, List<String> paths, LocalDate asOf) {
        this.paths = paths;
        this.asOf = asOf;
        this.arguments =
                comparison.operand().calls().stream()
                        .map(AccessorCall::arguments)
                        .flatMap(List::stream)
                        .map(Literal::value)
                        .filter(value -> value != null)
                        .toList();
    }

    List<Variation> all() {
        String list = FieldPath.of(paths.get(0)).list().toString();
        boolean oneList = paths.stream().allMatch(path -> path.startsWith(list + "[]."));
        String name = Fields.of(list).map(f -> f.name().zh()).orElse(list);
        found.add(Variation.with(name + "为空", list, "[]"));
        if (!oneList) {
            return found;
        }
        List<Enum<?>> words = new ArrayList<>();
        arguments.stream()
                .filter(Enum.class::isInstance)
                .forEach(word -> words.add((Enum<?>) word));
        if (words.isEmpty()) {
            entries(list, name, null);
        }
        words.forEach(word -> entries(list, name, word));
        return found;
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
            valid(list, what, entry);
        } else if (dates.size() == 1) {
            days(list, what, entry, dates.get(0));
        } else if (dates.size() == 2) {
            spans(list, what, entry, dates);
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

    private void valid(String list, String what, Map<String, String> entry) {
        span(list, what, entry, "validFrom", "validTo");
    }

    private void spans(String list, String what, Map<String, String> entry, List<String> dates) {
        span(list, what, entry, dates.get(0), dates.get(1));
    }

    private void span(String list, String what, Map<String, String> entry, String from, String to) {
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
            Map<String, String> entry, String from, LocalDate first, String to, LocalDate last) {
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
