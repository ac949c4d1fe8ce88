package org.huiqi.lab.mutation;

import java.util.stream.Collectors;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operator;

/** Conditions as a person would write them: without package names, long lists shortened. */
public final class MutantText {
    private static final String PACKAGES = "\\b(?:[a-z]\\w*\\.)+(?=[A-Z])";
    private static final String EXACT = "(\\d\\.\\d+)B";
    private static final int MOST_WORDS = 3;

    private MutantText() {}

    static String of(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return of(comparison);
        }
        String by = condition instanceof All ? " && " : " || ";
        return condition.parts().stream().map(MutantText::inner).collect(Collectors.joining(by));
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

    /** Without the packages of names and the sign of exact numbers. */
    public static String plain(String text) {
        return text.replaceAll(PACKAGES, "").replaceAll(EXACT, "$1");
    }
}
