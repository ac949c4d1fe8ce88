package org.huiqi.rules.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is compared with a literal: when it holds, how it is written and worded, how far an
 * answer is off, and what it is changed into when cases are tried. One class an operator; none
 * holds on a missing answer. Immutable.
 */
public abstract sealed class Operator {
    /** Is the literal. */
    public static final Operator EQUAL = new Equality();

    /** Is one of the literals. */
    public static final Operator IN = new Membership();

    /** Is the literal or more. */
    public static final Operator AT_LEAST = new Bound(">=", "≥", 1, true);

    /** Is more than the literal. */
    public static final Operator ABOVE = new Bound(">", ">", 1, false);

    /** Is the literal or less. */
    public static final Operator AT_MOST = new Bound("<=", "≤", -1, true);

    /** Is less than the literal. */
    public static final Operator BELOW = new Bound("<", "<", -1, false);

    private static final List<Operator> ALL = List.of(EQUAL, IN, AT_LEAST, ABOVE, AT_MOST, BELOW);

    private final String symbol;

    private Operator(String symbol) {
        this.symbol = symbol;
    }

    /** The operator that a rule writes like this; empty where there is none. */
    public static Optional<Operator> of(String symbol) {
        return ALL.stream().filter(operator -> operator.symbol.equals(symbol)).findFirst();
    }

    /** How it is written in a rule. */
    public String symbol() {
        return symbol;
    }

    /** How it stands in a sentence. */
    public abstract Bilingual sign();

    /** Whether an answer stands in this relation to a literal. */
    public abstract boolean holds(Object answer, Object literal);

    /** Whether it compares by order: numbers and dates only. */
    public boolean isOrder() {
        return false;
    }

    /** The comparison as the engine gets it. */
    public String text(String operand, List<Literal> literals) {
        return operand + " " + symbol + " " + literals.get(0).text();
    }

    /**
     * How far a number or date is from the one that is asked for, in days or in the number's unit;
     * null where there is nothing to measure.
     */
    public @Nullable BigDecimal distance(Object answer, Object literal) {
        if (answer instanceof LocalDate date && literal instanceof LocalDate limit) {
            return BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(date, limit)));
        }
        return answer instanceof Number number && literal instanceof BigDecimal limit
                ? limit.subtract(Literal.decimal(number)).abs()
                : null;
    }

    /** The operator that differs on the literal itself alone; empty where there is none. */
    public Optional<Operator> edge() {
        return Optional.empty();
    }

    /** Whether the literal can be moved up and down to see who notices. */
    public boolean isMovable() {
        return true;
    }

    /**
     * One comparison that says the same as two that are joined by OR; empty where there is none.
     */
    public Optional<Comparison> folded(Comparison first, Comparison next) {
        return Optional.empty();
    }

    /** By order where both are of one kind that has one, else by equality. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Integer order(Object answer, Object literal) {
        Object left = answer instanceof Integer number ? BigDecimal.valueOf(number) : answer;
        return left instanceof Comparable comparable && left.getClass().isInstance(literal)
                ? (Integer) comparable.compareTo(literal)
                : null;
    }

    private static boolean same(Object answer, Object literal) {
        Integer order = order(answer, literal);
        return order == null ? answer.equals(literal) : order == 0;
    }

    private static Optional<Comparison> words(Comparison first, Comparison next) {
        if (next.operator().isOrder() || !first.operand().equals(next.operand())) {
            return Optional.empty();
        }
        List<Literal> words = new ArrayList<>(first.literals());
        words.addAll(next.literals());
        return Optional.of(first.with(IN, words));
    }

    /** {@code ==}. */
    private static sealed class Equality extends Operator permits Membership {
        private static final Bilingual SIGN = Bilingual.same("=");

        Equality() {
            this("==");
        }

        Equality(String symbol) {
            super(symbol);
        }

        @Override
        public Bilingual sign() {
            return SIGN;
        }

        @Override
        public boolean holds(Object answer, Object literal) {
            return same(answer, literal);
        }

        @Override
        public Optional<Comparison> folded(Comparison first, Comparison next) {
            return words(first, next);
        }
    }

    /** {@code in}: equality with one of several. */
    private static final class Membership extends Equality {
        private static final Bilingual SIGN = new Bilingual("属于", "one of");

        Membership() {
            super("in");
        }

        @Override
        public Bilingual sign() {
            return SIGN;
        }

        @Override
        public String text(String operand, List<Literal> literals) {
            return operand + " in ( " + Literal.text(literals) + " )";
        }

        @Override
        public boolean isMovable() {
            return false;
        }
    }

    /** A floor or a ceiling, with the number or date itself or without. */
    private static final class Bound extends Operator {
        private final Bilingual sign;
        private final int direction;
        private final boolean included;

        Bound(String symbol, String sign, int direction, boolean included) {
            super(symbol);
            this.sign = Bilingual.same(sign);
            this.direction = direction;
            this.included = included;
        }

        @Override
        public Bilingual sign() {
            return sign;
        }

        @Override
        public boolean holds(Object answer, Object literal) {
            Integer order = order(answer, literal);
            return order != null && (order == 0 ? included : order * direction > 0);
        }

        @Override
        public boolean isOrder() {
            return true;
        }

        @Override
        public Optional<Operator> edge() {
            return ALL.stream()
                    .filter(Bound.class::isInstance)
                    .map(Bound.class::cast)
                    .filter(o -> o.direction == direction && o.included != included)
                    .map(Operator.class::cast)
                    .findFirst();
        }
    }
}
