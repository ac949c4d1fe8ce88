package org.huiqi.synthetic;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.lab.boundary.Step;
import org.huiqi.lab.boundary.ThresholdFinder;
import org.huiqi.profile.YearFigures;
import org.huiqi.profile.schema.Fields;
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

    /**
     * What is usual of firms, wholes before their parts: a figure, the figure that it is a part of,
     * the smallest and the largest usual part in per cent, the part that it is every other time,
     * whether every firm is asked for it. None of these numbers is a clause's.
     */
    private static final List<Figure> USUAL =
            List.of(
                    new Figure(REVENUE, null, 10, 100_000, null, true),
                    new Figure("salesRevenue", REVENUE, 92, 100, 100, true),
                    new Figure("totalAssets", REVENUE, 40, 250, null, true),
                    new Figure("employees", null, 1, 2000, null, true),
                    new Figure("mainRevenue", REVENUE, 45, 100, 100, false),
                    new Figure("netProfit", REVENUE, -8, 20, null, false),
                    new Figure("totalLiabilities", "totalAssets", 10, 105, null, false),
                    new Figure("costTotal", REVENUE, 80, 108, null, false),
                    new Figure("totalIncome", REVENUE, 100, 103, 100, false),
                    new Figure("rdExpense", "salesRevenue", 0, 15, null, true),
                    new Figure("highTechIncome", "totalIncome", 0, 100, null, false),
                    new Figure("rdExpenseHnte", "rdExpense", 70, 100, 100, false),
                    new Figure("rdExpenseHnteDomestic", "rdExpenseHnte", 55, 100, 100, false),
                    new Figure("techStaff", "employees", 0, 40, null, false),
                    new Figure("rdStaff", "employees", 0, 25, null, false),
                    new Figure("collegeStaff", "employees", 15, 95, null, false),
                    new Figure("advancedServiceIncome", "totalIncome", 0, 95, 0, false),
                    new Figure("offshoreIncome", "totalIncome", 0, 45, 0, false),
                    new Figure("platformScore", null, 30, 90, null, false));

    private final List<Figure> figures = new ArrayList<>(USUAL);
    private final Map<String, List<Point>> lines = new HashMap<>();
    private final List<BigDecimal> growth;
    private final int lastYear;
    private final int firstYear;

    private record Figure(
            String name,
            @Nullable String whole,
            int low,
            int high,
            @Nullable Integer often,
            boolean isBasic) {
        Fields.Field field() {
            return Fields.of(YEARS + name).orElseThrow();
        }

        /** Whether it is never more than its whole. */
        boolean isWithin() {
            return whole != null && high <= 100;
        }
    }

    /**
     * What a figure is.
     *
     * @param whole the figure that a share is taken of; null: the value is a number
     * @param value number or per cent
     * @param steps how many steps it lies beside that
     */
    private record Point(@Nullable String whole, BigDecimal value, int steps) {}

    FigureMaker(ThresholdFinder rules) {
        List<String> listed = USUAL.stream().map(Figure::name).toList();
        for (RecordComponent component : YearFigures.class.getRecordComponents()) {
            Class<?> type = component.getType();
            if (Number.class.isAssignableFrom(type) && !listed.contains(component.getName())) {
                String whole = type == Integer.class ? "employees" : REVENUE;
                figures.add(new Figure(component.getName(), whole, 0, 100, null, false));
            }
        }
        this.growth =
                figures.stream()
                        .flatMap(figure -> rules.growth(YEARS + figure.name()).stream())
                        .distinct()
                        .sorted()
                        .toList();
        this.lastYear = rules.asOf().getYear() - 1;
        this.firstYear = rules.years().stream().findFirst().orElse(lastYear);
        for (Figure figure : figures) {
            List<Point> of = new ArrayList<>();
            rules.numbers(YEARS + figure.name()).forEach(n -> of.add(new Point(null, n, 0)));
            rules.shares(YEARS + figure.name())
                    .forEach(
                            s ->
                                    of.add(
                                            new Point(
                                                    s.whole().substring(YEARS.length()),
                                                    s.percent(),
                                                    0)));
            lines.put(figure.name(), of);
        }
        // What is all of the revenue at most can only reach its lines where the revenue does.
        figures.stream()
                .filter(figure -> figure.isWithin() && REVENUE.equals(figure.whole()))
                .flatMap(figure -> lines.get(figure.name()).stream())
                .filter(point -> point.whole() == null)
                .forEach(lines.get(REVENUE)::add);
    }

    /** The first year of a firm's figures: the last full one, the one before, or all asked for. */
    int firstYear(Chance chance) {
        return switch (chance.weighted(4, 5, 1)) {
            case 0 -> lastYear;
            case 1 -> lastYear - 1;
            default -> Math.min(firstYear, lastYear - 1);
        };
    }

    /** Figures by year; some firms have none of the last. */
    Map<String, Object> make(Chance chance, FirmGenerator.Firm firm) {
        Map<String, Object> years = new LinkedHashMap<>();
        int last = chance.percent(95) ? lastYear : Math.max(firm.firstYear(), lastYear - 1);
        boolean isSteady = chance.percent(50);
        Map<String, Point> points = new HashMap<>();
        BigDecimal more = percent(chance);
        BigDecimal revenue = null;
        for (int year = firm.firstYear(); year <= last; year++) {
            revenue = revenue(revenue, isSteady ? more : percent(chance), isSteady, chance);
            if (!isSteady) {
                points.clear();
            }
            years.put(Integer.toString(year), figures(revenue, points, chance, firm));
        }
        return years;
    }

    private BigDecimal percent(Chance chance) {
        return growth.isEmpty() || chance.percent(40)
                ? BigDecimal.valueOf(chance.between(-10, 30))
                : chance.of(growth);
    }

    /** The first year's, or the last one's grown; a firm that is not steady may begin anew. */
    private BigDecimal revenue(
            @Nullable BigDecimal before, BigDecimal percent, boolean isSteady, Chance chance) {
        if (before == null || !isSteady && chance.percent(30)) {
            List<Point> on = lines.get(REVENUE);
            return on.isEmpty() || chance.percent(60)
                    ? BigDecimal.valueOf(chance.ofDigits(2, 6))
                    : chance.near(chance.of(on).value(), new BigDecimal("0.01"));
        }
        BigDecimal grown = share(before, percent.add(HUNDRED), 2);
        return chance.percent(80) ? grown : grown.setScale(0, RoundingMode.DOWN);
    }

    /** The least amount in so many decimals that is a share of another. */
    private static BigDecimal share(BigDecimal whole, BigDecimal percent, int decimals) {
        return whole.multiply(percent).movePointLeft(2).setScale(decimals, RoundingMode.UP);
    }

    private Map<String, Object> figures(
            BigDecimal revenue, Map<String, Point> points, Chance chance, FirmGenerator.Firm firm) {
        Map<String, BigDecimal> made = new HashMap<>(Map.of(REVENUE, revenue));
        Map<String, Object> told = new LinkedHashMap<>();
        for (Figure figure : figures) {
            Fields.Field field = figure.field();
            if (!figure.name().equals(REVENUE)) {
                Point point =
                        points.computeIfAbsent(figure.name(), name -> point(figure, made, chance));
                made.put(figure.name(), amount(figure, field, point, made));
            }
            if (chance.percent(figure.isBasic() ? firm.completeness() : firm.detail())) {
                BigDecimal amount = made.get(figure.name());
                told.put(
                        figure.name(),
                        field.type() == Integer.class
                                ? amount.intValue()
                                : RecordMaker.written(amount.stripTrailingZeros(), field, chance));
            }
        }
        return told;
    }

    private static BigDecimal amount(
            Figure figure, Fields.Field field, Point point, Map<String, BigDecimal> made) {
        BigDecimal step = Step.of(field);
        BigDecimal on =
                point.whole() == null
                        ? point.value()
                        : share(made.get(point.whole()), point.value(), step.scale());
        BigDecimal amount = on.add(step.multiply(BigDecimal.valueOf(point.steps())));
        if (!field.mayBeNegative()) {
            amount = amount.max(BigDecimal.ZERO);
        }
        return figure.isWithin() ? amount.min(made.get(figure.whole())) : amount;
    }

    /** On a line or a step beside it, or what is usual. */
    private Point point(Figure figure, Map<String, BigDecimal> made, Chance chance) {
        List<Point> on =
                lines.get(figure.name()).stream()
                        .filter(line -> line.whole() == null || made.containsKey(line.whole()))
                        .toList();
        if (!on.isEmpty() && chance.percent(50)) {
            Point line = chance.of(on);
            return new Point(line.whole(), line.value(), chance.of(0, 0, -1, 1));
        }
        if (figure.name().equals("employees")) {
            int head = made.get(REVENUE).intValue() / chance.between(30, 150) + 1;
            return new Point(null, BigDecimal.valueOf(head), 0);
        }
        int part =
                figure.often() != null && chance.percent(50)
                        ? figure.often()
                        : chance.between(figure.low(), figure.high());
        return new Point(figure.whole(), BigDecimal.valueOf(part), 0);
    }
}
