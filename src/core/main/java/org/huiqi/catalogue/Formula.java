package org.huiqi.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * A formula of the catalogue. It is worked out exactly, in decimals; what is missing makes what
 * rests on it missing. Immutable.
 */
public final class Formula {
    /** Decimals of an amount in 万元 that is rounded: 0.01 yuan. */
    private static final int SCALE = 6;

    /** Decimals that a division which never ends is cut to. */
    private static final int LONGEST_QUOTIENT = 34;

    private final Term term;
    private final Set<String> names;
    private final List<BigDecimal> numbers;

    private Formula(Term term, Parser parser) {
        this.term = term;
        this.names = Collections.unmodifiableSet(parser.names);
        this.numbers = List.copyOf(parser.numbers);
    }

    /**
     * {@return the formula that a text stands for}
     *
     * @param text as the catalogue writes it
     * @throws Malformed where it is none
     */
    public static Formula of(String text) {
        Parser parser = new Parser(text);
        return new Formula(parser.whole(), parser);
    }

    /**
     * {@return its value: a BigDecimal, or a Boolean of a comparison; null where something that
     * decides is missing}
     *
     * @param names values of names; null where one is missing
     */
    public @Nullable Object value(Function<String, @Nullable Object> names) {
        return term.value(names);
    }

    /** {@return the names that it reads, in order; {@code list[].field} of a sum} */
    public Set<String> names() {
        return names;
    }

    /** {@return the numbers that stand in it, in order} */
    public List<BigDecimal> numbers() {
        return numbers;
    }

    /** A formula that cannot be read; the message says where and why. */
    public static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Bilingual text;

        Malformed(Bilingual text) {
            super(text.zh() + " / " + text.en());
            this.text = text;
        }

        /** {@return where and why} */
        public Bilingual text() {
            return text;
        }
    }

    /** A part of a formula, made once and worked out for every firm. */
    @FunctionalInterface
    private interface Term {
        @Nullable Object value(Function<String, @Nullable Object> names);

        default @Nullable BigDecimal number(Function<String, @Nullable Object> names) {
            Object value = value(names);
            return value instanceof Integer whole
                    ? BigDecimal.valueOf(whole)
                    : value instanceof BigDecimal number ? number : null;
        }
    }

    private record Name(String name) implements Term {
        @Override
        public @Nullable Object value(Function<String, @Nullable Object> names) {
            return names.apply(name);
        }
    }

    /** Two terms with a sign between them. */
    private static Term joined(String sign, Term left, Term right) {
        return names -> {
            BigDecimal a = left.number(names);
            BigDecimal b = right.number(names);
            if (a == null || b == null) {
                return null;
            }
            return switch (sign) {
                case "+" -> a.add(b);
                case "-" -> a.subtract(b);
                case "*" -> a.multiply(b);
                case "/" -> b.signum() == 0 ? null : divided(a, b);
                case "<=" -> a.compareTo(b) <= 0;
                case "<" -> a.compareTo(b) < 0;
                case ">=" -> a.compareTo(b) >= 0;
                default -> a.compareTo(b) > 0;
            };
        };
    }

    private static BigDecimal divided(BigDecimal a, BigDecimal b) {
        try {
            return a.divide(b);
        } catch (ArithmeticException neverEnds) {
            return a.divide(b, Math.max(0, a.scale()) + LONGEST_QUOTIENT, RoundingMode.DOWN);
        }
    }

    /** {@code tier(number, limit, value, limit, value, …, value above them all)}. */
    private static @Nullable Object tier(
            List<Term> arguments, Function<String, @Nullable Object> names) {
        BigDecimal number = arguments.get(0).number(names);
        int last = arguments.size() - 1;
        for (int i = 1; i < last && number != null; i += 2) {
            BigDecimal limit = arguments.get(i).number(names);
            if (limit == null) {
                return null;
            }
            if (number.compareTo(limit) <= 0) {
                return arguments.get(i + 1).value(names);
            }
        }
        return number == null ? null : arguments.get(last).value(names);
    }

    private static @Nullable Object folded(
            BinaryOperator<BigDecimal> of,
            List<Term> arguments,
            Function<String, @Nullable Object> names) {
        BigDecimal folded = arguments.get(0).number(names);
        for (Term argument : arguments) {
            BigDecimal number = argument.number(names);
            if (number == null) {
                return null;
            }
            folded = of.apply(folded, number);
        }
        return folded;
    }

    private static final class Parser {
        private static final Pattern TOKEN =
                Pattern.compile(
                        "\\s*(\\d+(?:\\.\\d+)?|[A-Za-z_][\\w.]*(?:\\[]\\.\\w+)?|<=|>=|[-+*/<>(),])");

        /** Longest formula: its numbers and its nesting grow with it. */
        private static final int LONGEST = 1000;

        /** Functions by name, with the fewest arguments. */
        private static final Map<String, Integer> FUNCTIONS =
                new TreeMap<>(
                        Map.of(
                                "least", 2, "most", 2, "sum", 1, "if", 3, "tier", 4, "down", 1,
                                "up", 1));

        private final String text;
        private final Matcher token;
        private final Set<String> names = new LinkedHashSet<>();
        private final List<BigDecimal> numbers = new ArrayList<>();

        /** The part that is looked at, and where it starts; empty at the end. */
        private String part = "";

        private int at;

        Parser(String text) {
            this.text = text;
            if (text.length() > LONGEST) {
                throw new Malformed(PackText.TOO_LONG.with(text.length(), LONGEST));
            }
            token = TOKEN.matcher(text);
            move(0);
        }

        /** Looks at the part that starts behind a place. */
        private void move(int from) {
            if (from >= text.stripTrailing().length()) {
                part = "";
                at = text.length();
            } else if (token.find(from) && token.start() == from) {
                part = token.group(1);
                at = token.start(1);
            } else {
                throw wrong(from, PackText.UNKNOWN_CHARACTER);
            }
        }

        Term whole() {
            Term term = comparison();
            if (!part.isEmpty()) {
                throw wrong(at, PackText.TOO_MUCH.with(part));
            }
            return term;
        }

        private Term comparison() {
            Term left = sum();
            return isNext("<=", "<", ">=", ">") ? joined(take(), left, sum()) : left;
        }

        private Term sum() {
            Term left = product();
            while (isNext("+", "-")) {
                left = joined(take(), left, product());
            }
            return left;
        }

        private Term product() {
            Term left = factor();
            while (isNext("*", "/")) {
                left = joined(take(), left, factor());
            }
            return left;
        }

        private Term factor() {
            int start = at;
            if (part.isEmpty()) {
                throw wrong(start, PackText.INCOMPLETE);
            }
            if (Character.isDigit(part.charAt(0))) {
                BigDecimal number = Decimal.read(take());
                if (number == null) {
                    throw wrong(start, PackText.TOO_MANY_DIGITS.with(Decimal.MOST_DIGITS));
                }
                numbers.add(number);
                return any -> number;
            }
            if (isNext("(")) {
                take();
                Term inner = comparison();
                expect(")");
                return inner;
            }
            if (!part.matches("\\w.*")) {
                throw wrong(start, PackText.NOT_A_FACTOR);
            }
            String name = take();
            if (isNext("(")) {
                return call(name, start);
            }
            names.add(name);
            return new Name(name);
        }

        private Term call(String name, int start) {
            Integer fewest = FUNCTIONS.get(name);
            if (fewest == null) {
                String known = String.join(" ", FUNCTIONS.keySet());
                throw wrong(start, PackText.NO_FUNCTION.with(name, known));
            }
            List<Term> arguments = new ArrayList<>();
            do {
                take();
                arguments.add(comparison());
            } while (isNext(","));
            expect(")");
            int count = arguments.size();
            Term first = arguments.get(0);
            boolean fits =
                    switch (name) {
                        case "if", "down", "up" -> count == fewest;
                        case "sum" ->
                                count == fewest
                                        && first instanceof Name list
                                        && list.name().contains("[]");
                        case "tier" -> count >= fewest && count % 2 == 0;
                        default -> count >= fewest;
                    };
            if (!fits) {
                throw wrong(start, PackText.ARGUMENTS.with(name));
            }
            return switch (name) {
                case "if" ->
                        values ->
                                first.value(values) instanceof Boolean holds
                                        ? arguments.get(holds ? 1 : 2).value(values)
                                        : null;
                case "tier" -> values -> tier(arguments, values);
                case "sum" -> first;
                case "least" -> values -> folded(BigDecimal::min, arguments, values);
                case "most" -> values -> folded(BigDecimal::max, arguments, values);
                default ->
                        rounded(first, name.equals("down") ? RoundingMode.DOWN : RoundingMode.UP);
            };
        }

        private static Term rounded(Term term, RoundingMode mode) {
            return values -> {
                BigDecimal number = term.number(values);
                return number == null ? null : number.setScale(SCALE, mode);
            };
        }

        private boolean isNext(String... signs) {
            return List.of(signs).contains(part);
        }

        private String take() {
            String taken = part;
            move(token.end());
            return taken;
        }

        private void expect(String sign) {
            if (!isNext(sign)) {
                throw wrong(at, PackText.EXPECTED.with(sign));
            }
            take();
        }

        private Malformed wrong(int place, Sentence problem) {
            return new Malformed(PackText.MALFORMED_FORMULA.with(text, place + 1, problem.text()));
        }
    }
}
