package org.huiqi.synthetic;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.huiqi.lab.boundary.Step;
import org.huiqi.lab.boundary.ThresholdFinder;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Text;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Invents the fields of one kind of record from the shape of the record and the lines that the
 * rules draw, so that a new field of the dictionary is filled without a word here. Immutable.
 */
final class RecordMaker {
    /** Fields where yes is the exception and mostly counts against the firm. */
    private static final Set<String> RARELY_TRUE =
            Set.of(
                    "centralSoe",
                    "abnormalList",
                    "seriousDishonestList",
                    "jointPunishment",
                    "sameGroupSimilarProduct",
                    "criminal",
                    "classified",
                    "degreeEducation",
                    "nicheHasConsortium",
                    "affiliateOfApplicant",
                    "personFoundedOrInvested",
                    "homeUnitFoundedOrInvested",
                    "homeUnitIndirectInterest",
                    "misconductRecord",
                    "businessScopeIncludesTraining",
                    "innovationPointsList",
                    "onIcList2023",
                    "openEnded",
                    "redeemed",
                    "prohibitedProduct",
                    "timeHonoured",
                    "newProduct",
                    "provincialAward");

    /** Written for people, or given by the list. */
    private static final Set<String> LEFT_OUT = Set.of("name", "note", "id");

    /** Words that say that a thing is none of those that count. */
    private static final Set<String> ODD_WORDS = Set.of("OTHER", "NONE", "CHINA", "DEVELOPED");

    /** How many entries lists have: weights of none, one, two and so on, by the list's field. */
    private static final Map<String, int[]> SIZES =
            Map.of(
                    "titles", new int[] {40, 30, 20, 10},
                    "ip", new int[] {15, 25, 25, 15, 10, 10},
                    "rdInstitutions", new int[] {50, 40, 10},
                    "directions", new int[] {1, 1, 2, 6, 3, 3, 1},
                    "participants", new int[] {1, 3, 4, 2});

    private final List<Slot> slots = new ArrayList<>();

    private record Slot(String name, Maker maker, List<ThresholdFinder.Share> shares) {}

    /** Invents a value: text, number, boolean, list or object as JSON has them; null: none. */
    interface Maker {
        @Nullable Object make(Chance chance, FirmGenerator.Firm firm, Map<String, Object> siblings);
    }

    /**
     * A maker of records.
     *
     * @param type the record
     * @param path its path with a dot behind, empty for the profile itself
     * @param special makers of fields that the dictionary does not say enough of, by path
     * @param lines what values fall on and beside
     */
    RecordMaker(Class<?> type, String path, Map<String, Maker> special, ThresholdFinder lines) {
        for (RecordComponent component : type.getRecordComponents()) {
            String field = path + component.getName();
            Maker maker = special.get(field);
            if (maker == null) {
                maker = maker(component, field, special, lines);
            }
            // Shares of fields of the same record, by the fields' names.
            List<ThresholdFinder.Share> shares =
                    lines.shares(field).stream()
                            .filter(s -> s.whole().startsWith(path))
                            .map(
                                    s ->
                                            new ThresholdFinder.Share(
                                                    s.whole().substring(path.length()),
                                                    s.percent()))
                            .toList();
            slots.add(new Slot(component.getName(), maker, shares));
        }
    }

    private static Maker maker(
            RecordComponent component,
            String path,
            Map<String, Maker> special,
            ThresholdFinder lines) {
        String name = component.getName();
        Class<?> type = component.getType();
        if (LEFT_OUT.contains(name)) {
            return (chance, firm, siblings) -> null;
        }
        if (type.isRecord()) {
            RecordMaker inner = new RecordMaker(type, path + ".", special, lines);
            return (chance, firm, siblings) -> inner.make(chance, firm);
        }
        if (type != List.class) {
            return value(name, type, path, lines);
        }
        Class<?> entry =
                (Class<?>)
                        ((ParameterizedType) component.getGenericType())
                                .getActualTypeArguments()[0];
        return entry.isRecord()
                ? records(entry, path, special, lines)
                : values(value(name, entry, path, lines), entry, lines.numbers(path));
    }

    private static Maker records(
            Class<?> entry, String path, Map<String, Maker> special, ThresholdFinder lines) {
        boolean candidates = Candidate.class.isAssignableFrom(entry);
        boolean hasId =
                Arrays.stream(entry.getRecordComponents()).anyMatch(c -> c.getName().equals("id"));
        RecordMaker entries = new RecordMaker(entry, path + "[].", special, lines);
        int[] usual = candidates ? new int[] {80, 14, 6} : new int[] {75, 18, 7};
        int[] sizes =
                path.startsWith("conduct.")
                        ? new int[] {92, 7, 1}
                        : SIZES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), usual);
        return (chance, firm, siblings) -> {
            int size = chance.weighted(sizes);
            // Where there are some, at times as many as are asked for, one more or one less.
            if (size > 0 && !lines.numbers(path).isEmpty() && chance.percent(30)) {
                size = chance.of(lines.numbers(path)).intValue() + chance.of(-1, 0, 0, 1);
            }
            List<Object> made = new ArrayList<>();
            for (int i = 1; i <= size; i++) {
                Map<String, Object> values = new LinkedHashMap<>();
                if (hasId) {
                    values.put("id", id(path, i));
                }
                values.putAll(entries.make(chance, firm));
                made.add(values);
            }
            if (candidates) {
                firm.candidates().put(path, made.size());
            }
            return made;
        };
    }

    /** Id of an entry of a list. */
    static String id(String list, int number) {
        return list.charAt(0) + Integer.toString(number);
    }

    private static Maker values(Maker value, Class<?> type, List<BigDecimal> lines) {
        // The numbers of a list of words say how many; those of a list of numbers are its entries.
        List<BigDecimal> counts = type == Integer.class ? List.of() : lines;
        return (chance, firm, siblings) -> {
            Set<Object> values = new LinkedHashSet<>();
            int size =
                    counts.isEmpty() || chance.percent(50)
                            ? chance.weighted(1, 6, 3)
                            : chance.of(counts).intValue() + chance.of(-1, 0, 1);
            for (int i = size; i > 0; i--) {
                values.add(value.make(chance, firm, siblings));
            }
            return List.copyOf(values);
        };
    }

    private static Maker value(String name, Class<?> type, String path, ThresholdFinder lines) {
        if (type.isEnum()) {
            List<String> all =
                    Arrays.stream(type.getEnumConstants()).map(w -> ((Enum<?>) w).name()).toList();
            List<String> usual = all.stream().filter(word -> !ODD_WORDS.contains(word)).toList();
            return (chance, firm, siblings) -> chance.of(chance.percent(85) ? usual : all);
        }
        if (type == Boolean.class) {
            int likely = RARELY_TRUE.contains(name) ? 6 : 85;
            return (chance, firm, siblings) -> chance.percent(likely);
        }
        if (type == LocalDate.class) {
            return days(name.equals("birthDate"), lines.days(path), lines.asOf());
        }
        if (type == String.class) {
            return texts(path, lines.words(path));
        }
        return numbers(name, Fields.of(path).orElseThrow(), lines);
    }

    private static Maker days(boolean births, List<LocalDate> lines, LocalDate asOf) {
        LocalDate last = births ? asOf.minusYears(22) : asOf;
        return (chance, firm, siblings) ->
                (lines.isEmpty() || births && chance.percent(30)
                                ? chance.before(last, births ? 50 : 4)
                                : chance.near(chance.of(lines)))
                        .toString();
    }

    private static Maker texts(String path, List<String> lines) {
        boolean province = Fields.of(path).filter(f -> f.form() == Text.Kind.PROVINCE).isPresent();
        return (chance, firm, siblings) ->
                province
                        ? chance.of("江苏", "江苏", "江苏", "江苏省", "江苏", "安徽", "浙江省", "上海")
                        : lines.isEmpty() || chance.percent(40)
                                ? chance.of("合成甲", "合成乙", "合成丙", "合成丁")
                                : chance.of(lines);
    }

    private static Maker numbers(String name, Fields.Field field, ThresholdFinder lines) {
        List<BigDecimal> on = lines.numbers(field.path());
        boolean counted = field.type() == Integer.class;
        int min = field.range() == null ? 0 : field.range().min();
        int max =
                field.range() != null
                        ? field.range().max()
                        : field.unit() == Unit.PERCENT ? 100 : Integer.MAX_VALUE;
        if (counted && field.unit() == null && name.toLowerCase(Locale.ROOT).matches(".*years?")) {
            int now = lines.asOf().getYear();
            return (chance, firm, siblings) ->
                    on.isEmpty() || chance.percent(40)
                            ? now - chance.of(2, 1, 1, 0, 0)
                            : chance.of(on).intValue() + chance.of(-1, 0, 0, 0, 1);
        }
        return (chance, firm, siblings) -> {
            BigDecimal number =
                    !on.isEmpty()
                            ? chance.near(chance.of(on), Step.of(field))
                            : BigDecimal.valueOf(
                                    counted
                                            ? chance.between(min, Math.min(max, 9))
                                            : chance.ofDigits(1, max == 100 ? 2 : 5));
            BigDecimal within = number.min(BigDecimal.valueOf(max)).max(BigDecimal.valueOf(min));
            return counted ? within.intValue() : written(within, field, chance);
        };
    }

    /** Mostly a number; an amount of money at times as a text with a unit, the same amount. */
    static Object written(BigDecimal number, Fields.Field field, Chance chance) {
        int way = field.unit() == Unit.WAN_YUAN ? chance.weighted(90, 5, 5) : 0;
        return switch (way) {
            case 1 -> number.toPlainString() + "万元";
            case 2 -> number.movePointLeft(4).toPlainString() + "亿元";
            default -> number;
        };
    }

    /** A record; fields are missing as often as the firm's file is incomplete. */
    Map<String, Object> make(Chance chance, FirmGenerator.Firm firm) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (chance.percent(firm.completeness())) {
                Object value = slot.maker().make(chance, firm, values);
                if (value != null) {
                    values.put(slot.name(), value);
                }
            }
        }
        slots.forEach(slot -> share(slot, values, chance));
        settle(values);
        return values;
    }

    /** Puts a part often on the share of its whole that is asked for, or a step beside. */
    private static void share(Slot slot, Map<String, Object> values, Chance chance) {
        if (slot.shares().isEmpty() || !chance.percent(60)) {
            return;
        }
        ThresholdFinder.Share share = chance.of(slot.shares());
        if (values.get(slot.name()) instanceof Integer
                && values.get(share.whole()) instanceof Integer whole) {
            int part =
                    BigDecimal.valueOf(whole)
                            .multiply(share.percent())
                            .movePointLeft(2)
                            .setScale(0, RoundingMode.UP)
                            .intValue();
            values.put(slot.name(), Math.max(0, part + chance.of(-1, 0, 0, 1)));
        }
    }

    /** Puts right what would have a file refused: dates out of order, a part above its whole. */
    private static void settle(Map<String, Object> values) {
        if (Boolean.TRUE.equals(values.get("openEnded"))) {
            values.remove("validTo");
        }
        if (!"TRANSFER".equals(values.get("acquired"))) {
            values.remove("acquiredOn");
        }
        if (values.get("teamSize") instanceof Integer all
                && values.get("teamAged40OrYounger") instanceof Integer young) {
            values.put("teamAged40OrYounger", Math.min(all, young));
        }
        for (String stem : List.of("valid", "support", "")) {
            String first = stem.isEmpty() ? "from" : stem + "From";
            String last = stem.isEmpty() ? "to" : stem + "To";
            // ISO dates are ordered as texts.
            if (values.get(first) instanceof String from
                    && values.get(last) instanceof String to
                    && to.compareTo(from) < 0) {
                values.put(first, to);
                values.put(last, from);
            }
        }
    }
}
