package org.huiqi.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Decimal;
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
     * @throws MalformedFormula where it is none
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
                        "\\s*(?:(\\d+(?:\\.\\d+)?)|([A-Za-z_][\\w.]*(?:\\[]\\.\\w+)?)|(<=|>=|[-+*/<>(),]))");

        /** Longest formula: its numbers and its nesting grow with it. */
        private static final int LONGEST = 1000;

        /** Functions by name, with the fewest arguments. */
        private static final Map<String, Integer> FUNCTIONS =
                Map.of("least", 2, "most", 2, "sum", 1, "if", 3, "tier", 4, "down", 1, "up", 1);

        private record Token(int at, String text, boolean isName, boolean isNumber) {}

        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private final Set<String> names = new LinkedHashSet<>();
        private final List<BigDecimal> numbers = new ArrayList<>();
        private int next;

        Parser(String text) {
            this.text = text;
            if (text.length() > LONGEST) {
                throw new MalformedFormula(PackText.TOO_LONG.with(text.length(), LONGEST));
            }
            Matcher token = TOKEN.matcher(text);
            int at = 0;
            while (at < text.stripTrailing().length()) {
                if (!token.find(at) || token.start() != at) {
                    throw wrong(at, PackText.UNKNOWN_CHARACTER.text());
                }
                String word = token.group().strip();
                boolean isName = token.group(2) != null;
                int start = token.end() - word.length();
                tokens.add(new Token(start, word, isName, token.group(1) != null));
                at = token.end();
            }
        }

        Term whole() {
            Term term = comparison();
            if (next < tokens.size()) {
                throw wrong(place(), PackText.TOO_MUCH.with(tokens.get(next).text()));
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
            if (next == tokens.size()) {
                throw wrong(text.length(), PackText.INCOMPLETE.text());
            }
            Token token = tokens.get(next);
            if (token.isNumber()) {
                BigDecimal number = Decimal.read(take());
                if (number == null) {
                    throw wrong(token.at(), PackText.TOO_MANY_DIGITS.with(Decimal.MOST_DIGITS));
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
            if (!token.isName()) {
                throw wrong(token.at(), PackText.NOT_A_FACTOR.text());
            }
            String name = take();
            if (isNext("(")) {
                return call(name, token.at());
            }
            names.add(name);
            return new Name(name);
        }

        private Term call(String name, int at) {
            Integer fewest = FUNCTIONS.get(name);
            if (fewest == null) {
                String known = String.join(" ", FUNCTIONS.keySet().stream().sorted().toList());
                throw wrong(at, PackText.NO_FUNCTION.with(name, known));
            }
            expect("(");
            List<Term> arguments = new ArrayList<>();
            do {
                arguments.add(comparison());
            } while (isNext(",") && !take().isEmpty());
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
                throw wrong(at, PackText.ARGUMENTS.with(name));
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
                default -> rounded(first, name.equals("down"));
            };
        }

        private static Term rounded(Term term, boolean down) {
            return values -> {
                BigDecimal number = term.number(values);
                RoundingMode mode = down ? RoundingMode.DOWN : RoundingMode.UP;
                return number == null ? null : number.setScale(SCALE, mode);
            };
        }

        private boolean isNext(String... signs) {
            return next < tokens.size() && List.of(signs).contains(tokens.get(next).text());
        }

        private String take() {
            return tokens.get(next++).text();
        }

        private void expect(String sign) {
            if (!isNext(sign)) {
                throw wrong(place(), PackText.EXPECTED.with(sign));
            }
            take();
        }

        private int place() {
            return next < tokens.size() ? tokens.get(next).at() : text.length();
        }

        private MalformedFormula wrong(int at, Bilingual problem) {
            return new MalformedFormula(PackText.MALFORMED_FORMULA.with(text, at + 1, problem));
        }
    }
}
