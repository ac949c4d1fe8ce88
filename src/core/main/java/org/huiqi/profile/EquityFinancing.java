package org.huiqi.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.huiqi.profile.schema.Ask;
import org.huiqi.profile.schema.Doc;
import org.huiqi.profile.schema.Money;
import org.jspecify.annotations.Nullable;

/** One entry of {@code equityFinancing}: new equity paid in; [] = none. */
public record EquityFinancing(
        @Doc(zh = "到账日期", en = "date of payment") @Ask(zh = "哪天实缴到账的？", en = "When was it paid in?")
                @Nullable LocalDate date,
        @Doc(zh = "实缴金额", en = "amount paid in")
                @Money
                @Ask(zh = "实缴金额是多少？", en = "How much was paid in?")
                @Nullable BigDecimal paidIn,
        @Doc(zh = "合格机构投资者", en = "from qualified institutional investors")
                @Ask(
                        zh = "投资方是否为合格机构投资者？",
                        en = "Did the money come from qualified institutional investors?")
                @Nullable Boolean qualified,
        @Doc(zh = "名称", en = "name, information only") @Nullable String name,
        @Doc(zh = "备注", en = "note, information only") @Nullable String note) {}
