package org.huiqi.verdict;

import java.util.List;
import org.huiqi.catalogue.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What a standard says about a firm on a day, explained.
 *
 * @param standard the standard, in the version of the day
 * @param verdict the best of its tracks
 * @param tracks every way in
 * @param score points, or null where it gives none
 */
public record StandardResult(
        Standard standard,
        Verdict verdict,
        List<CandidateResult> tracks,
        @Nullable ScoreFinding score) {
    public StandardResult {
        tracks = List.copyOf(tracks);
    }

    /** The standard and its verdict; no value of the profile. */
    @Override
    public String toString() {
        return "StandardResult[" + standard.file() + " " + verdict + "]";
    }
}
