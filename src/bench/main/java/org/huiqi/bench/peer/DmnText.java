package org.huiqi.bench.peer;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiqi.bench.Firms;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;

/** Writes a DMN model: input data for every operand, a decision for every programme. */
final class DmnText {
    static final String NAMESPACE = "https://huiqi.org/bench";

    private final String name;
    private final Map<String, Operand> operands = new LinkedHashMap<>();
    private final StringBuilder decisions = new StringBuilder();

    DmnText(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Operand> operands() {
        return new ArrayList<>(operands.values());
    }

    /** Adds a decision that lists whether each of some conditions is met. */
    void add(String decision, List<Condition> conditions) {
        List<Operand> read =
                conditions.stream()
                        .flatMap(Condition::comparisons)
                        .map(Comparison::operand)
                        .toList();
        read.forEach(operand -> operands.put(PlainJava.nameOf(operand), operand));
        String requirements =
                read.stream()
                        .map(PlainJava::nameOf)
                        .distinct()
                        .map(DmnText::requirement)
                        .collect(joining());
        String list = conditions.stream().map(DmnText::feel).collect(joining(",\n", "[", "]"));
        decisions.append(
                String.format(
                        Locale.ROOT,
                        """
                <decision id="%1$s" name="%1$s">
                  <variable name="%1$s" typeRef="Any"/>
                %2$s  <literalExpression><text>%3$s</text></literalExpression>
                </decision>
                """,
                        decision,
                        requirements,
                        escaped(list)));
    }

    private static String requirement(String input) {
        return "  <informationRequirement><requiredInput href=\"#"
                + input
                + "\"/></informationRequirement>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    String xml() {
        String inputs =
                operands.entrySet().stream()
                        .map(input -> input(input.getKey(), type(input.getValue().type())))
                        .collect(joining());
        return String.format(
                Locale.ROOT,
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    namespace="%s" id="_%s" name="%s">
                %s%s</definitions>
                """,
                NAMESPACE,
                name,
                name,
                inputs,
                decisions);
    }

    private static String input(String name, String type) {
        return String.format(
                Locale.ROOT,
                """
                <inputData id="%1$s" name="%1$s"><variable name="%1$s" typeRef="%2$s"/></inputData>
                """,
                name,
                type);
    }

    private static String type(Class<?> type) {
        if (type == Boolean.class) {
            return "boolean";
        }
        if (type == BigDecimal.class || type == Integer.class) {
            return "number";
        }
        return type == LocalDate.class ? "date" : "string";
    }

    private static String feel(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return feel(comparison);
        }
        String operator = condition instanceof All ? " and " : " or ";
        return condition.parts().stream().map(DmnText::feel).collect(joining(operator, "(", ")"));
    }

    /** To FEEL, nothing equals null, but it says false and not null. */
    private static String feel(Comparison comparison) {
        String value = PlainJava.nameOf(comparison.operand());
        List<String> words = comparison.literals().stream().map(DmnText::feel).toList();
        if (words.get(0).equals("true")) {
            return value;
        }
        if (words.get(0).equals("false")) {
            return "not(" + value + ")";
        }
        if (comparison.operator().isOrder()) {
            return value + " " + comparison.operator().symbol() + " " + words.get(0);
        }
        String test =
                comparison.operator() == Operator.IN
                        ? value + " in (" + String.join(", ", words) + ")"
                        : value + " = " + words.get(0);
        return "(if " + value + " = null then null else " + test + ")";
    }

    private static String feel(Literal literal) {
        Object value = literal.on(Firms.DAY);
        if (value instanceof LocalDate date) {
            return "date(\"" + date + "\")";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Boolean ? value.toString() : "\"" + name(value) + "\"";
    }

    private static String name(Object word) {
        return word instanceof Enum<?> constant ? constant.name() : word.toString();
    }
}
