package org.huiqi.profile.candidate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.huiqi.profile.Count;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code majorProjects}: major S&amp;T projects. */
public record MajorProject(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "领域", en = "field") @Ask(zh = "属于哪个领域？", en = "In which field is it?")
                @Nullable Field field,
        @Doc(zh = "实施周期", en = "period")
                @In(Unit.MONTHS)
                @Ask(zh = "实施周期多长？", en = "How long will it run?")
                @Nullable Integer months,
        @Doc(zh = "联合攻关方向；[] 表示没有", en = "joint research directions; [] = none")
                @Ask(zh = "设几个联合攻关方向？", en = "How many joint research directions does it have?")
                @Nullable List<Direction> directions,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {
    public MajorProject {
        directions = KnownList.copy(directions);
    }

    /** Values of {@code majorProjects[].field}. */
    public enum Field {
        @Doc(zh = "第三代半导体", en = "third-generation semiconductors")
        THIRD_GEN_SEMICONDUCTORS,
        @Doc(zh = "6G技术", en = "6G")
        SIX_G,
        @Doc(zh = "人工智能", en = "artificial intelligence")
        ARTIFICIAL_INTELLIGENCE,
        @Doc(zh = "战略新材料", en = "strategic new materials")
        STRATEGIC_NEW_MATERIALS,
        @Doc(zh = "集成电路", en = "integrated circuits")
        INTEGRATED_CIRCUITS,
        @Doc(zh = "生物医药", en = "biomedicine")
        BIOMEDICINE,
        @Doc(zh = "高端装备", en = "high end equipment")
        HIGH_END_EQUIPMENT,
        @Doc(zh = "新能源", en = "new energy")
        NEW_ENERGY,
        @Doc(zh = "氢能与储能", en = "hydrogen storage")
        HYDROGEN_STORAGE,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** One entry of {@code majorProjects[].directions}: joint research directions; [] = none. */
    public record Direction(
            @Doc(zh = "承担单位", en = "unit that does this direction")
                    @Ask(zh = "由哪个单位承担？", en = "Which organisation undertakes it?")
                    @Nullable String unit,
            @Doc(zh = "本单位承担", en = "done by the applicant (lead) itself")
                    @Ask(zh = "是否由申报单位自己承担？", en = "Does the applicant undertake it itself?")
                    @Nullable Boolean byApplicant,
            @Doc(
                            zh = "申报单位关联企业",
                            en =
                                    "that unit is an affiliate of the applicant (false for the applicant itself)")
                    @Ask(
                            zh = "承担单位是否为申报单位的关联企业？（自己承担填否）",
                            en =
                                    "Is that organisation an affiliate of the applicant? (no for the applicant itself)")
                    @Nullable Boolean affiliateOfApplicant,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}

    /** {@return number of joint research directions} */
    @Doc(zh = "联合攻关方向数", en = "number of directions")
    @Reads("directions")
    public @Nullable Integer directionCount() {
        return KnownList.size(directions);
    }

    /** {@return whether no two directions are done by the same unit} */
    @Doc(zh = "各方向由不同单位承担", en = "every direction by a different unit")
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
    @Doc(zh = "本单位承担方向数", en = "directions of the applicant")
    @Reads("directions[].byApplicant")
    public Count directionsOfApplicant() {
        if (directions == null) {
            return Count.UNKNOWN;
        }
        int own = 0;
        int open = 0;
        for (Direction direction : directions) {
            own += Boolean.TRUE.equals(direction.byApplicant()) ? 1 : 0;
            open += direction.byApplicant() == null ? 1 : 0;
        }
        return new Count(own, own + open);
    }

    /** {@return whether an affiliate of the applicant does one of the directions} */
    @Doc(zh = "有关联企业承担方向", en = "an affiliate does a direction")
    @Reads("directions[].affiliateOfApplicant")
    public @Nullable Boolean involvesAffiliate() {
        return Ternary.any(directions, Direction::affiliateOfApplicant);
    }
}
