package org.huiqi.verdict;

import java.util.List;
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

    /** What is asked and the status; no value of the profile. */
    @Override
    public String toString() {
        return "Condition[" + requirement.en() + ": " + status + "]";
    }
}
