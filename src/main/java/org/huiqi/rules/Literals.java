package org.huiqi.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
        return value(text, scope).map(Literals::of);
    }

    private static Optional<?> value(String text, Scope scope) {
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Boolean.valueOf(text));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(new BigDecimal(number.group(1)));
        }
        Matcher quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return Optional.of(quoted.group(1));
        }
        Matcher date = DATE.matcher(text);
        return date.matches() ? date(date) : constant(text, scope);
    }

    /** The literal of a value, as the engine gets it. */
    static Literal of(Object value) {
        return new Literal(text(value), value);
    }

    /** The engine takes a plain fraction for a binary one; B says that it is exact. */
    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString() + (number.scale() > 0 ? "B" : "");
        }
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        if (value instanceof Enum<?> constant) {
            return constant.getDeclaringClass().getCanonicalName() + "." + constant.name();
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

    private static Optional<LocalDate> date(Matcher parts) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<?> constant(String text, Scope scope) {
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String name = text.substring(dot + 1);
        return scope.type(text.substring(0, dot)).filter(Class::isEnum).stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst();
    }

    /** Some literals with commas between them. */
    static String text(List<Literal> literals) {
        String text = literals.get(0).text();
        for (Literal literal : literals.subList(1, literals.size())) {
            text += ", " + literal.text();
        }
        return text;
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
