package org.huiqi.synthetic;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a file writes an amount of money. */
final class WrittenAmount {
    private WrittenAmount() {}

    /** So many per cent of an amount, to the cent of 万元. */
    static BigDecimal percentOf(BigDecimal number, int percent) {
        return number.multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(2, RoundingMode.DOWN)
                .stripTrailingZeros();
    }

    /** The least amount in so many decimals that is a share of another. */
    static BigDecimal share(BigDecimal whole, BigDecimal percent, int decimals) {
        return whole.multiply(percent).movePointLeft(2).setScale(decimals, RoundingMode.UP);
    }

    /** Mostly a number of 万元, at times a text with a unit; always the same amount. */
    static Object written(BigDecimal amount, Chance chance) {
        return switch (chance.weighted(90, 5, 5)) {
            case 1 -> amount.toPlainString() + "万元";
            case 2 -> amount.movePointLeft(4).toPlainString() + "亿元";
            default -> amount;
        };
    }
}
