package org.huiqi.rules;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huiqi.profile.schema.Reads;
import org.huiqi.rules.Operand.Call;

/**
 * Which profile fields an operand rests on, as paths relative to the fact's record; lists keep
 * {@code []}, years are filled in.
 */
final class Reading {
    private Reading() {}

    /** Relative paths, in the order in which the accessor names them. */
    static List<String> paths(Operand operand, LocalDate asOf) {
        List<String> path = new ArrayList<>();
        for (Call call : operand.calls()) {
            Reads reads = call.method().getAnnotation(Reads.class);
            if (reads != null) {
                return Arrays.stream(reads.value())
                        .map(template -> fill(template, call, asOf))
                        .map(relative -> join(path, relative))
                        .toList();
            }
            path.add(call.method().getName());
        }
        return List.of(String.join(".", path));
    }

    /** The accessor that answers, or the last component. */
    static Method accessor(Operand operand) {
        return operand.calls().stream()
                .map(Call::method)
                .filter(m -> m.isAnnotationPresent(Reads.class))
                .findFirst()
                .orElseGet(() -> operand.calls().get(operand.calls().size() - 1).method());
    }

    private static String fill(String template, Call call, LocalDate asOf) {
        String filled = template.replace("{lastFullYear}", String.valueOf(asOf.getYear() - 1));
        return filled.contains("{0}")
                ? filled.replace("{0}", call.arguments().get(0).text())
                : filled;
    }

    private static String join(List<String> above, String relative) {
        return above.isEmpty() ? relative : String.join(".", above) + "." + relative;
    }
}
