package org.huiqi.screening.synthetic;

import java.math.BigDecimal;

/** How a file writes an amount of money. */
final class Amounts {
    private Amounts() {}

    /** Mostly a number of 万元, at times a text with a unit; always the same amount. */
    static Object written(BigDecimal amount, Chance chance) {
        return switch (chance.weighted(90, 5, 5)) {
            case 1 -> amount.toPlainString() + "万元";
            case 2 -> amount.movePointLeft(4).toPlainString() + "亿元";
            default -> amount;
        };
    }
}
