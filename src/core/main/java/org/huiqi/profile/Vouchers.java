package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Money;
import org.jspecify.annotations.Nullable;

/** Section {@code vouchers}: innovation vouchers, for benefit amounts only. */
public record Vouchers(
        @Doc(zh = "实际购买服务金额", en = "service purchases of the year under the new rules") @Money
                @Nullable BigDecimal spend,
        @Doc(zh = "本年已兑付省券", en = "provincial voucher already received this year (0 if none)")
                @Money
                @Nullable BigDecimal alreadyReceived,
        @Doc(zh = "纳入联动", en = "the place has joined the linkage") @Nullable Boolean linked,
        @Doc(zh = "服务订单", en = "service orders") @Nullable List<Order> orders,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {
    public Vouchers {
        orders = KnownList.copy(orders);
    }

    /** One entry of {@code vouchers.orders}: service orders. */
    public record Order(
            @Doc(zh = "订单", en = "name of the order") @Nullable String id,
            @Doc(zh = "发票日期", en = "invoice date") @Nullable LocalDate invoiceDate,
            @Doc(zh = "已提交兑付", en = "already submitted for redemption") @Nullable Boolean redeemed,
            @Doc(zh = "提交日期", en = "date of filing, if filed") @Nullable LocalDate submittedOn,
            @Doc(zh = "名称", en = "name, information only") @Nullable String name,
            @Doc(zh = "备注", en = "note, information only") @Nullable String note) {

        /**
         * {@return state of the order under the terms of the changeover to the new rules}
         *
         * @param invoicedFrom first day of the invoices
         * @param invoicedTo last day of the invoices
         * @param fileBy last day of filing
         * @param asOf the day that it is asked for
         */
        public OrderState state(
                LocalDate invoicedFrom, LocalDate invoicedTo, LocalDate fileBy, LocalDate asOf) {
            if (Boolean.TRUE.equals(redeemed)) {
                return OrderState.ALREADY_REDEEMED;
            }
            if (redeemed == null || invoiceDate == null) {
                return OrderState.UNKNOWN;
            }
            if (invoiceDate.isBefore(invoicedFrom)) {
                return OrderState.NOT_COVERED;
            }
            if (invoiceDate.isAfter(invoicedTo)) {
                return OrderState.NEW_RULES;
            }
            LocalDate filed = submittedOn == null ? asOf : submittedOn;
            return filed.isAfter(fileBy)
                    ? OrderState.OLD_RULES_DEADLINE_PASSED
                    : OrderState.OLD_RULES_OPEN;
        }
    }
}
