package org.huiqi.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares in per cent that are safe to compare with a floor. */
public final class Ratio {
    /** Rounding down keeps {@code ratio >= floor} exact: 2.9999… never becomes 3. */
    private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

    /** Digits and places with which nothing overflows. */
    private static final int MOST_DIGITS = 14;

    private static final int MOST_PLACES = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Ratio() {}

    /**
     * The same of persons.
     *
     * @param part null: unknown
     * @param whole null: unknown; nothing is asked of zero
     * @return null where a number is missing or the whole is zero
     */
    public static @Nullable BigDecimal percent(@Nullable Integer part, @Nullable Integer whole) {
        return part == null || whole == null
                ? null
                : percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    /**
     * Part of a whole in per cent, to 34 digits, rounded down.
     *
     * @param part null: unknown
     * @param whole null: unknown; nothing is asked of zero
     * @return null where a figure is missing or the whole is zero
     */
    public static @Nullable BigDecimal percent(
            @Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) {
            return null;
        }
        BigDecimal hundredfold = part.multiply(HUNDRED);
        BigDecimal exact = exact(hundredfold, whole);
        return exact != null ? exact : hundredfold.divide(whole, DOWN);
    }

    /**
     * The quotient where it has few digits, as the division gives it. The division itself finds the
     * same by taking zeros off thirty-four digits one at a time, which is most of what a check of a
     * firm would cost.
     */
    private static @Nullable BigDecimal exact(BigDecimal part, BigDecimal whole) {
        if (part.precision() > MOST_DIGITS || whole.precision() > MOST_DIGITS) {
            return null;
        }
        long dividend = part.unscaledValue().longValue();
        long divisor = whole.unscaledValue().longValue();
        for (int places = 0; places <= MOST_PLACES; places++) {
            if (dividend % divisor == 0) {
                return BigDecimal.valueOf(
                        dividend / divisor, part.scale() - whole.scale() + places);
            }
            dividend *= 10;
        }
        return null;
    }
}
