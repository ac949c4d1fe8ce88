package org.huiqi.rules;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiqi.rules.Condition.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * The different comparisons of a pack, each with a number. Rules that ask the same of the same fact
 * share one, so the engine asks once.
 */
final class Questions {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Comparison> byKey = new LinkedHashMap<>();

    Questions(Collection<RuleText> rules) {
        rules.stream()
                .flatMap(rule -> rule.condition().comparisons())
                .forEach(
                        comparison -> {
                            String key = comparison.key();
                            numbers.computeIfAbsent(key, k -> numbers.size());
                            byKey.putIfAbsent(key, comparison);
                        });
    }

    int count() {
        return numbers.size();
    }

    /** Number of a comparison; null where the engine was never asked. */
    @Nullable Integer number(Comparison comparison) {
        return numbers.get(comparison.key());
    }

    /**
     * The pack as the engine gets it: one rule a comparison, named by its number; without a package
     * line.
     */
    String drl() {
        StringBuilder drl = new StringBuilder();
        drl.append("import static ").append(Firing.class.getName()).append(".met\n");
        drl.append("global java.time.LocalDate asOf\n");
        byKey.forEach((key, comparison) -> drl.append(rule(numbers.get(key), comparison)));
        return drl.toString();
    }

    private static String rule(int number, Comparison comparison) {
        return "\nrule \""
                + number
                + "\"\nwhen\n    "
                + comparison.operand().factType().getCanonicalName()
                + "( "
                + comparison.text()
                + " )\nthen\n    met( drools );\nend\n";
    }
}
