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
                    ? phrasing.say("大型企业", "Large enterprise")
                    : phrasing.say(
                            phrasing.of(size.sizeClass()),
                            phrasing.heading(size.sizeClass()) + " enterprise");
        }
        return Boolean.TRUE.equals(size.belowLarge())
                ? phrasing.say("中小微企业（具体类型待定）", "SME (class still open)")
                : phrasing.say("暂不能划型", "Size class still open");
    }

    /** {@code 中型企业：软件和信息技术服务业，2023年从业 200人、营收 8000万元（低于大型界限）}. */
    String line(Size size) {
        SizeFigures figures = size.figures();
        if (figures.industry() == null) {
            return phrasing.pair(
                    verdict(size),
                    phrasing.say(
                            "行业代码未提供，或不在划型标准范围内",
                            "the industry code is missing or not covered by the standard"));
        }
        return phrasing.pair(
                verdict(size),
                phrasing.of(figures.industry())
                        + phrasing.say("，" + year + "年", "; " + year + ": ")
                        + phrasing.list(indicators(size))
                        + reason(size));
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
            case "employees" -> figure("从业", "employees", figures.employees(), Unit.PERSONS);
            case "revenue" -> figure("营收", "revenue", figures.revenue(), Unit.WAN_YUAN);
            case "totalAssets" ->
                    figure("资产总额", "total assets", figures.totalAssets(), Unit.WAN_YUAN);
            default -> name;
        };
    }

    private String figure(String zh, String en, @Nullable Number value, Unit unit) {
        String amount =
                value == null
                        ? phrasing.of(Label.NOT_GIVEN)
                        : value instanceof BigDecimal
                                ? amounts.of(value, unit)
                                : value + phrasing.say(unit.text().zh(), "");
        return phrasing.say(zh + " ", en + " ") + amount;
    }

    private String reason(Size size) {
        if (size.belowLarge() == null) {
            return phrasing.say(
                    "（资料不足，不能判断是否低于大型界限）",
                    " (too little is known to say whether it is below the floors of a large"
                            + " enterprise)");
        }
        return size.belowLarge()
                ? phrasing.say("（低于大型界限）", " (below the floors of a large enterprise)")
                : phrasing.say("（各项均达到大型界限）", " (reaches every floor of a large enterprise)");
    }
}
