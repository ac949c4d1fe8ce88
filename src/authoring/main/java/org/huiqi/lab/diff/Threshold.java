package org.huiqi.lab.diff;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;
import org.huiqi.text.Joint;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/**
 * A number or day that a rule compares with, and what else to try in its place: one value, or the
 * steps of a range. It is written {@code P14-07=80000}, {@code P14-07=50000..150000/10000}; the
 * second number of a rule with several {@code LG-8b#2=9000}.
 *
 * @param rule the rule as written
 * @param at the comparison that holds the number
 * @param values what to try, at least one
 */
public record Threshold(RuleText rule, Comparison at, List<Object> values) {
    private static final int MOST = 200;
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "([^#=]+)(?:#([1-9][0-9]?))?=([^./]+(?:\\.[0-9]+)?)(?:\\.\\.([^/]+)/([^/]+))?");

    /**
     * A threshold as it is written.
     *
     * @param pack the pack that has the rule
     * @param text rule, number and values
     * @throws ThresholdException where there is no such rule or number, or a value does not fit
     */
    public static Threshold parse(RulePack pack, String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            throw new ThresholdException(ThresholdText.FORM.with(text));
        }
        RuleText rule = rule(pack, written.group(1).strip());
        List<Comparison> numbers = numbers(rule);
        Comparison at = chosen(rule, numbers, written.group(2));
        boolean days = literal(at).value() instanceof LocalDate;
        List<Object> values =
                written.group(4) == null
                        ? List.of(value(text, written.group(3), days))
                        : steps(text, written, days);
        for (Object value : values) {
            if (!fits(at, value)) {
                throw new ThresholdException(ThresholdText.NO_COUNT.with(text, value));
            }
        }
        return new Threshold(rule, at, values);
    }

    /** Whether a value can stand where the number of a comparison stands: counts are whole. */
    private static boolean fits(Comparison at, Object value) {
        int bound = bound(at);
        return bound < 0
                || Literal.of(value)
                        .fitsArgument(
                                at.operand().calls().get(bound).method().getParameterTypes()[0]);
    }

    /**
     * Every number and day of a rule that can be another, each with its own value; they are named
     * as {@link #parse} takes them.
     */
    public static Map<String, Threshold> of(RuleText rule) {
        List<Comparison> numbers = numbers(rule);
        Map<String, Threshold> all = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            Comparison at = numbers.get(i);
            String name = numbers.size() == 1 ? rule.id() : rule.id() + "#" + (i + 1);
            all.put(name, new Threshold(rule, at, List.of(literal(at).value())));
        }
        return all;
    }

    private static RuleText rule(RulePack pack, String id) {
        List<RuleText> rules = pack.allRules();
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> {
                            Set<String> ids = new TreeSet<>();
                            rules.forEach(rule -> ids.add(rule.id()));
                            String near = WordSuggester.closest(id, ids);
                            return new ThresholdException(ThresholdText.NO_RULE.with(id, near));
                        });
    }

    /** Comparisons with a number or day that can be another. */
    private static List<Comparison> numbers(RuleText rule) {
        return rule.condition()
                .comparisons()
                .filter(
                        c ->
                                c.operator().isOrder() && !c.literals().get(0).isAsOf()
                                        || bound(c) >= 0)
                .toList();
    }

    private static Comparison chosen(
            RuleText rule, List<Comparison> numbers, @Nullable String which) {
        int index = which == null ? 0 : Integer.parseInt(which) - 1;
        if (which == null ? numbers.size() == 1 : index < numbers.size()) {
            return numbers.get(index);
        }
        throw new ThresholdException(
                IntStream.range(0, numbers.size())
                        .mapToObj(
                                i -> rule.id() + "#" + (i + 1) + " (" + numbers.get(i).text() + ")")
                        .map(Bilingual::same)
                        .reduce((one, other) -> Joint.COMMA.with(one, other))
                        .map(listed -> ThresholdText.WHICH.with(rule.place(), listed))
                        .orElseGet(() -> ThresholdText.NOTHING_TO_CHANGE.with(rule.place())));
    }

    private static List<Object> steps(String text, Matcher written, boolean days) {
        BigDecimal last = number(value(text, written.group(4), days));
        BigDecimal step = (BigDecimal) value(text, written.group(5), false);
        if (days && !Literal.of(step).fitsArgument(int.class)) {
            throw new ThresholdException(ThresholdText.NO_COUNT.with(text, written.group(5)));
        }
        List<Object> steps = new ArrayList<>();
        BigDecimal number = number(value(text, written.group(3), days));
        while (step.signum() > 0 && number.compareTo(last) <= 0 && steps.size() <= MOST) {
            steps.add(days ? LocalDate.ofEpochDay(number.longValueExact()) : number);
            number = number.add(step);
        }
        if (steps.isEmpty() || steps.size() > MOST) {
            throw new ThresholdException(ThresholdText.STEPS.with(text, MOST));
        }
        return steps;
    }

    private static BigDecimal number(Object value) {
        return value instanceof LocalDate day
                ? BigDecimal.valueOf(day.toEpochDay())
                : (BigDecimal) value;
    }

    private static Object value(String text, String written, boolean day) {
        Object value = day ? day(written.strip()) : Decimal.read(written.strip());
        if (value == null) {
            ThresholdText problem = day ? ThresholdText.NO_DATE : ThresholdText.NO_NUMBER;
            throw new ThresholdException(problem.with(text, written, Decimal.MOST_DIGITS));
        }
        return value;
    }

    /** A day of a year of four digits, so that none is too far away to be stepped from. */
    private static @Nullable LocalDate day(String written) {
        try {
            return written.length() == 10 ? LocalDate.parse(written) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Which call of a comparison names the number that a count or a sum has to reach; -1: none. */
    private static int bound(Comparison comparison) {
        List<AccessorCall> calls = comparison.operand().calls();
        return IntStream.range(0, calls.size())
                .filter(i -> calls.get(i).isBound() && calls.get(i).arguments().size() == 1)
                .findFirst()
                .orElse(-1);
    }

    private static Literal literal(Comparison comparison) {
        int bound = bound(comparison);
        return bound < 0
                ? comparison.literals().get(0)
                : comparison.operand().calls().get(bound).arguments().get(0);
    }

    /** What stands there now. */
    public Object value() {
        return literal(at).value();
    }

    /** A pack whose rule has another number. */
    RulePack in(RulePack pack, Object value) {
        RuleText current = rule(pack, rule.id());
        return pack.with(current.with(replaced(current.condition(), value)));
    }

    /** The rule with another number. */
    public RuleText with(Object value) {
        return rule.with(replaced(rule.condition(), value));
    }

    private Condition replaced(Condition condition, Object value) {
        if (condition.equals(at)) {
            return comparison(value);
        }
        List<Condition> parts =
                condition.parts().stream().map(part -> replaced(part, value)).toList();
        return parts.isEmpty() ? condition : condition.withParts(parts);
    }

    private Comparison comparison(Object value) {
        int bound = bound(at);
        List<Literal> literals = List.of(Literal.of(value));
        return bound < 0 ? at.with(at.operator(), literals) : at.asking(bound, literals);
    }
}
