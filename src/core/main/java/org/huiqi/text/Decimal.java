package org.huiqi.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers from outside: what a profile, a pack, a case, a command or a request writes. A few
 * characters can name a number that fills the memory (1e999999999), so all of them are read here.
 */
public final class Decimal {
    /** Most digits in front of the decimal point, and most behind it, however it is written. */
    public static final int MOST_DIGITS = 40;

    /** Longest text of a number: the time to parse one grows with the square of its length. */
    public static final int LONGEST = 100;

    private Decimal() {}

    /**
     * {@return the number that a text stands for, in its shortest plain form; null where it is none
     * or has more digits than are kept}
     *
     * @param text digits, a point, an exponent
     */
    public static @Nullable BigDecimal read(String text) {
        try {
            return text.length() > LONGEST ? null : kept(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return null; // no number, or an exponent beyond the range of int
        }
    }

    /**
     * {@return a number in its shortest plain form; null where that has more digits than are kept}
     *
     * @param number any number
     */
    public static @Nullable BigDecimal kept(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        boolean tooLong =
                shortest.scale() > MOST_DIGITS
                        || (long) shortest.precision() - shortest.scale() > MOST_DIGITS;
        if (tooLong) {
            return null;
        }
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
