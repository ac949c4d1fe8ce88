package org.huiqi.lab.mutation;

import java.util.stream.Collectors;
import org.huiqi.rules.Condition;
import org.huiqi.rules.Condition.All;
import org.huiqi.rules.Condition.Any;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.Condition.Operator;
import org.huiqi.rules.Literal;

/** Conditions as a person would write them: without package names, long lists shortened. */
final class Wording {
    private static final String PACKAGES = "\\b(?:[a-z]\\w*\\.)+(?=[A-Z])";
    private static final int MOST_WORDS = 3;

    private Wording() {}

    static String of(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return of(comparison);
        }
        return condition instanceof All all
                ? all.parts().stream().map(Wording::inner).collect(Collectors.joining(" && "))
                : ((Any) condition)
                        .parts().stream().map(Wording::inner).collect(Collectors.joining(" || "));
    }

    private static String inner(Condition condition) {
        return condition instanceof Comparison ? of(condition) : "( " + of(condition) + " )";
    }

    private static String of(Comparison comparison) {
        int words = comparison.literals().size();
        if (comparison.operator() != Operator.IN || words <= MOST_WORDS) {
            return plain(comparison.text());
        }
        return plain(comparison.operand().text())
                + " in ( "
                + of(comparison.literals().get(0))
                + ", … "
                + words
                + " )";
    }

    static String of(Literal literal) {
        return plain(literal.text());
    }

    static String plain(String text) {
        return text.replaceAll(PACKAGES, "");
    }
}
