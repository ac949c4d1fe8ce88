package org.huiqi.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.schema.Reads;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.jspecify.annotations.Nullable;

/** What a comparison of a rule reads, from its operand; the rules package keeps this to itself. */
final class RuleFacts {
    private static final String LAST_FULL_YEAR = "2023";

    private RuleFacts() {}

    /** Profile paths with {@code []} for the entries of lists. */
    static List<String> paths(Comparison comparison, @Nullable String candidates) {
        Operand operand = comparison.operand();
        String prefix =
                operand.factType() == Applicant.class || candidates == null
                        ? ""
                        : candidates + "[].";
        List<String> steps = new ArrayList<>();
        for (Object call : (List<?>) operand.calls()) {
            Method method = (Method) get(call, "method");
            Reads reads = method.getAnnotation(Reads.class);
            if (reads != null) {
                return Arrays.stream(reads.value())
                        .map(path -> path.replace("{lastFullYear}", LAST_FULL_YEAR))
                        .map(path -> path.contains("{0}") ? filled(path, call) : path)
                        .map(path -> prefix + join(steps, path))
                        .toList();
            }
            steps.add(method.getName());
        }
        return List.of(prefix + String.join(".", steps));
    }

    private static String filled(String path, Object call) {
        List<?> arguments = (List<?>) get(call, "arguments");
        return path.replace("{0}", ((Literal) arguments.get(0)).text());
    }

    private static String join(List<String> above, String path) {
        return above.isEmpty() ? path : String.join(".", above) + "." + path;
    }

    /** The answer of a fact on a day; null = missing. */
    static @Nullable Object answer(Comparison comparison, Object fact, LocalDate asOf) {
        try {
            Method value = Operand.class.getDeclaredMethod("value", Object.class, LocalDate.class);
            value.setAccessible(true);
            return value.invoke(comparison.operand(), fact, asOf);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Object record, String component) {
        try {
            Method accessor = record.getClass().getDeclaredMethod(component);
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
