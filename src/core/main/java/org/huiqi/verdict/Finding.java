package org.huiqi.verdict;

import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.AttestationEntry;
import org.jspecify.annotations.Nullable;

/**
 * A criterion's status for the applicant or one candidate, explained.
 *
 * @param criterion the criterion
 * @param status its status
 * @param facts every fact read, with the value met
 * @param shortfall how far off where a number or date is not met, or null
 * @param conditions each condition by itself where there are several
 * @param attestation the attestation that decided, or null
 * @param onThreshold paths of values that lie exactly on a number or date of the clause
 * @param missing paths of the facts that keep it unknown, or of the attestation that is open
 * @param standard what the standard says that it rests on, or null
 */
public record Finding(
        Criterion criterion,
        Status status,
        List<FactRead> facts,
        @Nullable Shortfall shortfall,
        List<ConditionFinding> conditions,
        @Nullable AttestationEntry attestation,
        List<String> onThreshold,
        List<String> missing,
        @Nullable StandardFinding standard) {
    public Finding {
        facts = List.copyOf(facts);
        conditions = List.copyOf(conditions);
        onThreshold = List.copyOf(onThreshold);
        missing = List.copyOf(missing);
    }

    /**
     * {@return the same with what the standard says that the criterion rests on, and the conditions
     * and facts that decided it}
     *
     * @param standard null: no version of it applies
     */
    public Finding with(@Nullable StandardFinding standard) {
        List<ConditionFinding> deciding = standard == null ? conditions : standard.deciding();
        return new Finding(
                criterion,
                status,
                ConditionFinding.reads(deciding),
                shortfall,
                deciding,
                attestation,
                onThreshold,
                missing,
                standard);
    }

    /** The criterion and its status; no value of the profile. */
    @Override
    public String toString() {
        return "Finding[" + criterion.id() + " " + status + "]";
    }
}
