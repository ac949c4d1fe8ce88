package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.profile.schema.Words;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.jspecify.annotations.Nullable;

/** The values of the profile that put one comparison on its line and on either side of it. */
public final class Variations {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    /** What a share is taken of where the firm does not say. */
    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

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
            found.addAll(new ListVariations(comparison, paths, asOf).all());
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
        for (BigDecimal value : List.of(limit.subtract(step), limit, limit.add(step))) {
            if (value.signum() >= 0) {
                put(path, "为" + value.toPlainString(), value.toPlainString());
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
        int first = found.size();
        around(paths.get(0), part.stripTrailingZeros(), step);
        if (known == null) {
            Variation of =
                    Variation.with(name(paths.get(1)) + "为" + WHOLE, paths.get(1), "" + WHOLE);
            found.subList(first, found.size()).replaceAll(of::then);
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
}
