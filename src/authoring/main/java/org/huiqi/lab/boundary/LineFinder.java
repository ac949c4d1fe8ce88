package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.Count;
import org.huiqi.profile.FieldPath;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Fields.Field;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * Looks through comparisons for what they measure fields by. Where an answer is worked out of a
 * field, the comparison is tried on values of the field: what it turns on is a line.
 */
final class LineFinder {
    private final RuleLines lines;
    private final LocalDate asOf;
    private final Map<String, Criterion> criteria = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    LineFinder(RuleLines lines, LocalDate asOf) {
        this.lines = lines;
        this.asOf = asOf;
    }

    void addAll(RulePack pack) {
        pack.edition()
                .judged()
                .flatMap(judged -> judged.criteria().stream())
                .forEach(criterion -> criteria.put(criterion.id(), criterion));
        pack.allRules().stream().filter(rule -> rule.factType() != Points.class).forEach(this::add);
    }

    private void add(RuleText rule) {
        String list = Step.list(criteria.get(rule.id()));
        rule.condition().comparisons().forEach(comparison -> add(comparison, list));
    }

    /** Many rules ask the same; of a yes-or-no question, what else it names makes no line. */
    private boolean isNew(Comparison comparison) {
        boolean isQuestion = comparison.operand().type() == Boolean.class;
        String asked =
                comparison.operand().calls().stream()
                        .filter(call -> call.method().getDeclaringClass() != Count.class)
                        .map(call -> call.method() + " " + numbersOf(call.arguments()))
                        .collect(Collectors.joining(" "));
        String words =
                wordsOf(comparison).limit(1).map(String::valueOf).collect(Collectors.joining());
        return seen.add(
                isQuestion ? asked + words : comparison.operand().factType() + comparison.text());
    }

    private static Stream<Object> wordsOf(Comparison comparison) {
        return comparison.operand().calls().stream()
                .flatMap(call -> call.arguments().stream())
                .map(Literal::value)
                .filter(Enum.class::isInstance);
    }

    private void add(Comparison comparison, @Nullable String list) {
        if (comparison.operand().factType() == SizeFigures.class) {
            String figure = "years.<Y>." + comparison.operand().text();
            numbersOf(comparison).forEach(number -> lines.number(figure, number));
            return;
        }
        List<String> paths = comparison.operand().paths(asOf);
        List<String> names = Step.paths(comparison.operand(), list, asOf);
        if (names.isEmpty()) {
            return;
        }
        counts(comparison, names.get(0));
        if (!isNew(comparison)) {
            return;
        }
        figures(comparison, paths, names);
        List<Map<String, Object>> company = company(paths, names);
        Map<String, Object> words = words(comparison, paths, names);
        for (int i = 0; i < paths.size(); i++) {
            FieldPath.of(names.get(i)).year().map(Integer::valueOf).ifPresent(lines::year);
            field(new FieldTrial(comparison, paths.get(i), words, asOf), names.get(i), company);
        }
    }

    /** What may have to be known beside a date: other dates, or a word of some field. */
    private List<Map<String, Object>> company(List<String> paths, List<String> names) {
        Map<String, Object> dates = new LinkedHashMap<>();
        List<Map<String, Object>> company = new ArrayList<>(List.of(dates));
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            Class<?> type = Fields.of(names.get(i)).<Class<?>>map(Field::type).orElse(Void.class);
            if (type == LocalDate.class) {
                dates.put(path, asOf);
            } else if (type.isEnum()) {
                List.of(type.getEnumConstants()).forEach(word -> company.add(Map.of(path, word)));
            }
        }
        return company;
    }

    /** Words that an accessor is asked for, in the fields that have such words. */
    private static Map<String, Object> words(
            Comparison comparison, List<String> paths, List<String> names) {
        Map<String, Object> words = new LinkedHashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            Class<?> type = Fields.of(names.get(i)).map(Field::type).orElse(null);
            String path = paths.get(i);
            wordsOf(comparison)
                    .filter(word -> ((Enum<?>) word).getDeclaringClass() == type)
                    .findFirst()
                    .ifPresent(word -> words.put(path, word));
        }
        return words;
    }

    private void field(FieldTrial trial, String name, List<Map<String, Object>> company) {
        Field field = Fields.of(name).orElse(null);
        if (field == null) {
            return;
        }
        Comparison comparison = trial.comparison();
        if (field.type() == LocalDate.class) {
            boolean isFirst = lines.days(field.path()).isEmpty();
            new TurningDays(trial, isFirst ? company : List.of())
                    .all()
                    .forEach(day -> lines.day(field.path(), day));
        } else if (Number.class.isAssignableFrom(field.type()) && isTried(comparison)) {
            BigDecimal step = Step.of(field);
            candidates(comparison).stream()
                    .filter(number -> trial.turnsAt(number, step, field))
                    .forEach(number -> lines.number(field.path(), number));
        } else if (field.type() == String.class && comparison.operand().type() == String.class) {
            comparison.literals().forEach(word -> lines.word(field.path(), (String) word.on(asOf)));
        }
    }

    /** What several numbers make is not tried on one of them. */
    private boolean isTried(Comparison comparison) {
        return !comparison.operator().isOrder() || comparison.operand().paths(asOf).size() == 1;
    }

    /** Numbers that a comparison or its accessors name, and the years that it may mean. */
    private List<BigDecimal> candidates(Comparison comparison) {
        List<BigDecimal> numbers = new ArrayList<>(numbersOf(comparison));
        comparison.operand().calls().forEach(call -> numbers.addAll(numbersOf(call.arguments())));
        numbers.add(BigDecimal.valueOf(asOf.getYear()));
        numbers.add(BigDecimal.valueOf(asOf.getYear() - 1L));
        return numbers.stream().distinct().toList();
    }

    private static List<BigDecimal> numbersOf(Comparison comparison) {
        return numbersOf(comparison.literals());
    }

    private static List<BigDecimal> numbersOf(List<Literal> literals) {
        return literals.stream()
                .map(Literal::value)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
    }

    /** How many entries a list has, or how many that count. */
    private void counts(Comparison comparison, String name) {
        String field = Fields.template(name);
        int entry = field.lastIndexOf("[]");
        if (comparison.operand().type() == Integer.class
                && Fields.of(name).filter(Field::isList).isPresent()) {
            numbersOf(comparison).forEach(number -> lines.number(field, number));
        } else if (entry > 0) {
            String list = field.substring(0, entry);
            comparison.operand().calls().stream()
                    .filter(call -> call.method().getDeclaringClass() == Count.class)
                    .map(AccessorCall::arguments)
                    .map(LineFinder::numbersOf)
                    .forEach(numbers -> numbers.forEach(n -> lines.number(list, n)));
        }
    }

    /** Shares of one figure in another, and one figure over several years. */
    private void figures(Comparison comparison, List<String> paths, List<String> names) {
        List<String> fields = names.stream().map(Fields::template).distinct().toList();
        if (paths.size() < 2 || !comparison.operator().isOrder()) {
            return;
        }
        boolean isPercent = Step.unit(comparison.operand(), null) == Unit.PERCENT;
        for (BigDecimal number : numbersOf(comparison)) {
            if (fields.size() == 2 && isPercent) {
                lines.share(fields.get(0), new RuleLines.Share(fields.get(1), number));
            } else if (fields.size() == 1) {
                SeveralYears years = new SeveralYears(comparison, paths, asOf);
                if (isPercent) {
                    years.growth().ifPresent(percent -> lines.growth(fields.get(0), percent));
                } else {
                    years.each(number).ifPresent(each -> lines.number(fields.get(0), each));
                }
            }
        }
    }
}
