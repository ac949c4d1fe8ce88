package org.huiqi.rules.condition;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Count;
import org.jspecify.annotations.Nullable;

/** One accessor call of an operand: a method and its literal arguments. Immutable. */
public final class AccessorCall {
    private final Method method;
    private final List<Literal> arguments;

    /** The arguments as the method takes them, where they are the same on every day. */
    private final Object @Nullable [] settled;

    /**
     * A call.
     *
     * @param method accessor
     * @param arguments literals that fit it
     */
    public AccessorCall(Method method, List<Literal> arguments) {
        method.setAccessible(true);
        this.method = method;
        this.arguments = List.copyOf(arguments);
        boolean dated = arguments.stream().anyMatch(Literal::isAsOf);
        this.settled = dated ? null : values(LocalDate.EPOCH);
    }

    /** The accessor. */
    public Method method() {
        return method;
    }

    /** Its literal arguments. */
    public List<Literal> arguments() {
        return arguments;
    }

    /** Whether it names the number that a count or a sum has to reach, {@code atLeast( 3 )}. */
    public boolean isBound() {
        Class<?> asked = method.getDeclaringClass();
        return asked == Count.class || asked == Bounds.class;
    }

    /**
     * What it answers.
     *
     * @throws IllegalStateException where the accessor throws
     */
    @Nullable Object on(Object target, LocalDate asOf) {
        try {
            return method.invoke(target, settled == null ? values(asOf) : settled);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " fails", e);
        }
    }

    private Object[] values(LocalDate asOf) {
        Class<?>[] types = method.getParameterTypes();
        Object[] values = new Object[types.length];
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = 0; i < fixed; i++) {
            values[i] = arguments.get(i).as(types[i], asOf);
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
                : method.getName() + "( " + Literal.text(arguments) + " )";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessorCall call
                && method.equals(call.method)
                && arguments.equals(call.arguments);
    }

    @Override
    public int hashCode() {
        return 31 * method.hashCode() + arguments.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
