package org.huiqi.rules.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The right side of a comparison, or an argument of an accessor.
 *
 * @param text as the engine gets it
 * @param value a BigDecimal, Boolean, String, enum constant or date; null for the as-of date
 */
public record Literal(String text, @Nullable Object value) {
    /** The as-of date of the evaluation. */
    public static final Literal AS_OF = new Literal("asOf", null);

    /** The literal of a value, as the engine gets it. */
    public static Literal of(Object value) {
        return new Literal(write(value), value);
    }

    /** The engine takes a plain fraction for a binary one; B says that it is exact. */
    private static String write(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString() + (number.scale() > 0 ? "B" : "");
        }
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof Enum<?> word) {
            return word.getDeclaringClass().getCanonicalName() + "." + word.name();
        }
        return value instanceof LocalDate date
                ? "java.time.LocalDate.of( "
                        + date.getYear()
                        + ", "
                        + date.getMonthValue()
                        + ", "
                        + date.getDayOfMonth()
                        + " )"
                : value.toString();
    }

    /** The numbers among some literals, in order. */
    public static List<BigDecimal> numbers(List<Literal> literals) {
        return literals.stream()
                .map(Literal::value)
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
    }

    /** Some literals with commas between them. */
    static String text(List<Literal> literals) {
        return literals.stream().map(Literal::text).collect(Collectors.joining(", "));
    }

    /** Whether it stands for the as-of date. */
    public boolean isAsOf() {
        return value == null;
    }

    /** The value on a day. */
    public Object on(LocalDate asOf) {
        return value == null ? asOf : value;
    }

    /** Whether it makes sense to ask for more or less than it: numbers and dates. */
    public boolean isOrdered() {
        return isAsOf() || value instanceof BigDecimal || value instanceof LocalDate;
    }

    /** Whether it can be compared with answers of a type. */
    public boolean fits(Class<?> type) {
        if (isAsOf()) {
            return type == LocalDate.class;
        }
        return value instanceof BigDecimal
                ? type == BigDecimal.class || type == Integer.class || type == int.class
                : type.isInstance(value);
    }

    /**
     * Whether it can be an argument of a type; numbers must be whole, and no larger than an int,
     * for one that counts.
     */
    public boolean fitsArgument(Class<?> type) {
        return fits(type)
                && (!(value instanceof BigDecimal number)
                        || type == BigDecimal.class
                        || BigDecimal.valueOf(number.intValue()).compareTo(number) == 0);
    }

    /** The value on a day as an argument of a type that it fits. */
    Object as(Class<?> type, LocalDate asOf) {
        Object on = on(asOf);
        return type == int.class || type == Integer.class
                ? (Object) ((BigDecimal) on).intValueExact()
                : on;
    }

    /** A whole or decimal number, exactly. */
    public static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal
                : BigDecimal.valueOf(number.longValue());
    }
}
