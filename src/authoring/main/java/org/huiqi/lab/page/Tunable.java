package org.huiqi.lab.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.lab.boundary.Step;
import org.huiqi.lab.diff.Threshold;
import org.huiqi.lab.mutation.RuleMutants;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.RuleText;
import org.jspecify.annotations.Nullable;

/**
 * A number or day of a condition that another can be tried for.
 *
 * @param name how {@code diff --set} names it: {@code P14-07}, {@code LG-8b#2}
 * @param comparison the comparison that it stands in, as a reader of the rule sees it
 * @param value the value now, {@code 100000} or {@code 2024-09-30}
 * @param isDay whether it is a day
 * @param unit unit of the number, or null
 */
public record Tunable(
        String name, String comparison, String value, boolean isDay, @Nullable Unit unit) {

    /** Those of a rule, in its order. */
    static List<Tunable> of(RuleText rule, @Nullable String list) {
        return Threshold.of(rule).entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), list))
                .toList();
    }

    private static Tunable of(String name, Threshold threshold, @Nullable String list) {
        Object value = threshold.value();
        return new Tunable(
                name,
                RuleMutants.plain(threshold.at().text()),
                value instanceof BigDecimal number ? number.toPlainString() : value.toString(),
                value instanceof LocalDate,
                value instanceof LocalDate ? null : Step.unit(threshold.at().operand(), list));
    }
}
