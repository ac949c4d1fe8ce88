package org.huiqi.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.huiqi.catalogue.GuaranteeTerms;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Guarantees;
import org.jspecify.annotations.Nullable;

/**
 * What the guarantee plan means for the guarantees that a firm asks for; null where a figure is
 * missing.
 *
 * @param guarantees fee ceilings of each requested guarantee
 * @param headroom balance that may still be guaranteed, 万元
 * @param balanceAfter balance with every requested guarantee, 万元
 * @param withinCap whether that is within the cap
 */
public record GuaranteeBenefit(
        List<Fee> guarantees,
        @Nullable BigDecimal headroom,
        @Nullable BigDecimal balanceAfter,
        @Nullable Boolean withinCap)
        implements Benefit {
    public GuaranteeBenefit {
        guarantees = List.copyOf(guarantees);
    }

    /** The cap of the balance that is guaranteed for one firm. */
    @Override
    public @Nullable BigDecimal atMost(Programme programme) {
        return programme.guarantee() == null ? null : programme.guarantee().balanceCap();
    }

    /** How many guarantees; no amount and no name of the profile. */
    @Override
    public String toString() {
        return "GuaranteeBenefit[" + guarantees.size() + " guarantees]";
    }

    /**
     * Ceilings of one guarantee.
     *
     * @param id name of the request, or null
     * @param feeRateMaxPct highest re-guarantee fee rate in per cent
     * @param feeMax highest fee in 万元, rounded down to 0.01 yuan
     */
    public record Fee(
            @Nullable String id, @Nullable BigDecimal feeRateMaxPct, @Nullable BigDecimal feeMax) {}

    static GuaranteeBenefit of(GuaranteeTerms terms, Guarantees firm) {
        List<Guarantees.Requested> requested =
                firm.requested() == null ? List.of() : firm.requested();
        BigDecimal outstanding = firm.outstanding();
        BigDecimal after = balanceAfter(firm);
        return new GuaranteeBenefit(
                requested.stream().map(request -> fee(terms, request)).toList(),
                outstanding == null
                        ? null
                        : terms.balanceCap().subtract(outstanding).max(BigDecimal.ZERO),
                after,
                after == null ? null : (Boolean) (after.compareTo(terms.balanceCap()) <= 0));
    }

    private static Fee fee(GuaranteeTerms terms, Guarantees.Requested request) {
        BigDecimal amount = request.amount();
        if (amount == null) {
            return new Fee(request.id(), null, null);
        }
        boolean above = amount.compareTo(terms.feeStep()) > 0;
        BigDecimal rate = above ? terms.feeRateAbove() : terms.feeRateUpTo();
        BigDecimal fee = amount.multiply(rate).movePointLeft(2).setScale(6, RoundingMode.DOWN);
        return new Fee(request.id(), rate, fee);
    }

    private static @Nullable BigDecimal balanceAfter(Guarantees firm) {
        if (firm.outstanding() == null || firm.requested() == null) {
            return null;
        }
        BigDecimal sum = firm.outstanding();
        for (Guarantees.Requested request : firm.requested()) {
            if (request.amount() == null) {
                return null;
            }
            sum = sum.add(request.amount());
        }
        return sum;
    }
}
