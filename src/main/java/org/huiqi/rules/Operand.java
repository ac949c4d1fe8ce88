package org.huiqi.rules;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The left side of a comparison: a chain of accessor calls on a fact.
 *
 * @param factType class of the fact that the pattern names
 * @param calls the chain, first call first
 */
public record Operand(Class<?> factType, List<Call> calls) {

    /**
     * One accessor call.
     *
     * @param method accessor
     * @param arguments literal arguments
     */
    public record Call(Method method, List<Literal> arguments) {

        /** Its arguments on a day, as its method takes them. */
        Object[] values(LocalDate asOf) {
            Class<?>[] types = method.getParameterTypes();
            Object[] values = new Object[types.length];
            int fixed = method.isVarArgs() ? types.length - 1 : types.length;
            for (int i = 0; i < fixed; i++) {
                values[i] = Literals.as(types[i], arguments.get(i).on(asOf));
            }
            if (method.isVarArgs()) {
                Class<?> type = types[fixed].getComponentType();
                Object rest = Array.newInstance(type, arguments.size() - fixed);
                for (int i = fixed; i < arguments.size(); i++) {
                    Array.set(rest, i - fixed, arguments.get(i).on(asOf));
                }
                values[fixed] = rest;
            }
            return values;
        }

        /** The call as a rule writes it. */
        public String text() {
            return arguments.isEmpty()
                    ? method.getName()
                    : method.getName() + "( " + Literals.text(arguments) + " )";
        }
    }

    /** The answer of a fact on a day; null = missing. */
    public @Nullable Object value(Object fact, LocalDate asOf) {
        return new Accessor(this).value(fact, asOf);
    }

    /** Type of the answer. */
    public Class<?> type() {
        return calls.get(calls.size() - 1).method().getReturnType();
    }

    /** The chain as the engine gets it. */
    public String text() {
        String text = calls.get(0).text();
        for (Call call : calls.subList(1, calls.size())) {
            text += "." + call.text();
        }
        return text;
    }

    /**
     * Profile fields that it rests on, relative to the profile or the candidate; lists keep {@code
     * []}, years are filled in.
     */
    public List<String> paths(LocalDate asOf) {
        return Reading.paths(this, asOf);
    }
}
