package org.huiqi.profile;

import java.math.BigDecimal;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Money;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** Figures of one year; money in 万元. */
public record YearFigures(
        @Doc(zh = "营业收入", en = "operating revenue") @Money @Nullable BigDecimal revenue,
        @Doc(zh = "销售收入", en = "sales revenue; never filled in from revenue") @Money
                @Nullable BigDecimal salesRevenue,
        @Doc(zh = "研发投入", en = "R&D expense") @Money @Nullable BigDecimal rdExpense,
        @Doc(zh = "资产总额", en = "total assets") @Money @Nullable BigDecimal totalAssets,
        @Doc(zh = "从业人员", en = "employees") @Unit(zh = "人", en = "persons")
                @Nullable Integer employees,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

    /** A year of which nothing is known. */
    public static final YearFigures UNKNOWN =
            new YearFigures(null, null, null, null, null, null, null);
}
