package org.huiqi.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
         * Whether it holds for an answer, worked out without the engine; null for a missing answer.
         * Serves rules that are tried out before they are compiled.
         */
        public @Nullable Boolean holds(@Nullable Object answer, LocalDate asOf) {
            if (answer == null) {
                return null;
            }
            for (Literal literal : literals) {
                if (operator.holds(answer, literal.on(asOf))) {
                    return true;
                }
            }
            return false;
        }

        /**
         * The constraint as the engine gets it, every name in full; equal texts are one question.
         */
        public String text() {
            String right =
                    operator == Operator.IN
                            ? "( " + Literals.text(literals) + " )"
                            : literals.get(0).text();
            return operand.text() + " " + operator.symbol() + " " + right;
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

        /** Whether an answer stands in this relation to a literal. */
        @SuppressWarnings({"unchecked", "rawtypes"})
        public boolean holds(Object answer, Object literal) {
            Object left = answer instanceof Integer number ? BigDecimal.valueOf(number) : answer;
            if (!(left instanceof Comparable comparable) || !left.getClass().isInstance(literal)) {
                return left.equals(literal);
            }
            int order = comparable.compareTo(literal);
            return switch (this) {
                case EQUAL, IN -> order == 0;
                case AT_LEAST -> order >= 0;
                case ABOVE -> order > 0;
                case AT_MOST -> order <= 0;
                case BELOW -> order < 0;
            };
        }

        /** Whether it compares by order. */
        public boolean isOrder() {
            return this != EQUAL && this != IN;
        }
    }
}
