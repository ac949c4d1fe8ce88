package org.huiqi.profile.candidate;

import java.util.List;
import java.util.Set;
import org.huiqi.profile.KnownList;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/** One entry of {@code cases}: digital transformation cases put forward. */
public record DigitalCase(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "案例领域", en = "sector of the case")
                @Ask(zh = "属于哪个领域？", en = "In which sector is it?")
                @Nullable Sector sector,
        @Doc(zh = "征集方向", en = "direction(s) chosen")
                @Ask(zh = "选了哪些征集方向？", en = "Which directions of the call does it address?")
                @Nullable List<Direction> directions,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {
    public DigitalCase {
        directions = KnownList.copy(directions);
    }

    /** Values of {@code cases[].sector}. */
    public enum Sector {
        @Doc(zh = "制造业", en = "manufacturing")
        MANUFACTURING,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** Values of {@code cases[].directions}. */
    public enum Direction {
        @Doc(zh = "点", en = "point")
        POINT,
        @Doc(zh = "线-供应链赋能", en = "line supply chain")
        LINE_SUPPLY_CHAIN,
        @Doc(zh = "线-产业链赋能", en = "line industry chain")
        LINE_INDUSTRY_CHAIN,
        @Doc(zh = "面", en = "area")
        AREA,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /**
     * {@return whether the direction is among those chosen}
     *
     * @param direction the direction
     */
    @Doc(zh = "选择方向", en = "chooses direction")
    @Reads("directions")
    public @Nullable Boolean chooses(Direction direction) {
        return Ternary.test(directions, chosen -> chosen.contains(direction));
    }

    /** {@return number of different directions chosen} */
    @Doc(zh = "方向数", en = "number of directions")
    @Reads("directions")
    public @Nullable Integer directionCount() {
        return directions == null ? null : (Integer) Set.copyOf(directions).size();
    }
}
