package org.huiqi.profile;

import java.math.BigDecimal;
import org.huiqi.profile.schema.Annotations.In;
import org.huiqi.profile.schema.Annotations.Money;
import org.huiqi.profile.schema.Annotations.Range;
import org.huiqi.profile.schema.Annotations.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** Figures of one year; money in 万元. */
public record YearFigures(
        @Money @Nullable BigDecimal revenue,
        @Money @Nullable BigDecimal salesRevenue,
        @Money @Nullable BigDecimal rdExpense,
        @Money @Nullable BigDecimal totalAssets,
        @In(Unit.PERSONS) @Nullable Integer employees,
        @Money @Nullable BigDecimal mainRevenue,
        @Money(mayBeNegative = true) @Nullable BigDecimal netProfit,
        @Money @Nullable BigDecimal totalLiabilities,
        @Money @Nullable BigDecimal costTotal,
        @Money @Nullable BigDecimal totalIncome,
        @Money @Nullable BigDecimal highTechIncome,
        @Money @Nullable BigDecimal rdExpenseHnte,
        @Money @Nullable BigDecimal rdExpenseHnteDomestic,
        @In(Unit.PERSONS) @Nullable Integer techStaff,
        @In(Unit.PERSONS) @Nullable Integer rdStaff,
        @In(Unit.PERSONS) @Nullable Integer collegeStaff,
        @Money @Nullable BigDecimal advancedServiceIncome,
        @Money @Nullable BigDecimal offshoreIncome,
        @Range(max = 100) @Nullable BigDecimal platformScore,
        @Nullable String name,
        @Nullable String note) {

    /** A year of which nothing is known. */
    public static final YearFigures UNKNOWN = new YearFiguresBuilder().build();

    /** {@return R&amp;D to revenue, in per cent, rounded down at 34 digits} */
    @Reads({"rdExpense", "revenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdShare() {
        return Ratio.percent(rdExpense, revenue);
    }

    /** {@return R&amp;D to sales, in per cent, rounded down at 34 digits} */
    @Reads({"rdExpense", "salesRevenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdSalesShare() {
        return Ratio.percent(rdExpense, salesRevenue);
    }

    /** {@return R&amp;D to costs and expenses, in per cent, rounded down at 34 digits} */
    @Reads({"rdExpense", "costTotal"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdCostShare() {
        return Ratio.percent(rdExpense, costTotal);
    }

    /** {@return main revenue to revenue, in per cent, rounded down at 34 digits} */
    @Reads({"mainRevenue", "revenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal mainShare() {
        return Ratio.percent(mainRevenue, revenue);
    }

    /** {@return net margin, in per cent, rounded down at 34 digits} */
    @Reads({"netProfit", "revenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal netMargin() {
        return Ratio.percent(netProfit, revenue);
    }

    /** {@return debt ratio, in per cent, rounded down at 34 digits} */
    @Reads({"totalLiabilities", "totalAssets"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal debtRatio() {
        return Ratio.percent(totalLiabilities, totalAssets);
    }

    /** {@return high-tech income to total income, in per cent, rounded down at 34 digits} */
    @Reads({"highTechIncome", "totalIncome"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal highTechShare() {
        return Ratio.percent(highTechIncome, totalIncome);
    }

    /**
     * {@return income from technology-advanced services to total income, in per cent, rounded down
     * at 34 digits}
     */
    @Reads({"advancedServiceIncome", "totalIncome"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal advancedServiceShare() {
        return Ratio.percent(advancedServiceIncome, totalIncome);
    }

    /** {@return offshore income to total income, in per cent, rounded down at 34 digits} */
    @Reads({"offshoreIncome", "totalIncome"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal offshoreShare() {
        return Ratio.percent(offshoreIncome, totalIncome);
    }

    /** {@return share of S&amp;T staff, in per cent, rounded down at 34 digits} */
    @Reads({"techStaff", "employees"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal techStaffShare() {
        return Ratio.percent(techStaff, employees);
    }

    /** {@return share of R&amp;D staff, in per cent, rounded down at 34 digits} */
    @Reads({"rdStaff", "employees"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdStaffShare() {
        return Ratio.percent(rdStaff, employees);
    }

    /** {@return share of staff with a college diploma, in per cent, rounded down at 34 digits} */
    @Reads({"collegeStaff", "employees"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal collegeShare() {
        return Ratio.percent(collegeStaff, employees);
    }
}
