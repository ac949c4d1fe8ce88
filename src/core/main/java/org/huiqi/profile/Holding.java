package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.schema.Annotations.Percent;
import org.jspecify.annotations.Nullable;

/** One entry of {@code holdings}: shareholding relations with other firms; [] = none. */
public record Holding(
        @Nullable String counterparty,
        @Nullable Direction direction,
        @Percent @Nullable BigDecimal pct,
        @Nullable Boolean direct,
        @Nullable List<Title> counterpartyTitles,
        @Nullable String name,
        @Nullable String note) {
    public Holding {
        counterpartyTitles = KnownList.copy(counterpartyTitles);
    }

    /** Values of {@code holdings[].direction}. */
    public enum Direction {
        HOLDS,
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
