package org.huiqi.report.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.benefit.Benefit;
import org.huiqi.benefit.GuaranteeBenefit;
import org.huiqi.benefit.VoucherBenefit;
import org.jspecify.annotations.Nullable;

/** Amounts that a programme's formulas give for the firm. */
final class BenefitText {
    private final Phrasing phrasing;
    private final Amounts amounts;

    BenefitText(Phrasing phrasing) {
        this.phrasing = phrasing;
        this.amounts = new Amounts(phrasing);
    }

    /** One line an amount; none where the handbook prints no formula. */
    List<String> of(@Nullable Benefit benefit) {
        if (benefit instanceof GuaranteeBenefit guarantee) {
            return guarantee(guarantee);
        }
        return benefit instanceof VoucherBenefit voucher ? voucher(voucher) : List.of();
    }

    /** The most that the handbook prints for one firm, in a line; none where it prints none. */
    List<String> value(ProgrammeResult result) {
        BigDecimal most = result.atMost();
        if (most == null) {
            return List.of();
        }
        String amount = amounts.money(most);
        return List.of(
                result.benefit() instanceof GuaranteeBenefit
                        ? phrasing.say(
                                "单户在保余额最高 " + amount + "（担保，不是拨款）",
                                "guaranteed balance of up to "
                                        + amount
                                        + " (a guarantee, no grant)")
                        : phrasing.say("每年最高 " + amount, "up to " + amount + " a year"));
    }

    private List<String> guarantee(GuaranteeBenefit benefit) {
        List<String> lines = new ArrayList<>();
        for (GuaranteeBenefit.Fee fee : benefit.guarantees()) {
            lines.add(fee(fee));
        }
        lines.add(
                phrasing.pair(
                        phrasing.say("尚可担保余额", "Balance still open for guarantees"),
                        money(benefit.headroom(), "在保余额", "outstanding guaranteed balance")));
        if (benefit.balanceAfter() != null) {
            lines.add(after(benefit, benefit.balanceAfter()));
        }
        return lines;
    }

    private String fee(GuaranteeBenefit.Fee fee) {
        String name = fee.id() == null ? phrasing.say("拟申请担保", "Guarantee") : Plain.text(fee.id());
        if (fee.feeRateMaxPct() == null || fee.feeMax() == null) {
            return phrasing.pair(
                    name, phrasing.say("单笔金额未提供，未测算", "amount not given, no estimate"));
        }
        String rate = amounts.percent(fee.feeRateMaxPct());
        String most = amounts.money(fee.feeMax());
        return phrasing.pair(
                name,
                phrasing.say(
                        "再担保费率不高于 " + rate + "，费用不超过 " + most,
                        "re-guarantee fee at most " + rate + ", that is " + most));
    }

    private String after(GuaranteeBenefit benefit, BigDecimal balance) {
        String said =
                phrasing.pair(
                        phrasing.say("全部获批后在保余额", "Balance with every guarantee asked for"),
                        amounts.money(balance));
        return Boolean.FALSE.equals(benefit.withinCap())
                ? phrasing.aside(said, phrasing.say("超出单户上限", "above the cap of one firm"))
                : phrasing.aside(said, phrasing.say("未超单户上限", "within the cap of one firm"));
    }

    private List<String> voucher(VoucherBenefit benefit) {
        List<String> lines = new ArrayList<>();
        switch (benefit.region()) {
            case NONE ->
                    lines.add(
                            phrasing.say("注册地不在江苏，不测算", "Registered outside Jiangsu: no estimate"));
            case UNKNOWN -> lines.add(range(benefit));
            case NORTH, STANDARD -> known(benefit, lines);
        }
        for (VoucherBenefit.Order order : benefit.orders()) {
            lines.add(
                    phrasing.pair(
                            phrasing.say("订单 ", "Order ") + Plain.text(order.id()),
                            phrasing.of(order.state())));
        }
        return lines;
    }

    private String range(VoucherBenefit benefit) {
        String name = phrasing.say("省级创新券（设区市未提供）", "Provincial voucher (city not given)");
        if (benefit.provincialLow() == null || benefit.provincialHigh() == null) {
            return phrasing.pair(
                    name, missing("实际购买服务金额或已兑付省券", "spend or voucher already received"));
        }
        String low = amounts.money(benefit.provincialLow());
        String high = amounts.money(benefit.provincialHigh());
        return phrasing.pair(name, phrasing.say(low + " 至 " + high, low + " to " + high));
    }

    private void known(VoucherBenefit benefit, List<String> lines) {
        String where =
                benefit.region() == VoucherBenefit.Region.NORTH
                        ? phrasing.say("省级创新券（苏北五市标准）", "Provincial voucher (northern cities)")
                        : phrasing.say("省级创新券", "Provincial voucher");
        lines.add(
                phrasing.pair(
                        where,
                        atMost(
                                benefit.provincial(),
                                "实际购买服务金额或已兑付省券",
                                "spend or voucher already received")));
        if (benefit.provincial() == null) {
            return;
        }
        lines.add(
                phrasing.pair(
                        phrasing.say("地方联动资金", "Linked local money"), atLeast(benefit.localMin())));
        if (benefit.totalMin() != null) {
            lines.add(
                    phrasing.pair(
                            phrasing.say("省、地合计", "Both together"), atLeast(benefit.totalMin())));
        }
    }

    private String atLeast(@Nullable BigDecimal amount) {
        if (amount == null) {
            return missing("所在地是否纳入联动", "whether the place has joined the linkage");
        }
        return amount.signum() == 0
                ? phrasing.say("无（所在地未纳入联动）", "none (the place has not joined)")
                : phrasing.say("不低于 ", "at least ") + amounts.money(amount);
    }

    private String atMost(@Nullable BigDecimal amount, String zh, String en) {
        return amount == null
                ? missing(zh, en)
                : phrasing.say("最高 ", "up to ") + amounts.money(amount);
    }

    private String money(@Nullable BigDecimal amount, String zh, String en) {
        return amount == null ? missing(zh, en) : amounts.money(Objects.requireNonNull(amount));
    }

    private String missing(String zh, String en) {
        return phrasing.say("未测算（未提供" + zh + "）", "no estimate (" + en + " not given)");
    }
}
