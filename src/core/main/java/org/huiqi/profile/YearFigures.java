package org.huiqi.profile;

import java.math.BigDecimal;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Range;
import org.huiqi.profile.schema.Reads;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** Figures of one year; money in 万元. */
public record YearFigures(
        @Doc(zh = "营业收入", en = "operating revenue")
                @Money
                @Ask(zh = "营业收入是多少？", en = "what was the operating revenue?")
                @Nullable BigDecimal revenue,
        @Doc(zh = "销售收入", en = "sales revenue; never filled in from revenue", also = "sales")
                @Money
                @Ask(
                        zh = "销售收入是多少？（与营业收入分开填）",
                        en = "what was the sales revenue? (not taken from operating revenue)")
                @Nullable BigDecimal salesRevenue,
        @Doc(
                        zh = "研发投入",
                        en = "R&D expense",
                        also = {"rd", "research", "研发费用"})
                @Money
                @Ask(zh = "研发投入（研发费用）是多少？", en = "what was the R&D expense?")
                @Nullable BigDecimal rdExpense,
        @Doc(
                        zh = "资产总额",
                        en = "total assets",
                        also = {"assets"})
                @Money
                @Ask(zh = "年末资产总额是多少？", en = "what were the total assets?")
                @Nullable BigDecimal totalAssets,
        @Doc(
                        zh = "从业人员",
                        en = "employees",
                        also = {"staff", "headcount", "职工人数"})
                @In(Unit.PERSONS)
                @Ask(zh = "从业人员有多少？", en = "how many people were employed?")
                @Nullable Integer employees,
        @Doc(zh = "主营业务收入", en = "main-business revenue")
                @Money
                @Ask(zh = "主营业务收入是多少？", en = "what was the main-business revenue?")
                @Nullable BigDecimal mainRevenue,
        @Doc(zh = "净利润", en = "net profit; may be negative")
                @Money(mayBeNegative = true)
                @Ask(zh = "净利润是多少？（亏损填负数）", en = "what was the net profit? (negative for a loss)")
                @Nullable BigDecimal netProfit,
        @Doc(zh = "负债合计", en = "total liabilities at year end")
                @Money
                @Ask(zh = "年末负债合计是多少？", en = "what were the total liabilities at year end?")
                @Nullable BigDecimal totalLiabilities,
        @Doc(zh = "成本费用总额", en = "total costs and expenses")
                @Money
                @Ask(zh = "成本费用总额是多少？", en = "what were the total costs and expenses?")
                @Nullable BigDecimal costTotal,
        @Doc(zh = "总收入（高企口径）", en = "total income, as the HNTE rules count it")
                @Money
                @Ask(
                        zh = "按高新技术企业认定口径，总收入是多少？",
                        en = "what was the total income, as the HNTE rules count it?")
                @Nullable BigDecimal totalIncome,
        @Doc(zh = "高新技术产品（服务）收入", en = "income from high-tech products and services")
                @Money
                @Ask(
                        zh = "高新技术产品（服务）收入是多少？",
                        en = "what was the income from high-tech products and services?")
                @Nullable BigDecimal highTechIncome,
        @Doc(zh = "研究开发费用（高企口径）", en = "R&D by the HNTE special audit; never filled from rdExpense")
                @Money
                @Ask(
                        zh = "按高企专项审计口径，研究开发费用是多少？（与研发投入分开填）",
                        en =
                                "what was the R&D expense by the HNTE special audit? (not taken from R&D expense)")
                @Nullable BigDecimal rdExpenseHnte,
        @Doc(zh = "境内研发费用（高企口径）", en = "R&D spent in China by the HNTE special audit")
                @Money
                @Ask(
                        zh = "其中在境内发生的研究开发费用是多少？（高企口径）",
                        en =
                                "how much of the R&D expense by the HNTE special audit was spent in China?")
                @Nullable BigDecimal rdExpenseHnteDomestic,
        @Doc(zh = "科技人员", en = "S&T staff")
                @In(Unit.PERSONS)
                @Ask(zh = "科技人员有多少？", en = "how many S&T staff were there?")
                @Nullable Integer techStaff,
        @Doc(zh = "研发人员", en = "R&D staff")
                @In(Unit.PERSONS)
                @Ask(zh = "研发人员有多少？", en = "how many R&D staff were there?")
                @Nullable Integer rdStaff,
        @Doc(zh = "大专以上人员", en = "staff with a college diploma or higher")
                @In(Unit.PERSONS)
                @Ask(zh = "大专以上学历的人员有多少？", en = "how many staff had a college diploma or higher?")
                @Nullable Integer collegeStaff,
        @Doc(zh = "技术先进型服务收入", en = "income from services of the technology-advanced scope list")
                @Money
                @Ask(
                        zh = "技术先进型服务业务收入是多少？",
                        en =
                                "what was the income from services of the technology-advanced scope list?")
                @Nullable BigDecimal advancedServiceIncome,
        @Doc(zh = "离岸服务外包收入", en = "income from offshore outsourcing")
                @Money
                @Ask(zh = "离岸服务外包业务收入是多少？", en = "what was the income from offshore outsourcing?")
                @Nullable BigDecimal offshoreIncome,
        @Doc(zh = "发展评价得分", en = "score given by the national cultivation platform for that year")
                @Range(max = 100)
                @Ask(
                        zh = "优质中小企业梯度培育平台给出的发展评价得分是多少？",
                        en = "what score did the national cultivation platform give?")
                @Nullable BigDecimal platformScore,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** A year of which nothing is known. */
    public static final YearFigures UNKNOWN = new YearFiguresBuilder().build();

    /** {@return R&amp;D to revenue, in per cent, rounded down at 34 digits} */
    @Doc(zh = "研发费用占营业收入比例", en = "R&D to revenue")
    @Reads({"rdExpense", "revenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdShare() {
        return Ratio.percent(rdExpense, revenue);
    }

    /** {@return R&amp;D to sales, in per cent, rounded down at 34 digits} */
    @Doc(zh = "研发费用占销售收入比例", en = "R&D to sales")
    @Reads({"rdExpense", "salesRevenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdSalesShare() {
        return Ratio.percent(rdExpense, salesRevenue);
    }

    /** {@return R&amp;D to costs and expenses, in per cent, rounded down at 34 digits} */
    @Doc(zh = "研发费用占成本费用比例", en = "R&D to costs and expenses")
    @Reads({"rdExpense", "costTotal"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdCostShare() {
        return Ratio.percent(rdExpense, costTotal);
    }

    /** {@return main revenue to revenue, in per cent, rounded down at 34 digits} */
    @Doc(zh = "主营业务收入占营业收入比例", en = "main revenue to revenue")
    @Reads({"mainRevenue", "revenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal mainShare() {
        return Ratio.percent(mainRevenue, revenue);
    }

    /** {@return net margin, in per cent, rounded down at 34 digits} */
    @Doc(zh = "净利润率", en = "net margin")
    @Reads({"netProfit", "revenue"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal netMargin() {
        return Ratio.percent(netProfit, revenue);
    }

    /** {@return debt ratio, in per cent, rounded down at 34 digits} */
    @Doc(zh = "资产负债率", en = "debt ratio")
    @Reads({"totalLiabilities", "totalAssets"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal debtRatio() {
        return Ratio.percent(totalLiabilities, totalAssets);
    }

    /** {@return high-tech income to total income, in per cent, rounded down at 34 digits} */
    @Doc(zh = "高新技术产品（服务）收入占总收入比例", en = "high-tech income to total income")
    @Reads({"highTechIncome", "totalIncome"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal highTechShare() {
        return Ratio.percent(highTechIncome, totalIncome);
    }

    /**
     * {@return income from technology-advanced services to total income, in per cent, rounded down
     * at 34 digits}
     */
    @Doc(zh = "技术先进型服务收入占总收入比例", en = "income from technology-advanced services to total income")
    @Reads({"advancedServiceIncome", "totalIncome"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal advancedServiceShare() {
        return Ratio.percent(advancedServiceIncome, totalIncome);
    }

    /** {@return offshore income to total income, in per cent, rounded down at 34 digits} */
    @Doc(zh = "离岸服务外包收入占总收入比例", en = "offshore income to total income")
    @Reads({"offshoreIncome", "totalIncome"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal offshoreShare() {
        return Ratio.percent(offshoreIncome, totalIncome);
    }

    /** {@return share of S&amp;T staff, in per cent, rounded down at 34 digits} */
    @Doc(zh = "科技人员占从业人员比例", en = "share of S&T staff")
    @Reads({"techStaff", "employees"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal techStaffShare() {
        return Ratio.percent(techStaff, employees);
    }

    /** {@return share of R&amp;D staff, in per cent, rounded down at 34 digits} */
    @Doc(zh = "研发人员占从业人员比例", en = "share of R&D staff")
    @Reads({"rdStaff", "employees"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal rdStaffShare() {
        return Ratio.percent(rdStaff, employees);
    }

    /** {@return share of staff with a college diploma, in per cent, rounded down at 34 digits} */
    @Doc(zh = "大专以上人员占从业人员比例", en = "share of staff with a college diploma")
    @Reads({"collegeStaff", "employees"})
    @In(Unit.PERCENT)
    public @Nullable BigDecimal collegeShare() {
        return Ratio.percent(collegeStaff, employees);
    }
}
