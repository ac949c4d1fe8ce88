package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Percent;
import org.jspecify.annotations.Nullable;

/** One entry of {@code holdings}: shareholding relations with other firms; [] = none. */
public record Holding(
        @Doc(zh = "对方企业", en = "the other firm; information only") @Nullable String counterparty,
        @Doc(zh = "方向", en = "information only") @Nullable Direction direction,
        @Doc(zh = "持股比例", en = "share held")
                @Percent
                @Ask(zh = "持股比例是多少？", en = "What percentage is held?")
                @Nullable BigDecimal pct,
        @Doc(zh = "直接持股", en = "direct (true) or through other firms (false)")
                @Ask(
                        zh = "是否为直接持股？（通过其他企业持股填否）",
                        en = "Is it held directly, rather than through other firms?")
                @Nullable Boolean direct,
        @Doc(zh = "对方资质", en = "titles of the other firm; [] = none; entries as in `titles`")
                @Ask(
                        zh = "对方企业是否有资质称号？如有，请逐项填写。",
                        en = "Does the other firm hold any titles? If so, list each.")
                @Nullable List<Title> counterpartyTitles,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {
    public Holding {
        counterpartyTitles = KnownList.copy(counterpartyTitles);
    }

    /** Values of {@code holdings[].direction}. */
    public enum Direction {
        @Doc(zh = "持股", en = "holds")
        HOLDS,
        @Doc(zh = "被持股", en = "held by")
        HELD_BY
    }

    /**
     * {@return whether the share is above a percentage and the other firm holds one of the titles
     * on a day}
     *
     * @param percent a whole number of per cent, itself excluded
     * @param asOf the day that it is asked for
     * @param types titles that count
     */
    public @Nullable Boolean above(int percent, LocalDate asOf, TitleType... types) {
        return Ternary.and(
                Ternary.test(pct, held -> held.compareTo(BigDecimal.valueOf(percent)) > 0),
                Ternary.any(
                        counterpartyTitles,
                        title ->
                                Ternary.and(Ternary.in(title.type(), types), title.validOn(asOf))));
    }
}
