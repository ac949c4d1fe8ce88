package org.huiqi.verdict;

import java.util.List;
import java.util.function.Supplier;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.AttestationEntry;
import org.jspecify.annotations.Nullable;

/**
 * A criterion's status for the applicant or one candidate, explained. Immutable; the explanation is
 * worked out when something of it is first read, from what was decided on.
 */
public final class Finding {
    private final Criterion criterion;
    private final Status status;
    private final Late<Explanation> explanation;

    /**
     * A finding.
     *
     * @param criterion the criterion
     * @param status its status
     * @param explanation why, asked when it is first read
     */
    public Finding(Criterion criterion, Status status, Supplier<Explanation> explanation) {
        this.criterion = criterion;
        this.status = status;
        this.explanation = new Late<>(explanation);
    }

    /** {@return the criterion} */
    public Criterion criterion() {
        return criterion;
    }

    /** {@return its status} */
    public Status status() {
        return status;
    }

    /** {@return why} */
    public Explanation explanation() {
        return explanation.get();
    }

    /** {@return every fact read, with the value met} */
    public List<FactRead> facts() {
        return explanation().facts();
    }

    /** {@return how far off where a number or date is not met, or null} */
    public @Nullable Shortfall shortfall() {
        return explanation().shortfall();
    }

    /** {@return each condition by itself where there are several} */
    public List<ConditionFinding> conditions() {
        return explanation().conditions();
    }

    /** {@return the attestation that decided, or null} */
    public @Nullable AttestationEntry attestation() {
        return explanation().attestation();
    }

    /** {@return paths of values that lie exactly on a number or date of the clause} */
    public List<String> onThreshold() {
        return explanation().onThreshold();
    }

    /** {@return paths of the facts that keep it unknown, or of the attestation that is open} */
    public List<String> missing() {
        return explanation().missing();
    }

    /** {@return what the standard says that it rests on, or null} */
    public @Nullable StandardFinding standard() {
        return explanation().standard();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Finding finding
                        && criterion.equals(finding.criterion)
                        && status == finding.status
                        && explanation().equals(finding.explanation());
    }

    @Override
    public int hashCode() {
        return 31 * criterion.hashCode() + status.hashCode();
    }

    /** The criterion and its status; no value of the profile. */
    @Override
    public String toString() {
        return "Finding[" + criterion.id() + " " + status + "]";
    }
}
