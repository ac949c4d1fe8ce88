package org.huiqi.lab.boundary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.profile.Count;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.profile.schema.Fields.Field;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Asks a comparison of a firm or candidate of which little is known but one field.
 *
 * @param comparison what is asked
 * @param path the field, relative to what it is asked of; paths have {@code []} for an entry
 * @param known values of other fields, by path
 * @param asOf the day
 */
record FieldTrial(Comparison comparison, String path, Map<String, Object> known, LocalDate asOf) {
    private static final Size NO_SIZE =
            new Size(new SizeFigures(null, null, null, null), null, null, List.of());

    /**
     * What is answered: of a yes-or-no question its answer, of entries that count their number,
     * else whether the comparison holds. False is what does not count; null what cannot be told, as
     * of facts that only a whole list makes.
     */
    @Nullable Object of(Object value) {
        Map<String, Object> all = new LinkedHashMap<>(known);
        all.put(path, value);
        return answer(all);
    }

    /** The same with values of some more fields. */
    FieldTrial with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.putAll(known);
        return new FieldTrial(comparison, path, all, asOf);
    }

    private @Nullable Object answer(Map<String, Object> values) {
        Operand operand = asked();
        Object fact = fact(operand.factType(), values);
        Object answer = fact == null ? null : operand.value(fact, asOf);
        if (answer instanceof Count count) {
            return count.most() == 0 ? (Object) false : count;
        }
        return operand.type() == Boolean.class || answer == null
                ? answer
                : comparison.holdsFor(answer, asOf);
    }

    /** Of a number of entries the number itself: one entry alone is seldom enough of them. */
    private Operand asked() {
        Operand operand = comparison.operand().reached();
        List<AccessorCall> calls = operand.calls();
        return operand.last().method().getDeclaringClass() == Count.class
                ? new Operand(operand.factType(), calls.subList(0, calls.size() - 1))
                : operand;
    }

    private @Nullable Object fact(Class<?> type, Map<String, Object> values) {
        if (type == Applicant.class) {
            Profile profile = (Profile) KnownFields.of(Profile.class, values);
            return new Applicant(profile, asOf, NO_SIZE, null);
        }
        return Candidate.class.isAssignableFrom(type) ? KnownFields.of(type, values) : null;
    }

    /** Whether the answer at a number is another one than a step below or above it. */
    boolean turnsAt(BigDecimal number, BigDecimal step, Field field) {
        Object at = of(value(number, field));
        BigDecimal below = number.subtract(step);
        return !Objects.equals(at, of(value(number.add(step), field)))
                || below.signum() >= 0 && !Objects.equals(at, of(value(below, field)));
    }

    private static Object value(BigDecimal number, Field field) {
        Object value = field.type() == Integer.class ? (Object) number.intValue() : number;
        return field.isList() ? List.of(value) : value;
    }
}
