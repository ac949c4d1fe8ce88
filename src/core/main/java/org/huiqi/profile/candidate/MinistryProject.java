package org.huiqi.profile.candidate;

import java.math.BigDecimal;
import org.huiqi.profile.Ratio;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** One entry of {@code ministryProjects}: ministry-province projects. */
public record MinistryProject(
        @Doc(zh = "编号（表内唯一，不含@）", en = "id, unique in its list, without @") String id,
        @Doc(zh = "项目类别", en = "type of project")
                @Ask(zh = "是哪一类项目？", en = "Which type of project is it?")
                @Nullable Type type,
        @Doc(zh = "部方首席专家", en = "ministry side named a chief expert")
                @Ask(zh = "部方是否明确了首席专家？", en = "Has the ministry named a chief expert?")
                @Nullable Boolean ministryChiefExpert,
        @Doc(zh = "地方首席专家", en = "local side named a chief expert")
                @Ask(zh = "地方是否明确了首席专家？", en = "Has the locality named a chief expert?")
                @Nullable Boolean localChiefExpert,
        @Doc(zh = "团队人数", en = "members of the joint team")
                @Range(min = 1)
                @In(Unit.PERSONS)
                @Ask(zh = "团队共有多少人？", en = "How many members does the joint team have?")
                @Nullable Integer teamSize,
        @Doc(zh = "40岁及以下人数", en = "members aged 40 or younger")
                @In(Unit.PERSONS)
                @Ask(zh = "其中40岁及以下有多少人？", en = "How many of them are aged 40 or younger?")
                @Nullable Integer teamAged40OrYounger,
        @Doc(zh = "对应指南项数", en = "guide items addressed")
                @Ask(zh = "对应几项指南？", en = "How many items of the guide does it address?")
                @Nullable Integer guideCount,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note)
        implements Candidate {

    /** Values of {@code ministryProjects[].type}. */
    public enum Type {
        @Doc(zh = "部重大任务落地", en = "ministry task")
        MINISTRY_TASK,
        @Doc(zh = "地方急需", en = "local urgent need")
        LOCAL_URGENT_NEED,
        @Doc(zh = "资金落实有基础", en = "funded with basis")
        FUNDED_WITH_BASIS,
        @Doc(zh = "其他", en = "other")
        OTHER
    }

    /** {@return share of team members aged 40 or younger, in per cent} */
    @Doc(zh = "40岁及以下占比", en = "share aged 40 or younger")
    @Reads({"teamAged40OrYounger", "teamSize"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal youngShare() {
        return Ratio.percent(decimal(teamAged40OrYounger), decimal(teamSize));
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
