package org.huiqi.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the literals that a rule may use. */
final class Literals {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)B?");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:java\\.time\\.)?LocalDate\\.of\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    private Literals() {}

    /** The literal that a text stands for, or empty. */
    static Optional<Literal> read(String text, Scope scope) {
        if (text.equals("asOf")) {
            return Optional.of(Literal.AS_OF);
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new Literal(text, Boolean.valueOf(text)));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(number(new BigDecimal(number.group(1))));
        }
        Matcher quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return Optional.of(new Literal(text, quoted.group(1)));
        }
        Matcher date = DATE.matcher(text);
        return date.matches() ? date(date) : constant(text, scope);
    }

    /** The engine takes a plain fraction for a binary one; B says that it is exact. */
    private static Literal number(BigDecimal value) {
        String text = value.toPlainString();
        return new Literal(value.scale() > 0 ? text + "B" : text, value);
    }

    private static Optional<Literal> date(Matcher parts) {
        try {
            LocalDate date =
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
            return Optional.of(date(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Literal date(LocalDate date) {
        return new Literal(
                "java.time.LocalDate.of( "
                        + date.getYear()
                        + ", "
                        + date.getMonthValue()
                        + ", "
                        + date.getDayOfMonth()
                        + " )",
                date);
    }

    private static Optional<Literal> constant(String text, Scope scope) {
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return scope.type(text.substring(0, dot))
                .filter(Class::isEnum)
                .flatMap(type -> constant(type, text.substring(dot + 1)));
    }

    private static Optional<Literal> constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return Optional.of(new Literal(type.getCanonicalName() + "." + name, constant));
            }
        }
        return Optional.empty();
    }

    /** A literal's value as an argument of an accessor. */
    static Object as(Class<?> type, Object value) {
        return type == int.class || type == Integer.class
                ? (Object) ((BigDecimal) value).intValueExact()
                : value;
    }

    /** Whether it makes sense to ask for more or less than a literal: numbers and dates. */
    static boolean isOrdered(Literal literal) {
        return literal.isAsOf()
                || literal.value() instanceof BigDecimal
                || literal.value() instanceof LocalDate;
    }

    /** Whether a literal can be an argument of a type; numbers must be whole. */
    static boolean fitsArgument(Class<?> type, Literal literal) {
        return fits(type, literal)
                && (!(literal.value() instanceof BigDecimal number)
                        || type == BigDecimal.class
                        || number.stripTrailingZeros().scale() <= 0);
    }

    /** Whether a value of a literal can be compared with answers of a type. */
    static boolean fits(Class<?> type, Literal literal) {
        if (literal.isAsOf()) {
            return type == LocalDate.class;
        }
        if (literal.value() instanceof BigDecimal) {
            return type == BigDecimal.class || type == Integer.class || type == int.class;
        }
        return type.isInstance(literal.value());
    }
}
