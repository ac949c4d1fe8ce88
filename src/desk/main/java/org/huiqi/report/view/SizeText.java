package org.huiqi.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.profile.schema.Unit;
import org.jspecify.annotations.Nullable;

/** How the size of a firm follows from its figures, in one line. */
final class SizeText {
    private final Phrasing phrasing;
    private final Amounts amounts;
    private final int year;

    /**
     * A line about figures.
     *
     * @param year year of the figures
     */
    SizeText(Phrasing phrasing, int year) {
        this.phrasing = phrasing;
        this.amounts = new Amounts(phrasing);
        this.year = year;
    }

    /** {@code 中型企业}, or what is known. */
    String verdict(Size size) {
        if (size.sizeClass() != null) {
            return size.sizeClass() == SizeClass.LARGE
                    ? phrasing.say(SizePhrase.LARGE)
                    : phrasing.say(SizePhrase.OF_CLASS, phrasing.heading(size.sizeClass()));
        }
        return Boolean.TRUE.equals(size.belowLarge())
                ? phrasing.say(SizePhrase.BELOW_LARGE)
                : phrasing.say(SizePhrase.OPEN);
    }

    /** {@code 中型企业：软件和信息技术服务业，2023年从业 200人、营收 8000万元（低于大型界限）}. */
    String line(Size size) {
        SizeFigures figures = size.figures();
        if (figures.industry() == null) {
            return phrasing.pair(verdict(size), phrasing.say(SizePhrase.NO_INDUSTRY));
        }
        return phrasing.pair(
                verdict(size),
                phrasing.aside(
                        phrasing.say(
                                SizePhrase.FIGURES,
                                phrasing.of(figures.industry()),
                                year,
                                phrasing.list(indicators(size))),
                        phrasing.say(reason(size))));
    }

    private List<String> indicators(Size size) {
        List<String> said = new ArrayList<>();
        for (String indicator : size.indicators()) {
            said.add(indicator(indicator, size.figures()));
        }
        return said;
    }

    private String indicator(String name, SizeFigures figures) {
        return switch (name) {
            case "employees" -> figure(SizePhrase.EMPLOYEES, figures.employees(), Unit.PERSONS);
            case "revenue" -> figure(SizePhrase.REVENUE, figures.revenue(), Unit.WAN_YUAN);
            case "totalAssets" ->
                    figure(SizePhrase.TOTAL_ASSETS, figures.totalAssets(), Unit.WAN_YUAN);
            default -> name;
        };
    }

    private String figure(SizePhrase indicator, @Nullable Number value, Unit unit) {
        String amount =
                value == null
                        ? phrasing.say(Label.NOT_GIVEN)
                        : value instanceof BigDecimal
                                ? amounts.of(value, unit)
                                : phrasing.isChinese()
                                        ? value + unit.text().zh()
                                        : value.toString();
        return phrasing.say(indicator, amount);
    }

    private static SizePhrase reason(Size size) {
        if (size.belowLarge() == null) {
            return SizePhrase.FLOORS_UNKNOWN;
        }
        return size.belowLarge() ? SizePhrase.FLOORS_MISSED : SizePhrase.FLOORS_REACHED;
    }
}
