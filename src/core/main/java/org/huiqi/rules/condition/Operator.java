package org.huiqi.rules.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is compared with a literal: when it holds, how it is written and worded, how far an
 * answer is off, and what it is changed into when cases are tried. None holds on a missing answer.
 */
public enum Operator {
    /** Is the literal. */
    EQUAL("==", Bilingual.same("=")),

    /** Is one of the literals. */
    IN("in", new Bilingual("属于", "one of")),

    /** Is the literal or more. */
    AT_LEAST(">=", "≥", 1, true),

    /** Is more than the literal. */
    ABOVE(">", ">", 1, false),

    /** Is the literal or less. */
    AT_MOST("<=", "≤", -1, true),

    /** Is less than the literal. */
    BELOW("<", "<", -1, false);

    private static final List<Operator> ALL = List.of(values());

    private final String symbol;
    private final Bilingual sign;

    /** Where the answers that hold lie from the literal; 0 where there is no order. */
    private final int direction;

    /** Whether the literal itself holds. */
    private final boolean included;

    Operator(String symbol, Bilingual sign) {
        this.symbol = symbol;
        this.sign = sign;
        this.direction = 0;
        this.included = true;
    }

    Operator(String symbol, String sign, int direction, boolean included) {
        this.symbol = symbol;
        this.sign = Bilingual.same(sign);
        this.direction = direction;
        this.included = included;
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
    public Bilingual sign() {
        return sign;
    }

    /** Whether it compares by order: numbers and dates only. */
    public boolean isOrder() {
        return direction != 0;
    }

    /** Whether the literal can be moved up and down to see who notices. */
    public boolean isMovable() {
        return this != IN;
    }

    /** Whether an answer stands in this relation to a literal. */
    public boolean holds(Object answer, Object literal) {
        Integer order = order(answer, literal);
        if (order == null) {
            return direction == 0 && answer.equals(literal);
        }
        return order == 0 ? included : order * direction > 0;
    }

    /** By order where both are of one kind that has one; else null. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Integer order(Object answer, Object literal) {
        Object left = answer instanceof Integer number ? BigDecimal.valueOf(number) : answer;
        return left instanceof Comparable comparable && left.getClass().isInstance(literal)
                ? (Integer) comparable.compareTo(literal)
                : null;
    }

    /** The comparison as the engine gets it. */
    public String text(String operand, List<Literal> literals) {
        String compared =
                this == IN ? "( " + Literal.text(literals) + " )" : literals.get(0).text();
        return operand + " " + symbol + " " + compared;
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
        return ALL.stream()
                .filter(o -> isOrder() && o.direction == direction && o.included != included)
                .findFirst();
    }
}
