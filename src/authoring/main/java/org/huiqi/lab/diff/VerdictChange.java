package org.huiqi.lab.diff;

import java.util.List;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One firm's verdict on one programme is not what it was.
 *
 * @param source where the firm came from
 * @param name name of the firm, or null
 * @param programme id of the programme
 * @param was verdict of the old pack, null where it has no such programme
 * @param is verdict of the new pack, null where it has no such programme
 * @param through criteria that are answered or weighed otherwise; none where a pack lacks the
 *     programme
 * @param firm where it is registered, its size and industry
 */
public record VerdictChange(
        String source,
        @Nullable String name,
        String programme,
        @Nullable Verdict was,
        @Nullable Verdict is,
        List<CriterionChange> through,
        Trait.Firm firm) {
    public VerdictChange {
        through = List.copyOf(through);
    }

    /** Whether the firm is better or worse off. */
    public Direction direction() {
        return Direction.of(was, is);
    }
}
