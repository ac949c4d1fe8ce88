package org.huiqi.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Reads;
import org.jspecify.annotations.Nullable;

/** Section {@code growthPlan}: promotion plan of a key little giant. */
public record GrowthPlan(
        @Doc(zh = "三新一强", en = "aspects of “three new, one strong”; [] = no plan")
                @Ask(
                        zh = "“三新一强”推进计划涉及哪些方面？",
                        en =
                                "Which aspects of “three new, one strong” does the promotion plan cover?")
                @Nullable List<Aspect> aspects,
        @Doc(zh = "投资总额", en = "total investment of the plan")
                @Money
                @Ask(
                        zh = "推进计划的投资总额是多少？",
                        en = "What is the total investment of the promotion plan?")
                @Nullable BigDecimal totalInvestment,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {
    public GrowthPlan {
        aspects = KnownList.copy(aspects);
    }

    /** Values of {@code growthPlan.aspects}. */
    public enum Aspect {
        @Doc(zh = "新动能", en = "new momentum")
        NEW_MOMENTUM,
        @Doc(zh = "新技术", en = "new technology")
        NEW_TECHNOLOGY,
        @Doc(zh = "新产品", en = "new product")
        NEW_PRODUCT,
        @Doc(zh = "强配套", en = "strong support")
        STRONG_SUPPORT
    }

    /** {@return number of different aspects that the plan covers} */
    @Doc(zh = "推进计划覆盖方面数", en = "aspects covered")
    @Reads("aspects")
    public @Nullable Integer aspectCount() {
        return aspects == null ? null : (Integer) Set.copyOf(aspects).size();
    }
}
