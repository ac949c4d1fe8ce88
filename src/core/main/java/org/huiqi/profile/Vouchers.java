package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.schema.Annotations.Money;
import org.jspecify.annotations.Nullable;

/** Section {@code vouchers}: innovation vouchers, for benefit amounts only. */
public record Vouchers(
        @Money @Nullable BigDecimal spend,
        @Money @Nullable BigDecimal alreadyReceived,
        @Nullable Boolean linked,
        @Nullable List<Order> orders,
        @Nullable String name,
        @Nullable String note) {
    public Vouchers {
        orders = KnownList.copy(orders);
    }

    /** One entry of {@code vouchers.orders}: service orders. */
    public record Order(
            @Nullable String id,
            @Nullable LocalDate invoiceDate,
            @Nullable Boolean redeemed,
            @Nullable LocalDate submittedOn,
            @Nullable String name,
            @Nullable String note) {

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
