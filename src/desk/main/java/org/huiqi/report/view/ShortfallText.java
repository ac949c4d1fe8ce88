package org.huiqi.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.verdict.Shortfall;
import org.jspecify.annotations.Nullable;

/** How far off, as a reader would say it: {@code 差 600万元（现 2400万元，需 ≥ 3000万元）}. */
final class ShortfallText {
    /** Most decimals of a figure that somebody has written. */
    private static final int WRITTEN = 10;

    private final Phrasing phrasing;
    private final Amounts amounts;
    private final FactLabel labels;

    ShortfallText(Phrasing phrasing) {
        this.phrasing = phrasing;
        this.amounts = new Amounts(phrasing);
        this.labels = new FactLabel(phrasing);
    }

    String of(Shortfall shortfall) {
        String name = isDerived(shortfall) ? "" : phrasing.capital(name(shortfall));
        String distance = distance(shortfall);
        return phrasing.aside(
                name.isEmpty() ? distance : phrasing.say(FactPhrase.PART, name, distance),
                figures(shortfall));
    }

    /** The distance alone, where it has been said of what: {@code 差 4人}. */
    String brief(Shortfall shortfall) {
        return distance(shortfall);
    }

    /** What is off is worked out of the field and measured otherwise: growth, years since a day. */
    private static boolean isDerived(Shortfall shortfall) {
        boolean derived = shortfall.unit() == Unit.PERCENT || shortfall.unit() == Unit.YEARS;
        return derived
                && Fields.of(shortfall.path())
                        .filter(field -> !field.isList() && field.unit() != shortfall.unit())
                        .isPresent();
    }

    /** The field, or what is counted from it. */
    private String name(Shortfall shortfall) {
        boolean age = shortfall.unit() == Unit.YEARS_OF_AGE;
        return age ? phrasing.say(ShortfallPhrase.AGE) : labels.brief(shortfall.path());
    }

    private String distance(Shortfall shortfall) {
        if (shortfall.by().signum() == 0) {
            return phrasing.say(ShortfallPhrase.ON_THE_LIMIT);
        }
        String by = by(shortfall.by(), shortfall.unit());
        if (shortfall.required() instanceof LocalDate) {
            return phrasing.say(late(shortfall) ? ShortfallPhrase.LATE : ShortfallPhrase.EARLY, by);
        }
        return switch (shortfall.comparison()) {
            case ">=", ">" -> phrasing.say(ShortfallPhrase.SHORT, by);
            case "<=", "<" -> phrasing.say(ShortfallPhrase.OVER, by);
            default -> phrasing.say(ShortfallPhrase.OFF, by);
        };
    }

    private static boolean late(Shortfall shortfall) {
        return shortfall.actual() instanceof LocalDate actual
                && actual.isAfter((LocalDate) shortfall.required());
    }

    private String by(BigDecimal by, @Nullable Unit unit) {
        BigDecimal said = by.scale() > WRITTEN ? by.setScale(2, RoundingMode.UP) : by;
        if (unit != Unit.PERCENT) {
            return amounts.of(said, unit);
        }
        return phrasing.say(ShortfallPhrase.PERCENTAGE_POINTS, Amounts.plain(said));
    }

    private String figures(Shortfall shortfall) {
        String actual = actual(shortfall);
        String required = value(shortfall.required(), shortfall.unit());
        String figures =
                shortfall.required() instanceof LocalDate
                        ? phrasing.say(
                                ShortfallPhrase.NEEDS_DAY,
                                actual,
                                phrasing.say(day(shortfall.comparison())),
                                required)
                        : phrasing.say(
                                ShortfallPhrase.NEEDS,
                                actual,
                                sign(shortfall.comparison()),
                                required);
        return shortfall.ratio() == null
                ? figures
                : phrasing.clauses(List.of(figures, ratio(shortfall.ratio())));
    }

    /** {@code 2.4% → 3%}. */
    private String ratio(Shortfall.Ratio ratio) {
        return amounts.share(ratio.actual(), ratio.required())
                + " → "
                + amounts.percent(ratio.required());
    }

    private static ShortfallPhrase day(String comparison) {
        return switch (comparison) {
            case ">=" -> ShortfallPhrase.ON_OR_AFTER;
            case ">" -> ShortfallPhrase.AFTER;
            case "<=" -> ShortfallPhrase.ON_OR_BEFORE;
            case "<" -> ShortfallPhrase.BEFORE;
            default -> ShortfallPhrase.ON;
        };
    }

    private static String sign(String comparison) {
        return switch (comparison) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            case ">", "<" -> comparison;
            default -> "=";
        };
    }

    /** A share or mean that no one has written down is cut where that tells it from the limit. */
    private String actual(Shortfall shortfall) {
        boolean longish =
                shortfall.actual() instanceof BigDecimal number && number.scale() > WRITTEN;
        if (!longish) {
            return value(shortfall.actual(), shortfall.unit());
        }
        BigDecimal actual = (BigDecimal) shortfall.actual();
        return shortfall.unit() == Unit.PERCENT
                ? amounts.share(actual, (BigDecimal) shortfall.required())
                : phrasing.say(
                        FactPhrase.ABOUT,
                        value(actual.setScale(2, RoundingMode.DOWN), shortfall.unit()));
    }

    private String value(Object value, @Nullable Unit unit) {
        return value instanceof Number number ? amounts.of(number, unit) : value.toString();
    }
}
