package org.huiqi.verdict;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * One of several conditions of a criterion.
 *
 * @param requirement what it asks, in words made from the field and the literal
 * @param status its status by facts
 * @param facts facts that it read
 * @param shortfall how far off, or null
 */
public record ConditionFinding(
        Bilingual requirement, Status status, List<FactRead> facts, @Nullable Shortfall shortfall) {
    public ConditionFinding {
        facts = List.copyOf(facts);
    }

    /**
     * {@return what conditions read, each fact once}
     *
     * @param conditions of one criterion
     */
    public static List<FactRead> reads(List<ConditionFinding> conditions) {
        if (conditions.size() == 1) {
            return conditions.get(0).facts();
        }
        Map<String, FactRead> reads = new LinkedHashMap<>();
        conditions.forEach(c -> c.facts().forEach(f -> reads.putIfAbsent(f.path(), f)));
        return List.copyOf(reads.values());
    }

    /** What is asked and the status; no value of the profile. */
    @Override
    public String toString() {
        return "Condition[" + requirement.en() + ": " + status + "]";
    }
}
