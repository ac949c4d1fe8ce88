package org.huiqi.rules;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule's left-hand side: comparisons joined by AND and OR. */
public sealed interface Condition {

    /** Every comparison in it, in the order of the rule. */
    Stream<Comparison> comparisons();

    /**
     * Holds when every part holds.
     *
     * @param parts the parts
     */
    record All(List<Condition> parts) implements Condition {
        @Override
        public Stream<Comparison> comparisons() {
            return parts.stream().flatMap(Condition::comparisons);
        }
    }

    /**
     * Holds when one part holds.
     *
     * @param parts the parts
     */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public Stream<Comparison> comparisons() {
            return parts.stream().flatMap(Condition::comparisons);
        }
    }

    /**
     * Compares one answer of a fact with a literal; it never holds while the answer is missing.
     *
     * @param operand what is compared
     * @param operator how
     * @param literals with what; several only for {@link Operator#IN}
     * @param line line of the rule file
     */
    record Comparison(Operand operand, Operator operator, List<Literal> literals, int line)
            implements Condition {
        @Override
        public Stream<Comparison> comparisons() {
            return Stream.of(this);
        }

        /**
         * The constraint as the engine gets it, every name in full; equal texts are one question.
         */
        String text() {
            String right =
                    operator == Operator.IN
                            ? literals.stream()
                                    .map(Literal::text)
                                    .collect(Collectors.joining(", ", "( ", " )"))
                            : literals.get(0).text();
            return operand.text() + " " + operator.symbol() + " " + right;
        }

        /** Fact type and constraint: what makes two comparisons the same. */
        String key() {
            return operand.factType().getName() + ": " + text();
        }
    }

    /** Comparisons that never hold on a missing operand. */
    enum Operator {
        EQUAL("=="),
        IN("in"),
        AT_LEAST(">="),
        ABOVE(">"),
        AT_MOST("<="),
        BELOW("<");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        /** How it is written in a rule. */
        public String symbol() {
            return symbol;
        }

        /** Whether it compares by order. */
        public boolean isOrder() {
            return this != EQUAL && this != IN;
        }
    }
}
