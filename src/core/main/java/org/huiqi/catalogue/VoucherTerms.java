package org.huiqi.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.huiqi.profile.schema.Doc;

/** Terms of the voucher scheme (P20 支持内容1-3, 申报方式3). */
public record VoucherTerms(
        @Doc(zh = "适用的省", en = "province of the scheme") String province,
        @Doc(zh = "适用北部标准的城市", en = "cities with the northern rates") List<String> northCities,
        @Doc(zh = "其余城市", en = "other cities of the province") List<String> standardCities,
        @Doc(zh = "其余城市的标准", en = "rates of those") Rates standard,
        @Doc(zh = "北部城市的标准", en = "rates of the northern cities") Rates north,
        @Doc(zh = "适用旧办法的订单", en = "orders that fall under the old scheme") Orders orders) {
    public VoucherTerms {
        northCities = Programme.orNone(northCities);
        standardCities = Programme.orNone(standardCities);
    }

    /** Rates of a region. */
    public record Rates(
            @Doc(zh = "占实际支出的比例", en = "share of the actual spend, as a fraction") BigDecimal rate,
            @Doc(zh = "全年省级创新券上限，万元", en = "highest provincial voucher of a year in 万元")
                    BigDecimal cap,
            @Doc(zh = "联动中的地方份额", en = "local part of the linkage, against provincialShare")
                    int localShare,
            @Doc(zh = "联动中的省级份额", en = "provincial part of the linkage") int provincialShare) {}

    /** Orders of the changeover. */
    public record Orders(
            @Doc(zh = "最早开票日", en = "first invoice date") LocalDate invoicedFrom,
            @Doc(zh = "最晚开票日", en = "last invoice date") LocalDate invoicedTo,
            @Doc(zh = "最后提交日", en = "last day of filing") LocalDate fileBy) {}
}
