package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huiqi.catalogue.BenefitTerms;
import org.huiqi.catalogue.BenefitTerms.Amount;
import org.huiqi.catalogue.BenefitTerms.EntryAmounts;
import org.huiqi.catalogue.BenefitTerms.Orders;
import org.huiqi.catalogue.Formula;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Count;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Fields.Field;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.language.Step;
import org.huiqi.rules.pack.RulePack;

/**
 * Finds the thresholds that an edition measures the fields of a profile by on a day: numbers,
 * dates, shares, growth, counts of entries and words that its rules, the standards outside the
 * handbook and its benefits name. They are read off the rules' trees: a number belongs to the
 * fields that its comparison reads and that are counted alike, so one or the other may be no
 * threshold of a field.
 *
 * <p>Fields are named as in {@link Fields#map()}; lists are in order and without repetition, the
 * same in every run. Immutable once made.
 */
public final class ThresholdFinder {
    private static final int LONGEST_PERIOD = 100;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(2010);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2050);

    private final LocalDate asOf;
    private final Found<BigDecimal> numbers = new Found<>();
    private final Found<LocalDate> days = new Found<>();
    private final Found<Share> shares = new Found<>();
    private final Found<BigDecimal> growth = new Found<>();
    private final Found<String> words = new Found<>();
    private final SortedSet<Integer> years = new TreeSet<>();

    /**
     * A part of another field that is asked for.
     *
     * @param whole the other field
     * @param percent how much of it
     */
    public record Share(String whole, BigDecimal percent) implements Comparable<Share> {
        private static final Comparator<Share> ORDER =
                Comparator.comparing(Share::whole).thenComparing(Share::percent);

        @Override
        public int compareTo(Share other) {
            return ORDER.compare(this, other);
        }
    }

    /** Values by field, in order. */
    private static final class Found<T> {
        private final Map<String, SortedSet<T>> values = new HashMap<>();

        void add(String field, T value) {
            values.computeIfAbsent(field, f -> new TreeSet<>()).add(value);
        }

        List<T> of(String field) {
            return List.copyOf(values.getOrDefault(field, Collections.emptySortedSet()));
        }
    }

    private ThresholdFinder(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * The thresholds of an edition.
     *
     * @param pack its rules
     * @param asOf the day that ages, look-back periods and full years are counted from
     */
    public static ThresholdFinder of(RulePack pack, LocalDate asOf) {
        ThresholdFinder finder = new ThresholdFinder(asOf);
        pack.allRules().stream()
                .filter(rule -> rule.factType() != Points.class)
                .flatMap(rule -> rule.condition().comparisons())
                .forEach(finder::add);
        pack.edition().programmes().forEach(finder::benefit);
        return finder;
    }

    private void add(Comparison comparison) {
        Operand operand = comparison.operand();
        List<BigDecimal> compared = Literal.numbers(comparison.literals());
        if (operand.factType() == SizeFigures.class) {
            compared.forEach(number -> number("years.<Y>." + operand.text(), number));
            return;
        }
        List<String> paths = Step.paths(operand, asOf);
        List<Field> fields =
                paths.stream().flatMap(path -> Fields.of(path).stream()).distinct().toList();
        paths.stream()
                .flatMap(path -> FieldPath.of(path).year().stream())
                .forEach(year -> years.add(Integer.valueOf(year)));
        if (!fields.isEmpty()) {
            compared(comparison, compared, paths, fields);
            entries(operand, fields.get(0).path());
            fields.forEach(field -> asked(field, comparison, compared));
        }
    }

    /** What the numbers that a comparison names measure: a share, growth, a sum, the field. */
    private void compared(
            Comparison comparison,
            List<BigDecimal> compared,
            List<String> paths,
            List<Field> fields) {
        boolean isOrder = comparison.operator().isOrder();
        boolean isPercent = isOrder && Step.unit(comparison.operand()) == Unit.PERCENT;
        boolean ofSeveralYears = fields.size() == 1 && paths.size() > 1;
        Field first = fields.get(0);
        String path = first.path();
        if (fields.size() == 2 && isPercent) {
            compared.forEach(n -> shares.add(path, new Share(fields.get(1).path(), n)));
        } else if (ofSeveralYears && isPercent) {
            compared.forEach(n -> growth.add(path, yearly(n, span(paths))));
        } else if (ofSeveralYears && isOrder) {
            BigDecimal count = BigDecimal.valueOf(paths.size());
            compared.forEach(n -> number(path, n));
            compared.forEach(n -> number(path, n.divide(count, 2, RoundingMode.UP)));
        } else if (comparison.operand().type() == Integer.class && first.isList()) {
            compared.forEach(n -> number(path, n));
        } else if (!isOrder || fields.size() == 1) {
            fields.forEach(field -> numbers(field, compared));
        }
    }

    /** What a field is asked for beside what the answer is compared with. */
    private void asked(Field field, Comparison comparison, List<BigDecimal> compared) {
        Operand operand = comparison.operand();
        if (field.type() == LocalDate.class) {
            days(field.path(), comparison, compared);
        } else if (field.type() == String.class && operand.type() == String.class) {
            comparison.literals().forEach(w -> words.add(field.path(), (String) w.on(asOf)));
        } else {
            operand.calls().forEach(call -> numbers(field, asked(call, field.type())));
        }
    }

    /** Years from the first figure that is asked for to the last. */
    private static int span(List<String> paths) {
        IntSummaryStatistics years =
                paths.stream()
                        .flatMap(path -> FieldPath.of(path).year().stream())
                        .mapToInt(Integer::parseInt)
                        .summaryStatistics();
        return Math.max(1, years.getMax() - years.getMin());
    }

    /** The growth of a year; beyond 100 % what several years make of the first one. */
    private static BigDecimal yearly(BigDecimal percent, int years) {
        double factor = Math.pow(percent.doubleValue() / 100, 1.0 / years);
        return percent.doubleValue() <= 100
                ? plain(percent)
                : plain(BigDecimal.valueOf((factor - 1) * 100).setScale(2, RoundingMode.HALF_UP));
    }

    private void numbers(Field field, List<BigDecimal> all) {
        if (Number.class.isAssignableFrom(field.type())) {
            all.stream()
                    .filter(number -> isAllowed(field, number))
                    .forEach(number -> number(field.path(), number));
        }
    }

    /** A field's own range; a year that an accessor is asked for is no figure of it. */
    private static boolean isAllowed(Field field, BigDecimal number) {
        boolean isYear = number.compareTo(FIRST_YEAR) > 0 && number.compareTo(LAST_YEAR) < 0;
        Range range = field.range();
        return !(isYear && field.path().startsWith("years."))
                && (range == null
                        || number.compareTo(BigDecimal.valueOf(range.min())) >= 0
                                && number.compareTo(BigDecimal.valueOf(range.max())) <= 0);
    }

    /** How many entries of a list have to count. */
    private void entries(Operand operand, String path) {
        int entry = path.lastIndexOf("[]");
        operand.calls().stream()
                .filter(call -> entry > 0 && isCount(call))
                .flatMap(call -> Literal.numbers(call.arguments()).stream())
                .forEach(number -> number(path.substring(0, entry), number));
    }

    private static boolean isCount(AccessorCall call) {
        return call.method().getDeclaringClass() == Count.class;
    }

    /** Numbers that an accessor is asked for of a field; how many entries count is none of them. */
    private static List<BigDecimal> asked(AccessorCall call, Class<?> type) {
        Class<?>[] parameters = call.method().getParameterTypes();
        boolean fits =
                parameters.length > 0
                        && !isCount(call)
                        && (call.isBound() || parameters[0] == BigDecimal.class)
                                == (type == BigDecimal.class);
        return fits ? Literal.numbers(call.arguments()) : List.of();
    }

    /**
     * The first day that counts of an age, a look-back period or a term, and the as-of day on which
     * periods end; a date that a rule names.
     */
    private void days(String path, Comparison comparison, List<BigDecimal> compared) {
        boolean isBirth = path.endsWith("birthDate");
        boolean isAge = Step.unit(comparison.operand()) == Unit.YEARS_OF_AGE;
        if (isAge && !isBirth) {
            days.add(path, asOf);
            return;
        }
        for (Literal literal : comparison.literals()) {
            if (literal.on(asOf) instanceof LocalDate day) {
                days.add(path, day);
            }
        }
        Stream<BigDecimal> periods =
                comparison.operand().calls().stream()
                        .flatMap(call -> asked(call, Integer.class).stream());
        Stream.concat(periods, compared.stream())
                .filter(number -> number.compareTo(BigDecimal.valueOf(LONGEST_PERIOD)) <= 0)
                .mapToInt(BigDecimal::intValue)
                .forEach(n -> days.add(path, asOf.minusYears(isAge ? n + 1L : n).plusDays(1)));
        if (!isAge) {
            days.add(path, asOf);
        }
    }

    /** The numbers of benefits, caps and tiers among them, and the days of the orders. */
    private void benefit(Programme programme) {
        BenefitTerms benefit = programme.benefit();
        if (benefit == null) {
            return;
        }
        List<BigDecimal> terms = new ArrayList<>();
        if (benefit.variants() != null) {
            benefit.variants().of().forEach(variant -> terms.addAll(variant.with().values()));
        }
        benefit.amounts().forEach(amount -> amount(amount, "", terms));
        for (EntryAmounts entries : benefit.entries()) {
            entries.amounts().forEach(one -> amount(one, entries.list() + "[].", terms));
        }
        Orders orders = benefit.orders();
        if (orders != null) {
            days.add("vouchers.orders[].invoiceDate", orders.invoicedFrom());
            days.add("vouchers.orders[].invoiceDate", orders.invoicedTo());
            days.add("vouchers.orders[].submittedOn", orders.fileBy());
        }
    }

    private void amount(Amount amount, String above, List<BigDecimal> terms) {
        Formula formula = Formula.of(amount.formula());
        List<Field> fields =
                formula.names().stream()
                        .map(name -> Fields.map().containsKey(name) ? name : above + name)
                        .flatMap(name -> Stream.ofNullable(Fields.map().get(name)))
                        .toList();
        List<BigDecimal> found = new ArrayList<>(formula.numbers());
        if (fields.size() < formula.names().size()) {
            found.addAll(terms);
        }
        found.removeIf(number -> number.compareTo(BigDecimal.ONE) < 0);
        fields.stream()
                .filter(field -> field.type() == BigDecimal.class)
                .forEach(field -> numbers(field, found));
    }

    private void number(String field, BigDecimal number) {
        numbers.add(field, plain(number));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** The day that they are of. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Numbers that a field is measured by; of a list, how many entries it is asked to have. */
    public List<BigDecimal> numbers(String field) {
        return numbers.of(field);
    }

    /** Days of a field on which something begins or ceases to hold: the last that counts. */
    public List<LocalDate> days(String field) {
        return days.of(field);
    }

    /** Shares of other fields that a field is asked to be. */
    public List<Share> shares(String field) {
        return shares.of(field);
    }

    /** Growth in per cent from one year to the next that a figure is asked for. */
    public List<BigDecimal> growth(String field) {
        return growth.of(field);
    }

    /** Texts that a field is compared with. */
    public List<String> words(String field) {
        return words.of(field);
    }

    /** Years whose figures are asked for, first to last. */
    public List<Integer> years() {
        return List.copyOf(years);
    }
}
