package org.huiqi.rules.language;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.text.Nearest;
import org.huiqi.text.Sentence;

/**
 * Reads accessor chains such as {@code copyright.registered} or {@code holds( TitleType.HNTE )}.
 */
final class OperandReader {
    /** Public methods of a class by name, but for those of every object. */
    private static final ClassValue<Map<String, List<Method>>> ACCESSORS =
            new ClassValue<>() {
                @Override
                protected Map<String, List<Method>> computeValue(Class<?> type) {
                    return Arrays.stream(type.getMethods())
                            .filter(method -> method.getDeclaringClass() != Object.class)
                            .collect(Collectors.groupingBy(Method::getName));
                }
            };

    private final Class<?> factType;
    private final Scope scope;

    OperandReader(Class<?> factType, Scope scope) {
        this.factType = factType;
        this.scope = scope;
    }

    /**
     * The operand that a text stands for.
     *
     * @throws Unreadable where a name is not an accessor or an argument not a literal
     */
    Operand read(String text) throws Unreadable {
        List<AccessorCall> calls = new ArrayList<>();
        Class<?> type = factType;
        for (String step : split(text, '.')) {
            AccessorCall call = call(type, step.strip());
            calls.add(call);
            type = call.method().getReturnType();
        }
        return new Operand(factType, calls);
    }

    private AccessorCall call(Class<?> type, String step) throws Unreadable {
        int open = step.indexOf('(');
        String name = open < 0 ? step : step.substring(0, open).strip();
        List<Literal> arguments = new ArrayList<>();
        if (open >= 0 && step.endsWith(")")) {
            String inside = step.substring(open + 1, step.length() - 1).strip();
            for (String argument : inside.isEmpty() ? List.<String>of() : split(inside, ',')) {
                arguments.add(argument(argument.strip()));
            }
        }
        Method method =
                accessor(type, name, arguments)
                        .orElseThrow(() -> unknownAccessor(type, name, arguments.size()));
        return new AccessorCall(method, arguments);
    }

    private Literal argument(String text) throws Unreadable {
        return LiteralReader.read(text, scope)
                .orElseThrow(
                        () ->
                                new Unreadable(
                                        DrlText.NOT_A_LITERAL.with(text),
                                        DrlText.WRITE_LITERAL.text()));
    }

    private static Optional<Method> accessor(Class<?> type, String name, List<Literal> arguments) {
        return ACCESSORS.get(type).getOrDefault(name, List.of()).stream()
                .filter(method -> takes(method, arguments))
                .findFirst();
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

    private static Unreadable unknownAccessor(Class<?> type, String name, int arguments) {
        String what = name + (arguments == 0 ? "" : "( … )");
        List<String> names =
                Arrays.stream(type.getMethods())
                        .filter(m -> m.getDeclaringClass() == type)
                        .map(Method::getName)
                        .filter(n -> !List.of("equals", "hashCode", "toString").contains(n))
                        .distinct()
                        .sorted()
                        .toList();
        String near = Nearest.closest(name, names);
        return new Unreadable(
                DrlText.NO_FACT.with(type.getSimpleName(), what),
                DrlText.DID_YOU_MEAN.with(near, Sentence.listed(names)));
    }

    /** Splits at a character outside parentheses and quotes. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (c == separator && depth == 0) {
                    parts.add(text.substring(start, i));
                    start = i + 1;
                }
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
