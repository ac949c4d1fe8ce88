package org.huiqi.bench.plain;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiqi.bench.Facts;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;

/** Java expressions for conditions, and the imports and constants that they need. */
final class JavaText {
    private final Set<String> imports = new TreeSet<>();
    private final Map<String, String> constants = new LinkedHashMap<>();

    /** Import lines of everything written so far. */
    String imports() {
        return imports.stream().map(name -> "import " + name + ";\n").collect(joining());
    }

    /** Constants of everything written so far. */
    String constants() {
        return constants.entrySet().stream()
                .map(c -> "    private static final " + c.getKey() + " = " + c.getValue() + ";\n")
                .collect(joining());
    }

    /** A condition as a three-valued expression, broken into lines at an indent. */
    String of(Condition condition, String indent) {
        if (condition instanceof Comparison comparison) {
            return comparison(comparison);
        }
        String deeper = indent + "    ";
        return condition.parts().stream()
                .map(part -> deeper + of(part, deeper))
                .collect(joining(",\n", (condition instanceof All ? "and(\n" : "or(\n"), ")"));
    }

    private String comparison(Comparison comparison) {
        String value = operand(comparison.operand());
        Object first = comparison.literals().get(0).value();
        if (first instanceof Boolean yes) {
            return yes ? value : "not(" + value + ")";
        }
        List<String> words = new ArrayList<>();
        for (Literal literal : comparison.literals()) {
            words.add(compared(literal, comparison.operand().type()));
        }
        boolean word = first instanceof Enum<?> || first instanceof String;
        String name =
                switch (comparison.operator().symbol()) {
                    case ">=" -> "atLeast";
                    case ">" -> "above";
                    case "<=" -> "atMost";
                    case "<" -> "below";
                    default -> word ? "in" : "equal";
                };
        return name + "(" + value + ", " + String.join(", ", words) + ")";
    }

    /** The value that a comparison looks at. */
    String operand(Operand operand) {
        return fact(operand.factType())
                + operand.calls().stream().map(this::call).collect(joining());
    }

    private String call(AccessorCall call) {
        return "."
                + call.method().getName()
                + call.arguments().stream().map(this::argument).collect(joining(", ", "(", ")"));
    }

    private String fact(Class<?> type) {
        if (type == Applicant.class) {
            return "facts.applicant()";
        }
        if (type == Facts.class) {
            return "facts";
        }
        if (type == SizeFigures.class) {
            return "figures";
        }
        String place = Siblings.class.isAssignableFrom(type) ? "siblings" : "candidate";
        return "((" + imported(type) + ") facts." + place + "())";
    }

    /** A literal that is handed to an accessor: numbers are whole. */
    private String argument(Literal literal) {
        return literal.value() instanceof BigDecimal number
                ? number.toBigIntegerExact().toString()
                : word(literal);
    }

    private String compared(Literal literal, Class<?> type) {
        if (!(literal.value() instanceof BigDecimal number)) {
            return word(literal);
        }
        if (type != BigDecimal.class) {
            return number.toBigIntegerExact().toString();
        }
        imports.add(BigDecimal.class.getName());
        String name = "N" + number.toPlainString().replace('.', '_').replace('-', 'M');
        constants.put("BigDecimal " + name, "new BigDecimal(\"" + number.toPlainString() + "\")");
        return name;
    }

    private String word(Literal literal) {
        Object value = literal.value();
        if (value == null) {
            return "facts.applicant().asOf()";
        }
        if (value instanceof Enum<?> constant) {
            return imported(constant.getDeclaringClass()) + "." + constant.name();
        }
        if (value instanceof LocalDate date) {
            imports.add(LocalDate.class.getName());
            String name = "D" + date.toString().replace('-', '_');
            constants.put("LocalDate " + name, "LocalDate.parse(\"" + date + "\")");
            return name;
        }
        return value instanceof String ? "\"" + value + "\"" : value.toString();
    }

    private String imported(Class<?> type) {
        Class<?> top = type;
        while (top.getDeclaringClass() != null) {
            top = top.getDeclaringClass();
        }
        imports.add(top.getName());
        return type.getCanonicalName().substring(top.getPackageName().length() + 1);
    }
}
