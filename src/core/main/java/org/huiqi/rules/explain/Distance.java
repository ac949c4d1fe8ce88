package org.huiqi.rules.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Count;
import org.huiqi.profile.Ratio;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/** How far an answer is from the number or date that a comparison names. */
final class Distance {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final ComparisonReading reading;
    private final Told told;
    private final LocalDate asOf;

    Distance(ComparisonReading reading, LocalDate asOf) {
        this.comparison = reading.comparison();
        this.reading = reading;
        this.told = reading.told();
        this.asOf = asOf;
    }

    /** The shortfall of a comparison that is false; null where it names no number or date. */
    @Nullable Shortfall measure() {
        Object answer = reading.answer();
        Object required = comparison.literals().get(0).on(asOf);
        if (answer instanceof Boolean) {
            return count();
        }
        BigDecimal by = answer == null ? null : comparison.operator().distance(answer, required);
        if (by == null) {
            return null;
        }
        if (answer instanceof LocalDate) {
            return shortfall(told.path(), answer, required, by, Unit.DAYS);
        }
        BigDecimal actual = Literal.decimal((Number) answer);
        return told.isShare() && isShareOfFields(actual)
                ? ratio(actual, (BigDecimal) required)
                : shortfall(told.path(), actual, required, by, told.unit());
    }

    /** Growth is told in per cent too, and is no share of one figure in the other. */
    private boolean isShareOfFields(BigDecimal actual) {
        List<String> paths = told.paths();
        BigDecimal share =
                Ratio.percent(
                        Literal.decimal((Number) reading.at(paths.get(0))),
                        Literal.decimal((Number) reading.at(paths.get(1))));
        return share != null && share.compareTo(actual) == 0;
    }

    /** A share is also told as the amount that would close it. */
    private Shortfall ratio(BigDecimal actual, BigDecimal limit) {
        List<String> paths = told.paths();
        BigDecimal part = Literal.decimal((Number) reading.at(paths.get(0)));
        BigDecimal whole = Literal.decimal((Number) reading.at(paths.get(1)));
        Fields.Field field = told.field(paths.get(0)).orElseThrow();
        BigDecimal required = limit.multiply(whole).divide(HUNDRED);
        if (field.type() == Integer.class) {
            required = required.setScale(0, RoundingMode.CEILING);
        }
        return new Shortfall(
                reading.full(paths.get(0)),
                part,
                required,
                comparison.operator().symbol(),
                required.subtract(part).abs(),
                field.unit(),
                new Shortfall.Ratio(actual, limit));
    }

    /** A count within bounds, asked by {@code atLeast( n )} or {@code atMost( n )}. */
    private @Nullable Shortfall count() {
        if (!told.isBounded()) {
            return null;
        }
        AccessorCall last = told.operand().last();
        boolean floor = last.method().getName().equals("atLeast");
        BigDecimal limit = (BigDecimal) last.arguments().get(0).on(asOf);
        Object bounds = reading.answerBefore(told.operand().calls().size() - 1);
        BigDecimal actual =
                bounds instanceof Count count
                        ? BigDecimal.valueOf(floor ? count.most() : count.least())
                        : ((Bounds) bounds).most();
        return new Shortfall(
                reading.full(told.path()),
                actual,
                limit,
                floor ? ">=" : "<=",
                limit.subtract(actual).abs(),
                told.bound(),
                null);
    }

    private Shortfall shortfall(
            String path, Object actual, Object required, BigDecimal by, @Nullable Unit unit) {
        String operator = comparison.operator().symbol();
        return new Shortfall(reading.full(path), actual, required, operator, by, unit, null);
    }
}
