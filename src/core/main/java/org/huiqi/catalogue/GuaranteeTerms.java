package org.huiqi.catalogue;

import java.math.BigDecimal;

/**
 * Terms of the guarantee plan (P17 支持内容（二）（三）).
 *
 * @param feeStep single guarantee in 万元 up to which, inclusive, the lower fee rate applies
 * @param feeRateUpTo highest re-guarantee fee rate up to the step, in per cent
 * @param feeRateAbove highest re-guarantee fee rate above the step, in per cent
 * @param balanceCap highest guaranteed balance of a firm in 万元
 */
public record GuaranteeTerms(
        BigDecimal feeStep,
        BigDecimal feeRateUpTo,
        BigDecimal feeRateAbove,
        BigDecimal balanceCap) {}
