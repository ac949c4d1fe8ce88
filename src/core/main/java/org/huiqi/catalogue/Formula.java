package org.huiqi.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A formula of the catalogue as a tree. It is worked out exactly, in decimals; what is missing
 * makes what rests on it missing. Immutable.
 */
public sealed interface Formula {
    /** Decimals of an amount in 万元 that is rounded: 0.01 yuan. */
    int SCALE = 6;

    /** Decimals that a division which never ends is cut to. */
    int LONGEST = 34;

    /**
     * {@return the formula that a text stands for}
     *
     * @param text as the catalogue writes it
     * @throws MalformedFormula where it is none
     */
    static Formula of(String text) {
        return new FormulaParser(text).whole();
    }

    /**
     * {@return its value: a BigDecimal, or a Boolean of a comparison; null where something that
     * decides is missing}
     *
     * @param names values of names; null where one is missing
     */
    @Nullable Object value(Function<String, @Nullable Object> names);

    /** {@return the names that it reads, in order; {@code list[].field} of a sum} */
    default Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(names);
        return names;
    }

    /**
     * Adds the names that it reads.
     *
     * @param names where to
     */
    void collect(Set<String> names);

    /**
     * A number.
     *
     * @param number its value
     */
    record Constant(BigDecimal number) implements Formula {
        @Override
        public Object value(Function<String, @Nullable Object> names) {
            return number;
        }

        @Override
        public void collect(Set<String> names) {}
    }

    /**
     * A name.
     *
     * @param name field, term or amount
     */
    record Name(String name) implements Formula {
        @Override
        public @Nullable Object value(Function<String, @Nullable Object> names) {
            return names.apply(name);
        }

        @Override
        public void collect(Set<String> names) {
            names.add(name);
        }
    }

    /**
     * Two formulas joined by a sign.
     *
     * @param sign {@code + - * /} or a comparison
     * @param left on its left
     * @param right on its right
     */
    record Joined(String sign, Formula left, Formula right) implements Formula {
        @Override
        public @Nullable Object value(Function<String, @Nullable Object> names) {
            BigDecimal a = number(left, names);
            BigDecimal b = number(right, names);
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
        }

        private static BigDecimal divided(BigDecimal a, BigDecimal b) {
            try {
                return a.divide(b);
            } catch (ArithmeticException neverEnds) {
                return a.divide(b, Math.max(0, a.scale()) + LONGEST, RoundingMode.DOWN);
            }
        }

        @Override
        public void collect(Set<String> names) {
            left.collect(names);
            right.collect(names);
        }
    }

    /**
     * A function.
     *
     * @param name its name
     * @param arguments what it is of
     */
    record Call(String name, List<Formula> arguments) implements Formula {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public @Nullable Object value(Function<String, @Nullable Object> names) {
            return switch (name) {
                case "if" -> chosen(names);
                case "tier" -> tier(names);
                case "sum" -> names.apply(((Name) arguments.get(0)).name());
                default -> ofNumbers(names);
            };
        }

        private @Nullable Object chosen(Function<String, @Nullable Object> names) {
            Object condition = arguments.get(0).value(names);
            return condition instanceof Boolean holds
                    ? arguments.get(holds ? 1 : 2).value(names)
                    : null;
        }

        private @Nullable Object tier(Function<String, @Nullable Object> names) {
            BigDecimal number = number(arguments.get(0), names);
            if (number == null) {
                return null;
            }
            int last = arguments.size() - 1;
            for (int i = 1; i < last; i += 2) {
                BigDecimal limit = number(arguments.get(i), names);
                if (limit == null) {
                    return null;
                }
                if (number.compareTo(limit) <= 0) {
                    return arguments.get(i + 1).value(names);
                }
            }
            return arguments.get(last).value(names);
        }

        private @Nullable Object ofNumbers(Function<String, @Nullable Object> names) {
            List<BigDecimal> numbers = new ArrayList<>();
            for (Formula argument : arguments) {
                BigDecimal number = number(argument, names);
                if (number == null) {
                    return null;
                }
                numbers.add(number);
            }
            BigDecimal first = numbers.get(0);
            return switch (name) {
                case "least" -> numbers.stream().reduce(first, BigDecimal::min);
                case "most" -> numbers.stream().reduce(first, BigDecimal::max);
                case "down" -> first.setScale(SCALE, RoundingMode.DOWN);
                default -> first.setScale(SCALE, RoundingMode.UP);
            };
        }

        @Override
        public void collect(Set<String> names) {
            arguments.forEach(argument -> argument.collect(names));
        }
    }

    private static @Nullable BigDecimal number(
            Formula formula, Function<String, @Nullable Object> names) {
        Object value = formula.value(names);
        if (value instanceof Integer whole) {
            return BigDecimal.valueOf(whole);
        }
        return value instanceof BigDecimal number ? number : null;
    }
}
