package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.List;
import org.huiqi.imports.Said.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The balance sheet of both accounting standards (会小企01, 会企01): total assets and liabilities at the
 * end of the year and of the year before, held against equity.
 */
final class BalanceSheet extends Statement {
    private static final String[] ASSETS = {"资产总计", "资产合计", "资产总额"};
    private static final String[] LIABILITIES = {"负债合计", "负债总计", "负债总额"};
    private static final String[] EQUITY = {"所有者权益合计", "股东权益合计", "所有者权益总计", "股东权益总计", "净资产合计"};
    private static final String[] BOTH = {
        "负债和所有者权益总计", "负债及所有者权益总计", "负债与所有者权益总计",
        "负债和所有者权益合计", "负债及所有者权益合计", "负债和股东权益总计",
        "负债及股东权益总计", "负债与股东权益总计", "负债和股东权益合计",
        "负债及股东权益合计", "负债和净资产总计"
    };

    /** What differs by less is rounding, in the unit of the form. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    @Override
    boolean isIn(Zone zone) {
        return zone.has(ASSETS) && (zone.has(LIABILITIES) || zone.has(BOTH));
    }

    @Override
    @Nullable Integer year(Zone zone, Zone.Column column, @Nullable Period period) {
        Period named = column.period();
        if (period != null && !period.isYearEnd()) {
            return null;
        }
        if (named != null) {
            return named.isYearEnd() ? Integer.valueOf(named.year()) : null;
        }
        if (period == null || period.shape() == Period.Shape.YEARS) {
            return null;
        }
        return column.is(Topic.END)
                ? Integer.valueOf(period.year())
                : column.is(Topic.BEFORE) ? period.year() - 1 : null;
    }

    @Override
    List<String> told(StatementYear part) {
        return part.told(ASSETS, LIABILITIES);
    }

    @Override
    void take(StatementYear year, Extract extract) {
        BigDecimal assets = year.amount(ASSETS);
        BigDecimal liabilities = year.amount(LIABILITIES);
        BigDecimal equity = year.amount(EQUITY);
        BigDecimal both = year.amount(BOTH);
        BigDecimal sum = liabilities == null || equity == null ? null : liabilities.add(equity);
        if (differ(year, assets, both) || differ(year, assets, sum) || differ(year, both, sum)) {
            unbalanced(
                    year,
                    List.of(plain(assets), plain(liabilities), plain(equity), plain(both)),
                    extract);
        } else {
            year.put(extract, "totalAssets", ASSETS);
            year.put(extract, "totalLiabilities", LIABILITIES);
        }
    }

    private static boolean differ(
            StatementYear year, @Nullable BigDecimal one, @Nullable BigDecimal other) {
        BigDecimal allowed = ROUNDING.scaleByPowerOfTen(year.sheet().terms().power() - 4);
        return one != null && other != null && one.subtract(other).abs().compareTo(allowed) > 0;
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "—" : amount.toPlainString() + "万元";
    }

    private static void unbalanced(StatementYear year, List<String> amounts, Extract extract) {
        extract.fault(
                year.source(year.lines(ASSETS).get(0)),
                year.path("totalAssets"),
                amounts.get(0),
                StatementText.NOT_BALANCED.with(amounts.get(1), amounts.get(2), amounts.get(3)),
                StatementText.CHECK_BALANCE.text());
    }
}
