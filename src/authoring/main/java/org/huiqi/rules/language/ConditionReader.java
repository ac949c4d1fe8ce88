package org.huiqi.rules.language;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.rules.condition.Vocabulary;
import org.huiqi.rules.language.Tokens.Kind;
import org.huiqi.rules.language.Tokens.Token;
import org.huiqi.text.Decimal;
import org.huiqi.text.Sentence;
import org.huiqi.text.WordSuggester;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constraints of one pattern. What is read is all that there is: a token that has no
 * place in this grammar refuses the rule.
 *
 * <pre>
 * constraints := any { "," any }
 * any         := all { "||" all }
 * all         := part { "&amp;&amp;" part }
 * part        := "(" any ")" | operand operator literal | operand "in" "(" literals ")"
 * operand     := call { "." call }
 * call        := name [ "(" [ literals ] ")" ]
 * </pre>
 */
final class ConditionReader {
    /** Deepest nesting of parentheses. */
    private static final int DEEPEST = 20;

    private static final Set<String> NO_OPERATOR = Set.of("!", "!=", "not", ")", ",");

    private final Tokens tokens;
    private final Scope scope;
    private final Class<?> factType;
    private int depth;

    ConditionReader(Tokens tokens, Scope scope, Class<?> factType) {
        this.tokens = tokens;
        this.scope = scope;
        this.factType = factType;
    }

    /** Reads constraints with commas between them. */
    Condition constraints() throws Unreadable {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(any());
        } while (tokens.takeIf(","));
        return joined(parts, All::new);
    }

    private Condition any() throws Unreadable {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(all());
        } while (tokens.takeIf("||"));
        return joined(parts, Any::new);
    }

    private Condition all() throws Unreadable {
        List<Condition> parts = new ArrayList<>();
        do {
            parts.add(part());
        } while (tokens.takeIf("&&"));
        return joined(parts, All::new);
    }

    private static Condition joined(
            List<Condition> parts, Function<List<Condition>, Condition> join) {
        return parts.size() == 1 ? parts.get(0) : join.apply(List.copyOf(parts));
    }

    private Condition part() throws Unreadable {
        if (depth == DEEPEST || !tokens.takeIf("(")) {
            return comparison();
        }
        depth++;
        Condition inner = any();
        tokens.expect(")");
        depth--;
        return inner;
    }

    private Comparison comparison() throws Unreadable {
        Token start = tokens.peek();
        if (start.kind() != Kind.WORD) {
            throw notComparison(start, start);
        }
        Operand operand = operand();
        Token sign = tokens.take();
        Operator operator = Operator.of(sign.text()).orElseThrow(() -> notComparison(start, sign));
        if (operator != Operator.IN) {
            return new Comparison(
                    operand, operator, List.of(compared(operand, operator)), start.line());
        }
        tokens.expect("(");
        List<Literal> words = new ArrayList<>();
        do {
            words.add(compared(operand, operator));
        } while (tokens.takeIf(","));
        tokens.expect(")");
        Operator one = words.size() == 1 ? Operator.EQUAL : operator;
        return new Comparison(operand, one, List.copyOf(words), start.line());
    }

    /**
     * An operator that may misjudge a missing fact is said to be one; the rest is no comparison.
     */
    private Unreadable notComparison(Token start, Token met) {
        boolean unsafe = met.kind() == Kind.WORD || NO_OPERATOR.contains(met.text());
        return new Unreadable(
                start.line(),
                (unsafe ? DrlText.UNSAFE : DrlText.UNREADABLE).with(tokens.phrase(start)),
                DrlText.SAFE_COMPARISONS.text());
    }

    private Operand operand() throws Unreadable {
        List<AccessorCall> calls = new ArrayList<>();
        Class<?> type = factType;
        do {
            AccessorCall call = call(type);
            calls.add(call);
            type = call.method().getReturnType();
        } while (tokens.takeIf("."));
        return new Operand(factType, calls);
    }

    private AccessorCall call(Class<?> type) throws Unreadable {
        Token name = tokens.take(Kind.WORD, type.getSimpleName());
        List<Literal> arguments = new ArrayList<>();
        if (tokens.takeIf("(") && !tokens.takeIf(")")) {
            do {
                arguments.add(argument());
            } while (tokens.takeIf(","));
            tokens.expect(")");
        }
        return new AccessorCall(
                Vocabulary.accessors(type).getOrDefault(name.text(), List.of()).stream()
                        .filter(method -> takes(method, arguments))
                        .findFirst()
                        .orElseThrow(() -> unknownAccessor(type, name, arguments.size())),
                arguments);
    }

    private static boolean takes(Method method, List<Literal> arguments) {
        Class<?>[] types = method.getParameterTypes();
        boolean number =
                method.isVarArgs()
                        ? arguments.size() >= types.length
                        : arguments.size() == types.length;
        for (int i = 0; number && i < arguments.size(); i++) {
            boolean rest = method.isVarArgs() && i >= types.length - 1;
            Class<?> type = rest ? types[types.length - 1].getComponentType() : types[i];
            if (!arguments.get(i).fitsArgument(type)) {
                return false;
            }
        }
        return number;
    }

    private static Unreadable unknownAccessor(Class<?> type, Token name, int arguments) {
        String what = name.text() + (arguments == 0 ? "" : "( … )");
        List<String> names = Vocabulary.accessors(type).keySet().stream().sorted().toList();
        return new Unreadable(
                name.line(),
                DrlText.NO_FACT.with(type.getSimpleName(), what),
                names.isEmpty()
                        ? DrlText.SAFE_COMPARISONS.text()
                        : DrlText.DID_YOU_MEAN.with(
                                WordSuggester.closest(name.text(), names), Sentence.listed(names)));
    }

    private Literal argument() throws Unreadable {
        Token start = tokens.peek();
        Literal literal = literal();
        if (literal == null) {
            throw new Unreadable(
                    start.line(),
                    DrlText.NOT_A_LITERAL.with(tokens.phrase(start)),
                    DrlText.WRITE_LITERAL.text());
        }
        return literal;
    }

    /** A literal that an operand can be compared with. */
    private Literal compared(Operand operand, Operator operator) throws Unreadable {
        Token start = tokens.peek();
        Literal literal = literal();
        if (literal != null
                && literal.fits(operand.type())
                && (!operator.isOrder() || literal.isOrdered())) {
            return literal;
        }
        String text = tokens.phrase(start);
        if (start.text().matches("-?\\d+\\.\\d+")) {
            throw new Unreadable(
                    start.line(),
                    DrlText.BINARY_FRACTION.with(start.text()),
                    DrlText.WRITE_DECIMAL.with(start.text()));
        }
        throw literal == null
                ? new Unreadable(
                        start.line(),
                        DrlText.NOT_A_LITERAL.with(text),
                        DrlText.WRITE_LITERAL.text())
                : new Unreadable(
                        start.line(),
                        DrlText.NOT_COMPARABLE.with(operand.text(), text),
                        DrlText.FACT_TYPE.with(operand.type().getSimpleName()));
    }

    /** The literal that comes next; null where there is none. */
    private @Nullable Literal literal() throws Unreadable {
        Token start = tokens.peek();
        if (start.kind() == Kind.TEXT) {
            return Literal.of(tokens.take().unquoted());
        }
        if (start.kind() == Kind.NUMBER) {
            BigDecimal number = number(tokens.take().text());
            return number == null ? null : Literal.of(number);
        }
        if (start.kind() != Kind.WORD) {
            return null;
        }
        String name = tokens.name();
        if (name.equals("true") || name.equals("false")) {
            return Literal.of(Boolean.valueOf(name));
        }
        if (name.equals("asOf")) {
            return scope.asOf() ? Literal.AS_OF : null;
        }
        return value(name).map(Literal::of).orElse(null);
    }

    /** A fraction without B would be a binary number to the engine, and 0.1 not what it says. */
    private static @Nullable BigDecimal number(String text) {
        return text.matches("-?\\d+|-?\\d+(\\.\\d+)?B")
                ? Decimal.read(text.replace("B", ""))
                : null;
    }

    /** A word, or a day. */
    private Optional<?> value(String name) throws Unreadable {
        int dot = name.lastIndexOf('.');
        Class<?> type = dot < 0 ? null : scope.type(name.substring(0, dot)).orElse(null);
        String last = name.substring(dot + 1);
        if (type == LocalDate.class) {
            return last.equals("of") ? day() : Optional.empty();
        }
        return type == null || !type.isEnum()
                ? Optional.empty()
                : Arrays.stream(type.getEnumConstants())
                        .filter(word -> ((Enum<?>) word).name().equals(last))
                        .findFirst();
    }

    private Optional<LocalDate> day() throws Unreadable {
        int[] parts = new int[3];
        for (int i = 0; i < parts.length; i++) {
            tokens.expect(i == 0 ? "(" : ",");
            String digits = tokens.take(Kind.NUMBER, "2024, 9, 30").text();
            parts[i] = digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
        }
        tokens.expect(")");
        try {
            return Optional.of(LocalDate.of(parts[0], parts[1], parts[2]));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
