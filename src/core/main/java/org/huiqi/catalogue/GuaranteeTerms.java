package org.huiqi.catalogue;

import java.math.BigDecimal;
import org.huiqi.profile.schema.Doc;

/** Terms of the guarantee plan (P17 支持内容（二）（三）). */
public record GuaranteeTerms(
        @Doc(
                        zh = "适用较低费率的单笔担保额上限（含），万元",
                        en =
                                "single guarantee in 万元 up to which, inclusive, the lower fee rate applies")
                BigDecimal feeStep,
        @Doc(
                        zh = "不超过该额的最高再担保费率，%",
                        en = "highest re-guarantee fee rate up to the step, in per cent")
                BigDecimal feeRateUpTo,
        @Doc(
                        zh = "超过该额的最高再担保费率，%",
                        en = "highest re-guarantee fee rate above the step, in per cent")
                BigDecimal feeRateAbove,
        @Doc(zh = "单户在保余额上限，万元", en = "highest guaranteed balance of a firm in 万元")
                BigDecimal balanceCap) {}
