package org.huiqi.report.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
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
        return phrasing.aside(
                name + (name.isEmpty() ? "" : phrasing.say("", ": ")) + distance(shortfall),
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
        return age ? phrasing.say("年龄", "age") : labels.brief(shortfall.path());
    }

    private String distance(Shortfall shortfall) {
        if (shortfall.by().signum() == 0) {
            return phrasing.say("恰好在界限上", "exactly on the limit");
        }
        String by = by(shortfall.by(), shortfall.unit());
        if (shortfall.required() instanceof LocalDate) {
            return late(shortfall)
                    ? phrasing.say("晚 " + by, by + " too late")
                    : phrasing.say("早 " + by, by + " too early");
        }
        return switch (shortfall.comparison()) {
            case ">=", ">" -> phrasing.say("差 " + by, "short by " + by);
            case "<=", "<" -> phrasing.say("超出 " + by, "over by " + by);
            default -> phrasing.say("相差 " + by, "off by " + by);
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
        return Amounts.plain(said) + phrasing.say("个百分点", "\u00a0percentage points");
    }

    private String figures(Shortfall shortfall) {
        String actual = actual(shortfall);
        String required = value(shortfall.required(), shortfall.unit());
        String comparison = comparison(shortfall);
        String ratio =
                shortfall.ratio() == null ? "" : phrasing.say("；", "; ") + ratio(shortfall.ratio());
        return phrasing.say("现 ", "now ")
                + actual
                + phrasing.say("，需", ", needs ")
                + comparison
                + " "
                + required
                + ratio;
    }

    /** {@code 2.4% → 3%}. */
    private String ratio(Shortfall.Ratio ratio) {
        return amounts.share(ratio.actual(), ratio.required())
                + " → "
                + amounts.percent(ratio.required());
    }

    private String comparison(Shortfall shortfall) {
        boolean date = shortfall.required() instanceof LocalDate;
        return switch (shortfall.comparison()) {
            case ">=" -> date ? phrasing.say("不早于", "on or after") : sign("≥");
            case ">" -> date ? phrasing.say("晚于", "after") : sign(">");
            case "<=" -> date ? phrasing.say("不晚于", "on or before") : sign("≤");
            case "<" -> date ? phrasing.say("早于", "before") : sign("<");
            default -> date ? phrasing.say("为", "exactly") : sign("=");
        };
    }

    private String sign(String sign) {
        return phrasing.say(" " + sign, sign);
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
                : phrasing.say("约", "about ")
                        + value(actual.setScale(2, RoundingMode.DOWN), shortfall.unit());
    }

    private String value(Object value, @Nullable Unit unit) {
        return value instanceof Number number ? amounts.of(number, unit) : value.toString();
    }
}
