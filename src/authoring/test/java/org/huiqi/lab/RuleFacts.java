package org.huiqi.lab;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Operand;
import org.jspecify.annotations.Nullable;

/** What a comparison of a rule reads. */
final class RuleFacts {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private RuleFacts() {}

    /** Profile paths with {@code []} for the entries of lists. */
    static List<String> paths(Comparison comparison, @Nullable String candidates) {
        Operand operand = comparison.operand();
        String prefix = operand.isOfApplicant() || candidates == null ? "" : candidates + "[].";
        return operand.paths(DAY).stream().map(path -> prefix + path).toList();
    }
}
