package org.huiqi.rules.lint;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Range;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;

/**
 * Every combination of answers that a condition tells apart, operands taken as independent: of an
 * enum its words, of a number those on and beside the ones compared with, as far as its field
 * allows them.
 */
final class TruthTable {
    private static final int MOST = 20_000;

    /** The as-of day lies before or after every day that a rule names. */
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 12, 31));

    private static final BigDecimal BESIDE = new BigDecimal("0.0001");

    private final List<Map<Operand, Object>> rows;
    private final boolean complete;

    TruthTable(Condition condition) {
        Map<Operand, Set<Object>> answers = new LinkedHashMap<>();
        condition
                .comparisons()
                .forEach(
                        comparison ->
                                answers.computeIfAbsent(comparison.operand(), TruthTable::allowed)
                                        .addAll(apart(comparison)));
        long size = 1;
        for (Map.Entry<Operand, Set<Object>> one : answers.entrySet()) {
            one.getValue().removeIf(answer -> !isAllowed(one.getKey(), answer));
            size = Math.min(MOST + 1L, size * Math.max(1, one.getValue().size()));
        }
        this.complete = size <= MOST;
        this.rows = complete ? rows(answers) : List.of();
    }

    /** Whether there were few enough combinations to look at. */
    boolean isComplete() {
        return complete;
    }

    boolean canHold(Condition condition) {
        return holds(condition).anyMatch(holds -> holds);
    }

    boolean alwaysHolds(Condition condition) {
        return holds(condition).allMatch(holds -> holds);
    }

    private Stream<Boolean> holds(Condition condition) {
        return DAYS.stream().flatMap(day -> rows.stream().map(row -> holds(condition, row, day)));
    }

    /** Whether a condition says the same without one of its parts. */
    boolean isImplied(Condition condition, Condition part) {
        List<Condition> others = new ArrayList<>(condition.parts());
        others.remove(part);
        if (others.isEmpty()) {
            return false;
        }
        Condition without =
                condition instanceof Condition.All
                        ? new Condition.All(others)
                        : new Condition.Any(others);
        return holds(condition).toList().equals(holds(without).toList());
    }

    private static boolean holds(Condition condition, Map<Operand, Object> row, LocalDate day) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, row, day));
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, row, day));
        }
        Comparison comparison = (Comparison) condition;
        return Boolean.TRUE.equals(comparison.holdsFor(row.get(comparison.operand()), day));
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
            if (literal.isAsOf()) {
                DAYS.forEach(day -> beside(day, answers));
                continue;
            }
            Object value = literal.value();
            if (value instanceof BigDecimal number) {
                boolean whole = comparison.operand().type() != BigDecimal.class;
                BigDecimal step = whole ? BigDecimal.ONE : BESIDE;
                answers.addAll(List.of(number.subtract(step), number, number.add(step)));
            } else if (value instanceof LocalDate day) {
                beside(day, answers);
            } else {
                answers.add(value);
                if (value instanceof String) {
                    answers.add("\u0000");
                }
            }
        }
        return answers;
    }

    private static void beside(LocalDate day, List<Object> answers) {
        answers.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
    }

    /** Whether a field can hold a number; what no single field gives may be any. */
    private static boolean isAllowed(Operand operand, Object answer) {
        if (!(answer instanceof BigDecimal number)) {
            return true;
        }
        boolean counted = operand.type() != BigDecimal.class;
        Optional<Fields.Field> field = OperandUnits.field(operand);
        Range range = field.map(Fields.Field::range).orElse(null);
        boolean negative = field.isEmpty() ? !counted : field.get().mayBeNegative();
        if (range != null) {
            return number.compareTo(BigDecimal.valueOf(range.min())) >= 0
                    && number.compareTo(BigDecimal.valueOf(range.max())) <= 0;
        }
        return negative || number.signum() >= 0;
    }
}
