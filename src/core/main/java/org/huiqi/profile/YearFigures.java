package org.huiqi.profile;

import java.math.BigDecimal;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.In;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** Figures of one year; money in 万元. */
public record YearFigures(
        @Doc(zh = "营业收入", en = "operating revenue")
                @Money
                @Ask(zh = "营业收入是多少？", en = "what was the operating revenue?")
                @Nullable BigDecimal revenue,
        @Doc(zh = "销售收入", en = "sales revenue; never filled in from revenue")
                @Money
                @Ask(
                        zh = "销售收入是多少？（与营业收入分开填）",
                        en = "what was the sales revenue? (not taken from operating revenue)")
                @Nullable BigDecimal salesRevenue,
        @Doc(zh = "研发投入", en = "R&D expense")
                @Money
                @Ask(zh = "研发投入（研发费用）是多少？", en = "what was the R&D expense?")
                @Nullable BigDecimal rdExpense,
        @Doc(zh = "资产总额", en = "total assets")
                @Money
                @Ask(zh = "年末资产总额是多少？", en = "what were the total assets?")
                @Nullable BigDecimal totalAssets,
        @Doc(zh = "从业人员", en = "employees")
                @In(Unit.PERSONS)
                @Ask(zh = "从业人员有多少？", en = "how many people were employed?")
                @Nullable Integer employees,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** A year of which nothing is known. */
    public static final YearFigures UNKNOWN =
            new YearFigures(null, null, null, null, null, null, null);
}
