package org.huiqi.rules.language;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.rules.condition.Literal;

/** Reads the literals that a rule may use. */
final class LiteralReader {
    /** A fraction without B would be a binary number to the engine, and 0.1 not what it says. */
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+)|(-?\\d+(?:\\.\\d+)?)B");

    private static final Pattern DATE =
            Pattern.compile(
                    "(?:java\\.time\\.)?LocalDate\\.of\\(\\s*(\\d+)\\s*,\\s*(\\d+)\\s*,\\s*(\\d+)\\s*\\)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");

    private LiteralReader() {}

    /** The literal that a text stands for, or empty. */
    static Optional<Literal> read(String text, Scope scope) {
        if (text.equals("asOf")) {
            return Optional.of(Literal.AS_OF);
        }
        return value(text, scope).map(Literal::of);
    }

    private static Optional<?> value(String text, Scope scope) {
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(Boolean.valueOf(text));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            String digits = number.group(1) == null ? number.group(2) : number.group(1);
            return Optional.of(new BigDecimal(digits));
        }
        Matcher quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return Optional.of(quoted.group(1));
        }
        Matcher date = DATE.matcher(text);
        return date.matches() ? date(date) : word(text, scope);
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

    private static Optional<?> word(String text, Scope scope) {
        int dot = text.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String name = text.substring(dot + 1);
        return scope.type(text.substring(0, dot)).filter(Class::isEnum).stream()
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .filter(word -> ((Enum<?>) word).name().equals(name))
                .findFirst();
    }
}
