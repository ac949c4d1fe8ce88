package org.huiqi.profile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares in per cent that are safe to compare with a floor. */
public final class Ratio {
    /** Rounding down keeps {@code ratio >= floor} exact: 2.9999… never becomes 3. */
    private static final MathContext DOWN = new MathContext(34, RoundingMode.DOWN);

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
        return part.multiply(HUNDRED).divide(whole, DOWN);
    }
}
