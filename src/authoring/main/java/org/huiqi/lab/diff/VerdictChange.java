package org.huiqi.lab.diff;

import java.math.BigDecimal;
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
 * @param atMost the most that the handbook prints for the firm, in 万元, of the new pack where it
 *     gains and of the old one where it loses; null: no amount is known, or it does neither
 */
public record VerdictChange(
        String source,
        @Nullable String name,
        String programme,
        @Nullable Verdict was,
        @Nullable Verdict is,
        List<CriterionChange> through,
        Trait.Firm firm,
        @Nullable BigDecimal atMost) {
    public VerdictChange {
        through = List.copyOf(through);
    }

    /** Whether the firm is better or worse off. */
    public Direction direction() {
        return Direction.of(was, is);
    }
}
