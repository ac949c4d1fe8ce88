package org.huiqi.profile.candidate;

import java.util.List;
import java.util.Set;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.Reads;
import org.jspecify.annotations.Nullable;

/** One entry of {@code cases}: digital transformation cases put forward. */
public record DigitalCase(
        String id,
        @Nullable Sector sector,
        @Nullable List<Direction> directions,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {
    public DigitalCase {
        directions = KnownList.copy(directions);
    }

    /** Values of {@code cases[].sector}. */
    public enum Sector {
        MANUFACTURING,
        OTHER
    }

    /** Values of {@code cases[].directions}. */
    public enum Direction {
        POINT,
        LINE_SUPPLY_CHAIN,
        LINE_INDUSTRY_CHAIN,
        AREA,
        OTHER
    }

    /**
     * {@return whether the direction is among those chosen}
     *
     * @param direction the direction
     */
    @Reads("directions")
    public @Nullable Boolean chooses(Direction direction) {
        return Ternary.test(directions, chosen -> chosen.contains(direction));
    }

    /** {@return number of different directions chosen} */
    @Reads("directions")
    public @Nullable Integer directionCount() {
        return directions == null ? null : (Integer) Set.copyOf(directions).size();
    }
}
