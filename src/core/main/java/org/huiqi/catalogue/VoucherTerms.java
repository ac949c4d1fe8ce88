package org.huiqi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Terms of the voucher scheme (P20 支持内容1-3, 申报方式3).
 *
 * @param province province of the scheme
 * @param northCities cities with the northern rates
 * @param standardCities other cities of the province
 * @param standard rates of those
 * @param north rates of the northern cities
 * @param orders orders that fall under the old scheme
 */
public record VoucherTerms(
        String province,
        List<String> northCities,
        List<String> standardCities,
        Rates standard,
        Rates north,
        Orders orders) {
    public VoucherTerms {
        northCities = Programme.orNone(northCities);
        standardCities = Programme.orNone(standardCities);
    }

    /**
     * Rates of a region.
     *
     * @param rate share of the actual spend, as a fraction
     * @param cap highest provincial voucher of a year in 万元
     * @param localShare local part of the linkage, against {@code provincialShare}
     * @param provincialShare provincial part of the linkage
     */
    public record Rates(BigDecimal rate, BigDecimal cap, int localShare, int provincialShare) {}

    /**
     * Orders of the changeover.
     *
     * @param invoicedFrom first invoice date
     * @param invoicedTo last invoice date
     * @param fileBy last day of filing
     */
    public record Orders(LocalDate invoicedFrom, LocalDate invoicedTo, LocalDate fileBy) {}
}
