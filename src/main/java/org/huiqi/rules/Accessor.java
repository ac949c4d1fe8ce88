package org.huiqi.rules;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import org.huiqi.rules.Operand.Call;
import org.jspecify.annotations.Nullable;

/** Gets the answer of a fact, without the engine. Immutable; asks fast where it is kept. */
final class Accessor {
    private final Step[] steps;

    Accessor(Operand operand) {
        this.steps = operand.calls().stream().map(Step::of).toArray(Step[]::new);
    }

    /** The answer of a fact on a day; null = missing. */
    @Nullable Object value(Object fact, LocalDate asOf) {
        Object value = fact;
        for (Step step : steps) {
            if (value == null) {
                return null;
            }
            value = step.on(value, asOf);
        }
        return value;
    }

    /**
     * A call.
     *
     * @param call as the rule writes it
     * @param method its method
     * @param arguments its arguments where they are the same on every day, else null
     */
    private record Step(Call call, Method method, Object @Nullable [] arguments) {
        static Step of(Call call) {
            boolean dated = call.arguments().stream().anyMatch(Literal::isAsOf);
            Object[] arguments = dated ? null : call.values(LocalDate.EPOCH);
            return new Step(call, call.method(), arguments);
        }

        @Nullable Object on(Object target, LocalDate asOf) {
            try {
                return method.invoke(target, arguments == null ? call.values(asOf) : arguments);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(method + " fails", e);
            }
        }
    }
}
