package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import org.huiqi.profile.Ratio;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code ministryProjects}: ministry-province projects. */
public record MinistryProject(
        String id,
        @Nullable Type type,
        @Nullable Boolean ministryChiefExpert,
        @Nullable Boolean localChiefExpert,
        @Range(min = 1) @In(Unit.PERSONS) @Nullable Integer teamSize,
        @In(Unit.PERSONS) @Nullable Integer teamAged40OrYounger,
        @Nullable Integer guideCount,
        @Nullable String name,
        @Nullable String note)
        implements Candidate {

    /** Values of {@code ministryProjects[].type}. */
    public enum Type {
        MINISTRY_TASK,
        LOCAL_URGENT_NEED,
        FUNDED_WITH_BASIS,
        OTHER
    }

    /** {@return share of team members aged 40 or younger, in per cent} */
    @Reads({"teamAged40OrYounger", "teamSize"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal youngShare() {
        return Ratio.percent(teamAged40OrYounger, teamSize);
    }
}
