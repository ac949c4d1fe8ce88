package org.huiqi.rules.condition;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.schema.Annotations.At;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The left side of a comparison: a chain of accessor calls on a fact. It may reach another fact
 * first, {@code applicant.sme} on something that an applicant puts forward.
 *
 * @param factType class of the fact that the pattern names
 * @param calls the chain, first call first
 */
public record Operand(Class<?> factType, List<AccessorCall> calls) {

    /** The answer of a fact on a day; null = missing. */
    public @Nullable Object value(Object fact, LocalDate asOf) {
        Object value = fact;
        for (int i = 0; value != null && i < calls.size(); i++) {
            value = calls.get(i).on(value, asOf);
        }
        return value;
    }

    /** Type of the answer. */
    public Class<?> type() {
        return calls.get(calls.size() - 1).method().getReturnType();
    }

    /** The call that answers. */
    public AccessorCall last() {
        return calls.get(calls.size() - 1);
    }

    /** The chain as the engine gets it. */
    public String text() {
        return calls.stream().map(AccessorCall::text).collect(Collectors.joining("."));
    }

    /** How many of the first calls lead to another fact. */
    private int reach() {
        int reach = 0;
        for (int i = 0; i < calls.size() - 1; i++) {
            Class<?> type = calls.get(i).method().getReturnType();
            if (type == Applicant.class || Candidate.class.isAssignableFrom(type)) {
                reach = i + 1;
            }
        }
        return reach;
    }

    /** The same as asked of the fact that it reaches; itself where it reaches none. */
    public Operand reached() {
        int reach = reach();
        return reach == 0
                ? this
                : new Operand(
                        calls.get(reach - 1).method().getReturnType(),
                        calls.subList(reach, calls.size()));
    }

    /** The calls that lead to the fact that it reaches; none where it reaches none. */
    public List<AccessorCall> lead() {
        return calls.subList(0, reach());
    }

    /** Whether it is a chain of components alone, so that its answer is a field's value. */
    public boolean isField() {
        return calls.stream()
                .allMatch(
                        call ->
                                call.arguments().isEmpty()
                                        && !call.method().isAnnotationPresent(Reads.class));
    }

    /** Whether the applicant answers. */
    public boolean isOfApplicant() {
        return reached().factType() == Applicant.class;
    }

    /**
     * Profile fields that it rests on, relative to the profile or the candidate, in the order in
     * which the accessor names them; lists keep {@code []}, years are filled in.
     */
    public List<String> paths(LocalDate asOf) {
        List<String> path = new ArrayList<>();
        for (AccessorCall call : reached().calls()) {
            Reads reads = call.method().getAnnotation(Reads.class);
            if (reads != null) {
                String in = reads.in().isEmpty() ? "" : reads.in() + ".";
                return Arrays.stream(reads.value())
                        .map(in::concat)
                        .map(template -> join(path, fill(template, call, asOf)))
                        .toList();
            }
            At at = call.method().getAnnotation(At.class);
            String step = at == null ? call.method().getName() : fill(at.value(), call, asOf);
            if (!step.isEmpty()) {
                path.add(step);
            }
        }
        return List.of(String.join(".", path));
    }

    /** The accessor that answers, or the last component. */
    public Method accessor() {
        return calls.stream()
                .map(AccessorCall::method)
                .filter(method -> method.isAnnotationPresent(Reads.class))
                .findFirst()
                .orElseGet(() -> calls.get(calls.size() - 1).method());
    }

    /** Unit of what an accessor counts or works out; empty where none says so. */
    public Optional<Unit> unit() {
        return calls.stream()
                .flatMap(call -> Stream.ofNullable(call.method().getAnnotation(In.class)))
                .map(In::value)
                .findFirst();
    }

    private static String fill(String template, AccessorCall call, LocalDate asOf) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        String filled =
                template.replace("{lastFullYear}", String.valueOf(asOf.getYear() - 1))
                        .replace("{yearBefore}", String.valueOf(asOf.getYear() - 2))
                        .replace("{twoYearsBefore}", String.valueOf(asOf.getYear() - 3));
        return filled.contains("{0}")
                ? filled.replace("{0}", call.arguments().get(0).text())
                : filled;
    }

    private static String join(List<String> above, String relative) {
        return above.isEmpty() ? relative : String.join(".", above) + "." + relative;
    }
}
