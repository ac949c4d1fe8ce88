package org.huiqi.synthetic;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.lab.boundary.ThresholdFinder;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.language.Step;
import org.jspecify.annotations.Nullable;

/**
 * Invents the figures of a firm's last years: revenue, and the rest as parts of one another, on the
 * lines of the rules and a step beside them as often as anywhere else. Every other firm is steady:
 * its shares and its growth are the same each year, so that sums, means and growth over several
 * years fall on their lines as well.
 */
final class FigureMaker {
    private static final String YEARS = "years.<Y>.";
    private static final String REVENUE = "revenue";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many figures, the first of the list, every firm is asked for. */
    private static final int BASIC = 5;

    /**
     * What is usual of firms, wholes before their parts: a figure, the figure that it is a part of,
     * the smallest and the largest usual part in per cent. None of these numbers is a clause's.
     */
    private static final List<Figure> USUAL =
            List.of(
                    new Figure(REVENUE, null, 10, 100_000),
                    new Figure("salesRevenue", REVENUE, 92, 100),
                    new Figure("totalAssets", REVENUE, 40, 250),
                    new Figure("employees", null, 1, 2000),
                    new Figure("rdExpense", "salesRevenue", 0, 15),
                    new Figure("mainRevenue", REVENUE, 45, 100),
                    new Figure("netProfit", REVENUE, -8, 20),
                    new Figure("totalLiabilities", "totalAssets", 10, 105),
                    new Figure("costTotal", REVENUE, 80, 108),
                    new Figure("totalIncome", REVENUE, 100, 103),
                    new Figure("rdExpenseHnte", "rdExpense", 70, 100),
                    new Figure("rdExpenseHnteDomestic", "rdExpenseHnte", 55, 100),
                    new Figure("rdStaff", "employees", 0, 25),
                    new Figure("platformScore", null, 30, 90));

    private final ThresholdFinder rules;
    private final List<Figure> figures = new ArrayList<>(USUAL);
    private final List<BigDecimal> growth;
    private final int lastYear;

    private record Figure(String name, @Nullable String whole, int low, int high) {
        String path() {
            return YEARS + name;
        }

        /** Whether it is never more than its whole. */
        boolean isWithin() {
            return whole != null && high <= 100;
        }
    }

    FigureMaker(ThresholdFinder rules) {
        this.rules = rules;
        List<String> listed = USUAL.stream().map(Figure::name).toList();
        for (RecordComponent component : YearFigures.class.getRecordComponents()) {
            Class<?> type = component.getType();
            if (Number.class.isAssignableFrom(type) && !listed.contains(component.getName())) {
                String whole = type == Integer.class ? "employees" : REVENUE;
                figures.add(new Figure(component.getName(), whole, 0, 100));
            }
        }
        this.growth =
                figures.stream()
                        .flatMap(figure -> rules.growth(figure.path()).stream())
                        .distinct()
                        .toList();
        this.lastYear = rules.asOf().getYear() - 1;
    }

    /** The first year of a firm's figures: the last full one, the one before, or all asked for. */
    int firstYear(Chance chance) {
        return switch (chance.weighted(4, 5, 1)) {
            case 0 -> lastYear;
            case 1 -> lastYear - 1;
            default -> rules.years().stream().findFirst().orElse(lastYear - 1);
        };
    }

    /** Figures by year; some firms have none of the last. */
    Map<String, Object> make(Chance chance, FirmGenerator.Firm firm) {
        Map<String, Object> years = new LinkedHashMap<>();
        int last = chance.percent(95) ? lastYear : Math.max(firm.firstYear(), lastYear - 1);
        boolean isSteady = chance.percent(50);
        int seed = chance.between(0, 1_000_000);
        BigDecimal more = growth(chance);
        BigDecimal revenue = null;
        for (int year = firm.firstYear(); year <= last; year++) {
            revenue =
                    revenue == null || !isSteady && chance.percent(30)
                            ? revenue(chance)
                            : share(revenue, more.add(HUNDRED), chance.percent(80) ? 2 : 0);
            more = isSteady ? more : growth(chance);
            // The same luck each year: the same lines, the same shares.
            Chance own = new Chance(seed, isSteady ? 0 : year);
            years.put(Integer.toString(year), figures(revenue, own, firm));
        }
        return years;
    }

    private BigDecimal growth(Chance chance) {
        return growth.isEmpty() || chance.percent(40)
                ? BigDecimal.valueOf(chance.between(-10, 30))
                : chance.of(growth);
    }

    private BigDecimal revenue(Chance chance) {
        List<BigDecimal> on = rules.numbers(YEARS + REVENUE);
        return on.isEmpty() || chance.percent(60)
                ? BigDecimal.valueOf(chance.ofDigits(2, 6))
                : chance.near(chance.of(on), new BigDecimal("0.01"));
    }

    /** The least amount in so many decimals that is a share of another. */
    static BigDecimal share(BigDecimal whole, BigDecimal percent, int decimals) {
        return whole.multiply(percent).movePointLeft(2).setScale(decimals, RoundingMode.UP);
    }

    private Map<String, Object> figures(
            BigDecimal revenue, Chance chance, FirmGenerator.Firm firm) {
        Map<String, BigDecimal> made = new LinkedHashMap<>(Map.of(REVENUE, revenue));
        Map<String, Object> told = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Fields.Field field = Fields.of(figure.path()).orElseThrow();
            BigDecimal amount =
                    figure.name().equals(REVENUE) ? revenue : amount(figure, field, made, chance);
            made.put(figure.name(), amount);
            boolean isBasic = made.size() <= BASIC;
            if (chance.percent(isBasic ? firm.completeness() : firm.detail())) {
                told.put(
                        figure.name(),
                        field.type() == Integer.class
                                ? amount.intValue()
                                : FirmGenerator.written(
                                        amount.stripTrailingZeros(), field, chance));
            }
        }
        return told;
    }

    /** On a line or a step beside it, or what is usual. */
    private BigDecimal amount(
            Figure figure, Fields.Field field, Map<String, BigDecimal> made, Chance chance) {
        BigDecimal step = Step.of(field);
        BigDecimal whole = figure.whole() == null ? null : made.get(figure.whole());
        List<BigDecimal> on = new ArrayList<>(rules.numbers(figure.path()));
        for (ThresholdFinder.Share share : rules.shares(figure.path())) {
            BigDecimal of = made.get(share.whole().substring(YEARS.length()));
            if (of != null) {
                on.add(share(of, share.percent(), step.scale()));
            }
        }
        BigDecimal usual = BigDecimal.valueOf(chance.between(figure.low(), figure.high()));
        BigDecimal amount =
                !on.isEmpty() && chance.percent(50)
                        ? chance.of(on).add(step.multiply(chance.of(ZERO, ZERO, ONE, ONE.negate())))
                        : whole == null ? usual : share(whole, usual, step.scale());
        if (!field.mayBeNegative()) {
            amount = amount.max(ZERO);
        }
        return figure.isWithin() ? amount.min(whole) : amount;
    }
}
