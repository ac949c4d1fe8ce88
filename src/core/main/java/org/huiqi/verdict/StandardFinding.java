package org.huiqi.verdict;

import java.util.List;
import org.huiqi.catalogue.Standard;

/**
 * What a standard says that a criterion rests on.
 *
 * @param standard the standard, in the version of the day
 * @param verdict its verdict
 * @param missing paths of the facts and attestations that it still lacks; none where it is decided
 * @param deciding its conditions that decide it: those that fail, or all where they hold
 */
public record StandardFinding(
        Standard standard, Verdict verdict, List<String> missing, List<ConditionFinding> deciding) {
    public StandardFinding {
        missing = List.copyOf(missing);
        deciding = List.copyOf(deciding);
    }

    /** The standard and its verdict; no value of the profile. */
    @Override
    public String toString() {
        return "StandardFinding[" + standard.file() + " " + verdict + "]";
    }
}
