package org.huiqi.profile.candidate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiqi.profile.Count;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code majorProjects}: major S&amp;T projects. */
public record MajorProject(
        String id,
        @Nullable Field field,
        @In(Unit.MONTHS) @Nullable Integer months,
        @Nullable List<Direction> directions,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {
    public MajorProject {
        directions = KnownList.copy(directions);
    }

    /** Values of {@code majorProjects[].field}. */
    public enum Field {
        THIRD_GEN_SEMICONDUCTORS,
        SIX_G,
        ARTIFICIAL_INTELLIGENCE,
        STRATEGIC_NEW_MATERIALS,
        INTEGRATED_CIRCUITS,
        BIOMEDICINE,
        HIGH_END_EQUIPMENT,
        NEW_ENERGY,
        HYDROGEN_STORAGE,
        OTHER
    }

    /** One entry of {@code majorProjects[].directions}: joint research directions; [] = none. */
    public record Direction(
            @Nullable String unit,
            @Nullable Boolean byApplicant,
            @Nullable Boolean affiliateOfApplicant,
            @Nullable String name,
            @Nullable String note) {}

    /** {@return number of joint research directions} */
    @Reads("directions")
    public @Nullable Integer directionCount() {
        return KnownList.size(directions);
    }

    /** {@return whether no two directions are done by the same unit} */
    @Reads("directions[].unit")
    public @Nullable Boolean hasDifferentUnits() {
        if (directions == null) {
            return null;
        }
        List<String> units =
                directions.stream().map(Direction::unit).filter(Objects::nonNull).toList();
        if (Set.copyOf(units).size() < units.size()) {
            return false;
        }
        return units.size() == directions.size() || directions.size() < 2 ? Boolean.TRUE : null;
    }

    /** {@return number of directions that the applicant itself does} */
    @Reads("directions[].byApplicant")
    public Count directionsOfApplicant() {
        return Count.of(directions, Direction::byApplicant);
    }

    /** {@return whether an affiliate of the applicant does one of the directions} */
    @Reads("directions[].affiliateOfApplicant")
    public @Nullable Boolean involvesAffiliate() {
        return Ternary.any(directions, Direction::affiliateOfApplicant);
    }
}
