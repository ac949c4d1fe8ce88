package org.huiqi.rules.lint;

import static org.huiqi.rules.lint.LintText.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.rules.language.Problems;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that no firm can meet or none can miss, whole or in part, so that a criterion cannot
 * be reached in a status that its kind has; and criteria that shut each other out.
 */
final class ConditionCheck {
    private final Map<String, RuleText> rules = new HashMap<>();
    private final Problems found = new Problems();

    private ConditionCheck() {}

    static List<PackProblem> check(Edition edition, Collection<RuleText> rules) {
        ConditionCheck check = new ConditionCheck();
        // Criteria that say how they are read: that every firm meets one may be what was decided.
        Set<String> explained =
                edition.judged()
                        .flatMap(judged -> judged.criteria().stream())
                        .filter(criterion -> criterion.reading() != null)
                        .map(Criterion::id)
                        .collect(Collectors.toSet());
        for (RuleText rule : rules) {
            check.rules.put(rule.id(), rule);
            if (rule.factType() != Attestation.class && rule.factType() != Points.class) {
                check.rule(rule, explained.contains(rule.id()));
            }
        }
        edition.judged().forEach(check::tracks);
        return check.found.found();
    }

    private void rule(RuleText rule, boolean explained) {
        Condition condition = rule.condition();
        TruthTable table = new TruthTable(condition);
        if (!table.complete) {
            return;
        }
        if (!table.canHold(condition)) {
            found.rule(rule, NEVER_MET, CORRECT_CONDITION);
        } else if (!table.alwaysHolds(condition)) {
            parts(rule, condition, table);
        } else if (!explained || condition.comparisons().anyMatch(c -> c.operator().isOrder())) {
            found.rule(rule, ALWAYS_MET, CORRECT_CONDITION);
        }
    }

    /** A part that says nothing: it always holds, never does, or is said by its neighbours. */
    private void parts(RuleText rule, Condition condition, TruthTable table) {
        for (Condition part : condition.parts()) {
            LintText what =
                    !table.canHold(part)
                            ? PART_NEVER_HOLDS
                            : table.alwaysHolds(part)
                                    ? PART_ALWAYS_HOLDS
                                    : table.isImplied(condition, part) ? PART_IMPLIED : null;
            if (what == null) {
                parts(rule, part, table);
            } else {
                int line = part.comparisons().findFirst().map(Comparison::line).orElse(rule.line());
                String text = part.text().replaceAll("org\\.huiqi\\.[a-z.]*", "");
                found.rule(rule, line, what.with(text), CORRECT_OR_REMOVE);
            }
        }
    }

    /** Two conditions that must both hold in a track and never do. */
    private void tracks(Judged judged) {
        List<@Nullable String> tracks =
                judged.tracks().isEmpty()
                        ? Collections.singletonList(null)
                        : judged.tracks().stream().map(Named::id).toList();
        for (String track : tracks) {
            List<RuleText> must =
                    judged.criteria().stream()
                            .filter(criterion -> criterion.appliesTo(track))
                            .filter(criterion -> criterion.force() == Force.MUST)
                            .filter(criterion -> criterion.decide() == Decision.FACTS)
                            .filter(criterion -> criterion.anyOf() == null)
                            .map(criterion -> rules.get(criterion.id()))
                            .filter(Objects::nonNull)
                            .toList();
            for (int i = 0; i < must.size(); i++) {
                for (RuleText other : must.subList(i + 1, must.size())) {
                    pair(judged, track, must.get(i), other);
                }
            }
        }
    }

    private void pair(Judged judged, @Nullable String track, RuleText one, RuleText other) {
        Set<Operand> operands =
                one.condition().comparisons().map(Comparison::operand).collect(Collectors.toSet());
        if (one.factType() != other.factType()
                || other.condition().comparisons().noneMatch(c -> operands.contains(c.operand()))) {
            return;
        }
        Condition both = new Condition.All(List.of(one.condition(), other.condition()));
        TruthTable table = new TruthTable(both);
        boolean alone = table.canHold(one.condition()) && table.canHold(other.condition());
        if (table.complete && alone && !table.canHold(both)) {
            Bilingual what =
                    track == null
                            ? NONE_ELIGIBLE.with(one.id(), other.id())
                            : NO_WAY.with(one.id(), other.id(), track);
            found.entry(judged, other.id(), what, CORRECT_RULES);
        }
    }

    /**
     * Every combination of answers that a condition tells apart, operands taken as independent: of
     * an enum its words, of a number those on and beside the ones compared with, as far as its
     * field allows them.
     */
    private static final class TruthTable {
        private static final int MOST = 20_000;

        /** The as-of day lies before or after every day that a rule names. */
        private static final List<LocalDate> DAYS =
                List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

        private static final BigDecimal BESIDE = new BigDecimal("0.0001");

        /** Whether there were few enough combinations to look at. */
        private final boolean complete;

        private final List<Map<Operand, Object>> rows;

        TruthTable(Condition condition) {
            Map<Operand, Set<Object>> answers = new LinkedHashMap<>();
            for (Comparison comparison : condition.comparisons().toList()) {
                answers.computeIfAbsent(comparison.operand(), TruthTable::allowed)
                        .addAll(apart(comparison));
            }
            long size = 1;
            for (Map.Entry<Operand, Set<Object>> one : answers.entrySet()) {
                one.getValue().removeIf(answer -> !isAllowed(one.getKey(), answer));
                size = Math.min(MOST + 1L, size * Math.max(1, one.getValue().size()));
            }
            this.complete = size <= MOST;
            this.rows = complete ? rows(answers) : List.of();
        }

        boolean canHold(Condition condition) {
            return holds(condition).anyMatch(holds -> holds);
        }

        boolean alwaysHolds(Condition condition) {
            return holds(condition).allMatch(holds -> holds);
        }

        private Stream<Boolean> holds(Condition condition) {
            return DAYS.stream()
                    .flatMap(day -> rows.stream().map(row -> holds(condition, row, day)));
        }

        /** Whether a condition says the same without one of its parts. */
        boolean isImplied(Condition condition, Condition part) {
            List<Condition> others = new ArrayList<>(condition.parts());
            others.remove(part);
            Condition without = condition.withParts(others);
            return holds(condition).toList().equals(holds(without).toList());
        }

        private static boolean holds(Condition condition, Map<Operand, Object> row, LocalDate day) {
            if (condition instanceof Comparison comparison) {
                return Boolean.TRUE.equals(comparison.holdsFor(row.get(comparison.operand()), day));
            }
            Stream<Condition> parts = condition.parts().stream();
            return condition instanceof Condition.All
                    ? parts.allMatch(part -> holds(part, row, day))
                    : parts.anyMatch(part -> holds(part, row, day));
        }

        private static List<Map<Operand, Object>> rows(Map<Operand, Set<Object>> answers) {
            List<Map<Operand, Object>> rows = List.of(Map.of());
            for (Map.Entry<Operand, Set<Object>> one : answers.entrySet()) {
                List<Map<Operand, Object>> longer = new ArrayList<>();
                for (Map<Operand, Object> row : rows) {
                    for (Object answer : one.getValue()) {
                        Map<Operand, Object> next = new HashMap<>(row);
                        next.put(one.getKey(), answer);
                        longer.add(next);
                    }
                }
                rows = longer;
            }
            return rows;
        }

        /** Answers that there are whatever they are compared with. */
        private static Set<Object> allowed(Operand operand) {
            Class<?> type = operand.type();
            if (type == Boolean.class || type == boolean.class) {
                return new LinkedHashSet<>(List.of(true, false));
            }
            if (type.isEnum()) {
                return new LinkedHashSet<>(Arrays.asList(type.getEnumConstants()));
            }
            // Numbers in order, so that equal ones of another scale are one.
            return type == BigDecimal.class || type == Integer.class || type == int.class
                    ? new TreeSet<>()
                    : new LinkedHashSet<>();
        }

        private static List<Object> apart(Comparison comparison) {
            List<Object> answers = new ArrayList<>();
            for (Literal literal : comparison.literals()) {
                Object value = literal.value();
                if (value instanceof BigDecimal number) {
                    boolean whole = comparison.operand().type() != BigDecimal.class;
                    BigDecimal step = whole ? BigDecimal.ONE : BESIDE;
                    answers.addAll(List.of(number.subtract(step), number, number.add(step)));
                } else if (value == null || value instanceof LocalDate) {
                    for (LocalDate day : value == null ? DAYS : List.of((LocalDate) value)) {
                        answers.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
                    }
                } else {
                    answers.addAll(value instanceof String ? List.of(value, "\0") : List.of(value));
                }
            }
            return answers;
        }

        /** Whether a field can hold a number; what no single field gives may be any. */
        private static boolean isAllowed(Operand operand, Object answer) {
            if (!(answer instanceof BigDecimal number)) {
                return true;
            }
            boolean counted = operand.type() != BigDecimal.class;
            Optional<Fields.Field> field = NumberCheck.field(operand);
            Range range = field.map(Fields.Field::range).orElse(null);
            if (range != null) {
                return number.compareTo(BigDecimal.valueOf(range.min())) >= 0
                        && number.compareTo(BigDecimal.valueOf(range.max())) <= 0;
            }
            boolean negative = field.map(Fields.Field::mayBeNegative).orElse(!counted);
            return negative || number.signum() >= 0;
        }
    }
}
