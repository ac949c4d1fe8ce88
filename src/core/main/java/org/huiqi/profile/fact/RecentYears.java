package org.huiqi.profile.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Ratio;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Answers that take the figures of several years; a sum is unknown where one of its figures is.
 *
 * @param profile what is known
 * @param asOf the day; the year before it is the last full one
 */
public record RecentYears(Profile profile, LocalDate asOf) {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    /** Rounding down keeps a comparison with a floor exact. */
    private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

    /** {@return growth of main revenue in the last full year, in per cent} */
    @Reads({"years.{lastFullYear}.mainRevenue", "years.{yearBefore}.mainRevenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal mainGrowth() {
        BigDecimal last = mainRevenue(0);
        BigDecimal before = mainRevenue(1);
        return last == null || before == null ? null : Ratio.percent(last.subtract(before), before);
    }

    /** {@return mean growth of main revenue in the last two full years, in per cent} */
    @Reads({
        "years.{lastFullYear}.mainRevenue",
        "years.{yearBefore}.mainRevenue",
        "years.{twoYearsBefore}.mainRevenue"
    })
    @In(Unit.PERCENT)
    public @Nullable BigDecimal meanMainGrowth() {
        BigDecimal last = mainRevenue(0);
        BigDecimal before = mainRevenue(1);
        BigDecimal first = mainRevenue(2);
        if (last == null || before == null || first == null) {
            return null;
        }
        // One fraction, so that nothing is rounded before it is compared.
        BigDecimal product = first.multiply(before).multiply(TWO);
        return Ratio.percent(
                before.multiply(before).add(last.multiply(first)).subtract(product), product);
    }

    /** {@return revenue of the last full year in per cent of that two years before} */
    @Reads({"years.{lastFullYear}.revenue", "years.{twoYearsBefore}.revenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal revenueToTwoYearsBefore() {
        return Ratio.percent(year(0).revenue(), year(2).revenue());
    }

    /** {@return R&amp;D expense of the last two full years together, in 万元} */
    @Reads({"years.{lastFullYear}.rdExpense", "years.{yearBefore}.rdExpense"})
    @In(Unit.WAN_YUAN)
    public @Nullable BigDecimal rdExpenseOfTwoYears() {
        return sum(List.of(year(0), year(1)), YearFigures::rdExpense);
    }

    /** {@return mean main revenue of the last three full years, in 万元} */
    @Reads({
        "years.{lastFullYear}.mainRevenue",
        "years.{yearBefore}.mainRevenue",
        "years.{twoYearsBefore}.mainRevenue"
    })
    @In(Unit.WAN_YUAN)
    public @Nullable BigDecimal meanMainRevenue() {
        BigDecimal sum = sum(List.of(year(0), year(1), year(2)), YearFigures::mainRevenue);
        return sum == null ? null : sum.divide(THREE, DOWN);
    }

    /**
     * {@return R&amp;D by the HNTE special audit to sales over the last three full years, in per
     * cent; years before that of the foundation are left out}
     */
    @Reads({
        "years.{lastFullYear}.rdExpenseHnte",
        "years.{lastFullYear}.salesRevenue",
        "years.{yearBefore}.rdExpenseHnte",
        "years.{yearBefore}.salesRevenue",
        "years.{twoYearsBefore}.rdExpenseHnte",
        "years.{twoYearsBefore}.salesRevenue"
    })
    @In(Unit.PERCENT)
    public @Nullable BigDecimal hnteRdShare() {
        return Ratio.percent(
                sum(founded(), YearFigures::rdExpenseHnte),
                sum(founded(), YearFigures::salesRevenue));
    }

    /**
     * {@return the part of that R&amp;D that was spent in China, over the same years, in per cent}
     */
    @Reads({
        "years.{lastFullYear}.rdExpenseHnteDomestic",
        "years.{lastFullYear}.rdExpenseHnte",
        "years.{yearBefore}.rdExpenseHnteDomestic",
        "years.{yearBefore}.rdExpenseHnte",
        "years.{twoYearsBefore}.rdExpenseHnteDomestic",
        "years.{twoYearsBefore}.rdExpenseHnte"
    })
    @In(Unit.PERCENT)
    public @Nullable BigDecimal hnteDomesticShare() {
        return Ratio.percent(
                sum(founded(), YearFigures::rdExpenseHnteDomestic),
                sum(founded(), YearFigures::rdExpenseHnte));
    }

    /** The last three full years without those before that of the foundation. */
    private List<YearFigures> founded() {
        List<YearFigures> years = new ArrayList<>();
        for (int back = 0; back < 3; back++) {
            LocalDate founded = profile.foundedOn();
            if (founded == null || asOf.getYear() - 1 - back >= founded.getYear()) {
                years.add(year(back));
            }
        }
        return years;
    }

    private YearFigures year(int back) {
        return profile.year(asOf.getYear() - 1 - back);
    }

    private @Nullable BigDecimal mainRevenue(int back) {
        return year(back).mainRevenue();
    }

    /** Null where there is no year, or a figure is missing. */
    private static @Nullable BigDecimal sum(
            List<YearFigures> years, Function<YearFigures, @Nullable BigDecimal> figure) {
        BigDecimal sum = years.isEmpty() ? null : BigDecimal.ZERO;
        for (YearFigures year : years) {
            BigDecimal of = figure.apply(year);
            if (of == null) {
                return null;
            }
            sum = sum.add(of);
        }
        return sum;
    }
}
