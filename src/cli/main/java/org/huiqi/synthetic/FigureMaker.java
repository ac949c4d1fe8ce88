package org.huiqi.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.lab.boundary.RuleLines;
import org.huiqi.lab.boundary.RuleLines.Share;
import org.huiqi.lab.boundary.Step;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Invents the figures of a firm's last years: revenue, and the rest as parts of one another, on the
 * lines of the rules and a step beside them as often as anywhere else. Every other firm is steady:
 * its shares and its growth are the same each year, so that sums, means and growth over several
 * years fall on their lines as well.
 */
final class FigureMaker {
    private static final String YEARS = "years.<Y>.";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final List<Figure> figures = Figure.all();
    private final Map<String, List<Draw>> draws = new HashMap<>();
    private final List<BigDecimal> growth;
    private final int lastYear;
    private final int firstYear;

    /**
     * A line to fall on.
     *
     * @param whole the figure that a share is taken of; null: the value is a number
     * @param value number or per cent
     */
    private record Draw(@Nullable String whole, BigDecimal value) {}

    /**
     * How a figure is made.
     *
     * @param draw what it is
     * @param steps how many steps it lies beside that
     */
    private record Way(Draw draw, int steps) {}

    FigureMaker(RuleLines lines) {
        this.growth =
                figures.stream()
                        .flatMap(figure -> lines.growth(YEARS + figure.name()).stream())
                        .distinct()
                        .sorted()
                        .toList();
        this.lastYear = lines.asOf().getYear() - 1;
        this.firstYear = lines.years().stream().findFirst().orElse(lastYear);
        for (Figure figure : figures) {
            List<Draw> of = new ArrayList<>();
            lines.numbers(YEARS + figure.name()).forEach(number -> of.add(new Draw(null, number)));
            for (Share share : lines.shares(YEARS + figure.name())) {
                of.add(new Draw(share.whole().substring(YEARS.length()), share.percent()));
            }
            draws.put(figure.name(), of);
        }
        reach();
    }

    /** What is all of the revenue at most can only reach its lines where the revenue does. */
    private void reach() {
        List<Draw> revenue = draws.get(Figure.REVENUE);
        figures.stream()
                .filter(figure -> figure.isWithin() && Figure.REVENUE.equals(figure.whole()))
                .flatMap(figure -> draws.get(figure.name()).stream())
                .filter(draw -> draw.whole() == null && !revenue.contains(draw))
                .forEach(revenue::add);
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
    Map<String, Object> make(Chance chance, Firm firm) {
        Map<String, Object> years = new LinkedHashMap<>();
        int last = chance.percent(95) ? lastYear : Math.max(firm.firstYear(), lastYear - 1);
        boolean isSteady = chance.percent(50);
        Map<String, Way> ways = new HashMap<>();
        BigDecimal more = percent(chance);
        BigDecimal revenue = null;
        for (int year = firm.firstYear(); year <= last; year++) {
            revenue = revenue(revenue, isSteady ? more : percent(chance), isSteady, chance);
            if (!isSteady) {
                ways.clear();
            }
            years.put(Integer.toString(year), figures(revenue, ways, chance, firm));
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
            List<Draw> lines = draws.get(Figure.REVENUE);
            return lines.isEmpty() || chance.percent(60)
                    ? BigDecimal.valueOf(chance.ofDigits(2, 6))
                    : chance.near(chance.of(lines).value(), CENT);
        }
        BigDecimal grown = WrittenAmount.share(before, percent.add(HUNDRED), 2);
        return chance.percent(80) ? grown : grown.setScale(0, RoundingMode.DOWN);
    }

    private Map<String, Object> figures(
            BigDecimal revenue, Map<String, Way> ways, Chance chance, Firm firm) {
        Map<String, BigDecimal> made = new HashMap<>();
        made.put(Figure.REVENUE, revenue);
        Map<String, Object> told = new LinkedHashMap<>();
        for (Figure figure : figures) {
            BigDecimal amount =
                    made.computeIfAbsent(
                            figure.name(), n -> amount(figure, made, ways, chance, firm));
            if (chance.percent(figure.isBasic() ? firm.completeness() : firm.detail())) {
                told.put(figure.name(), written(figure, amount, chance));
            }
        }
        return told;
    }

    private static Object written(Figure figure, BigDecimal amount, Chance chance) {
        if (figure.isCounted()) {
            return amount.intValue();
        }
        return figure.field().unit() == Unit.WAN_YUAN
                ? WrittenAmount.written(amount.stripTrailingZeros(), chance)
                : amount;
    }

    private BigDecimal amount(
            Figure figure,
            Map<String, BigDecimal> made,
            Map<String, Way> ways,
            Chance chance,
            Firm firm) {
        Way way = ways.get(figure.name());
        if (way == null) {
            way = way(figure, made, chance, firm);
            ways.put(figure.name(), way);
        }
        BigDecimal step = Step.of(figure.field());
        Draw draw = way.draw();
        BigDecimal on =
                draw.whole() == null
                        ? draw.value()
                        : WrittenAmount.share(made.get(draw.whole()), draw.value(), step.scale());
        BigDecimal amount = on.add(step.multiply(BigDecimal.valueOf(way.steps())));
        if (!figure.field().mayBeNegative()) {
            amount = amount.max(BigDecimal.ZERO);
        }
        return figure.isWithin() ? amount.min(made.get(figure.whole())) : amount;
    }

    private Way way(Figure figure, Map<String, BigDecimal> made, Chance chance, Firm firm) {
        List<Draw> lines =
                draws.get(figure.name()).stream()
                        .filter(draw -> draw.whole() == null || made.containsKey(draw.whole()))
                        .toList();
        if (!lines.isEmpty() && chance.percent(50)) {
            return new Way(chance.of(lines), chance.of(0, 0, -1, 1));
        }
        return new Way(usual(figure, made, chance, firm), 0);
    }

    private static Draw usual(
            Figure figure, Map<String, BigDecimal> made, Chance chance, Firm firm) {
        if (figure.name().equals(Figure.EMPLOYEES)) {
            int head = made.get(Figure.REVENUE).intValue() / chance.between(30, 150) + 1;
            return new Draw(null, BigDecimal.valueOf(head));
        }
        if (figure.isForServices() && !firm.archetype().servesAbroad()) {
            return new Draw(null, BigDecimal.ZERO);
        }
        int part =
                figure.often() != null && chance.percent(50)
                        ? figure.often()
                        : chance.between(figure.low(), figure.high());
        return new Draw(figure.whole(), BigDecimal.valueOf(part));
    }
}
