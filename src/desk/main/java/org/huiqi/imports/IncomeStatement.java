package org.huiqi.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.imports.Said.Topic;
import org.huiqi.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The income statement of small enterprises (会小企02) and of the 2019 format of 企业会计准则 (会企02), which
 * has the lines 研发费用 and 信用减值损失.
 */
final class IncomeStatement extends Statement {
    private static final String[] REVENUE = {"营业收入"};
    private static final String[] NET_PROFIT = {"净利润"};
    private static final String[] RESEARCH = {"研发费用"};
    private static final String[] SMALL_RESEARCH = {"研究费用"};
    private static final List<String[]> COSTS =
            List.of(
                    new String[] {"营业成本"},
                    new String[] {"税金及附加", "营业税金及附加"},
                    new String[] {"销售费用", "营业费用"},
                    new String[] {"管理费用"},
                    new String[] {"财务费用"});

    @Override
    boolean isIn(Zone zone) {
        return zone.has(REVENUE) && zone.has(NET_PROFIT);
    }

    private static boolean isGeneral(Zone zone) {
        return zone.has("研发费用", "信用减值损失");
    }

    /**
     * What is counted from January on counts for the year in December; a month alone does not, nor
     * does what may be the same month of the year before.
     */
    @Override
    @Nullable Integer year(Zone zone, Zone.Column column, @Nullable Period period) {
        Period named = column.period();
        boolean isWhole =
                period == null
                        || period.isWholeYear()
                        || period.shape() == Period.Shape.YEARS && named != null;
        boolean isSoFar = column.is(Topic.SO_FAR);
        if (period != null && !period.isYearEnd() || column.is(Topic.MONTH)) {
            return null;
        }
        if (named != null) {
            boolean isYear = named.isYearEnd() && isSoFar || named.isWholeYear() && isWhole;
            return isYear ? Integer.valueOf(named.year()) : null;
        }
        if (period == null || period.shape() == Period.Shape.YEARS) {
            return null;
        }
        if (isSoFar || column.is(Topic.CURRENT) && isWhole && !zone.has(Topic.SO_FAR)) {
            return period.year();
        }
        boolean isYearBefore = isWhole || zone.has(Topic.SO_FAR) && !zone.has(Topic.MONTH);
        return column.is(Topic.LAST)
                        && isYearBefore
                        && (zone.has(Topic.SO_FAR) || zone.has(Topic.CURRENT))
                ? Integer.valueOf(period.year() - 1)
                : null;
    }

    @Override
    List<String> told(StatementYear part) {
        return part.told(REVENUE, NET_PROFIT);
    }

    @Override
    void take(StatementYear year, Extract extract) {
        year.put(extract, "revenue", REVENUE);
        year.put(extract, "netProfit", NET_PROFIT);
        boolean general = isGeneral(year.zone());
        String[] research = general ? RESEARCH : SMALL_RESEARCH;
        year.put(extract, "rdExpense", research);
        if (!general && year.amount(research) != null) {
            extract.remark(year.source(year.lines(research).get(0)), StatementText.EXPENSED.text());
        }
        costs(year, general, extract);
    }

    /** The sum of costs and expenses, where all of them are there. */
    private static void costs(StatementYear year, boolean general, Extract extract) {
        List<String[]> parts = new ArrayList<>(COSTS);
        if (general) {
            parts.add(4, RESEARCH);
        }
        BigDecimal sum = BigDecimal.ZERO;
        List<String> summed = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String[] part : parts) {
            BigDecimal amount = year.amount(part);
            if (amount == null) {
                missing.add(part[0]);
                if (part != RESEARCH) {
                    year.lines(part)
                            .forEach(
                                    l ->
                                            extract.amount(
                                                    l.cell(),
                                                    year.terms(l).power(),
                                                    year.source(l)));
                }
            } else {
                sum = sum.add(amount);
                summed.add(part[0]);
            }
        }
        if (summed.isEmpty()) {
            return;
        }
        Zone.Line first =
                year.lines(COSTS.get(0)).stream()
                        .findFirst()
                        .orElseGet(() -> year.lines(REVENUE).get(0));
        Source source = year.source(first);
        String line = String.join("+", summed);
        Source whole = new Source(source.file(), source.sheet(), "", line, source.period());
        if (missing.isEmpty()) {
            extract.number(year.path("costTotal"), sum, whole);
        } else {
            extract.leftOut(
                    new Source(source.file(), source.sheet(), "", "成本费用总额", source.period()),
                    StatementText.NOT_SUMMED.with(Sentence.listed(missing)));
        }
    }
}
