package org.huiqi.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.huiqi.profile.Count;
import org.huiqi.profile.schema.Fields;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.Operand.Call;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/** How far an answer is from the number or date that a comparison names. */
final class Distance {
    private static final Bilingual DAYS = new Bilingual("天", "days");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Comparison comparison;
    private final ComparisonReading reading;
    private final Telling telling;
    private final LocalDate asOf;

    Distance(ComparisonReading reading, LocalDate asOf) {
        this.comparison = reading.comparison();
        this.reading = reading;
        this.telling = reading.telling();
        this.asOf = asOf;
    }

    /** The shortfall of a comparison that is false; null where it names no number or date. */
    @Nullable Shortfall measure() {
        Object answer = reading.answer();
        Object required = comparison.literals().get(0).on(asOf);
        if (answer instanceof LocalDate date && required instanceof LocalDate limit) {
            BigDecimal days = BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(date, limit)));
            return shortfall(
                    telling.path(), date, limit, comparison.operator().symbol(), days, DAYS, null);
        }
        if (answer instanceof Number number && required instanceof BigDecimal limit) {
            BigDecimal actual = decimal(number);
            return ratio(actual, limit).orElseGet(() -> plain(actual, limit));
        }
        return answer instanceof Boolean ? count() : null;
    }

    private Shortfall plain(BigDecimal actual, BigDecimal limit) {
        return shortfall(
                telling.path(),
                actual,
                limit,
                comparison.operator().symbol(),
                limit.subtract(actual).abs(),
                telling.unit(),
                null);
    }

    /** A share is also told as the amount that would close it. */
    private Optional<Shortfall> ratio(BigDecimal actual, BigDecimal limit) {
        if (!telling.isShare()) {
            return Optional.empty();
        }
        List<String> paths = telling.paths();
        BigDecimal part = decimal((Number) reading.at(paths.get(0)));
        BigDecimal whole = decimal((Number) reading.at(paths.get(1)));
        Fields.Field field = telling.field(paths.get(0)).orElseThrow();
        BigDecimal required = limit.multiply(whole).divide(HUNDRED);
        if (field.type() == Integer.class) {
            required = required.setScale(0, RoundingMode.CEILING);
        }
        return Optional.of(
                shortfall(
                        paths.get(0),
                        part,
                        required,
                        comparison.operator().symbol(),
                        required.subtract(part).abs(),
                        field.unit(),
                        new Shortfall.Ratio(actual, limit)));
    }

    /** A count within bounds, asked by {@code atLeast( n )} or {@code atMost( n )}. */
    private @Nullable Shortfall count() {
        List<Call> calls = comparison.operand().calls();
        Call last = calls.get(calls.size() - 1);
        if (last.method().getDeclaringClass() != Count.class) {
            return null;
        }
        boolean floor = last.method().getName().equals("atLeast");
        BigDecimal limit = (BigDecimal) last.arguments().get(0).on(asOf);
        Count count = (Count) reading.answerBefore(calls.size() - 1);
        BigDecimal actual = BigDecimal.valueOf(floor ? count.most() : count.least());
        return shortfall(
                telling.path(),
                actual,
                limit,
                floor ? ">=" : "<=",
                limit.subtract(actual).abs(),
                null,
                null);
    }

    private Shortfall shortfall(
            String path,
            Object actual,
            Object required,
            String operator,
            BigDecimal by,
            @Nullable Bilingual unit,
            Shortfall.@Nullable Ratio ratio) {
        return new Shortfall(reading.full(path), actual, required, operator, by, unit, ratio);
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal
                ? decimal
                : BigDecimal.valueOf(number.longValue());
    }
}
