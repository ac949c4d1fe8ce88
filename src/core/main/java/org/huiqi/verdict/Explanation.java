package org.huiqi.verdict;

import java.util.List;
import org.huiqi.profile.AttestationEntry;
import org.jspecify.annotations.Nullable;

/**
 * Why a criterion has its status.
 *
 * @param facts every fact read, with the value met
 * @param shortfall how far off where a number or date is not met, or null
 * @param conditions each condition by itself where there are several
 * @param attestation the attestation that decided, or null
 * @param onThreshold paths of values that lie exactly on a number or date of the clause
 * @param missing paths of the facts that keep it unknown, or of the attestation that is open
 * @param standard what the standard says that it rests on, or null
 */
public record Explanation(
        List<FactRead> facts,
        @Nullable Shortfall shortfall,
        List<ConditionFinding> conditions,
        @Nullable AttestationEntry attestation,
        List<String> onThreshold,
        List<String> missing,
        @Nullable StandardFinding standard) {
    public Explanation {
        facts = List.copyOf(facts);
        conditions = List.copyOf(conditions);
        onThreshold = List.copyOf(onThreshold);
        missing = List.copyOf(missing);
    }

    /** Nothing of the profile. */
    @Override
    public String toString() {
        return "Explanation[]";
    }
}
