package org.huiqi.rules.explain;

import java.util.List;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.ScoreFinding.Value;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * A band of a score as it was seen on a firm.
 *
 * @param points points that it gives where it holds
 * @param holds whether it holds; null = unknown
 * @param words what it asks
 * @param facts facts that it read
 * @param shortfall how far off, or null
 * @param missing paths of what keeps it unknown
 * @param value the figure that it compares, or null where there is no single one
 */
public record BandReading(
        int points,
        @Nullable Boolean holds,
        Bilingual words,
        List<FactRead> facts,
        @Nullable Shortfall shortfall,
        List<String> missing,
        @Nullable Value value) {}
