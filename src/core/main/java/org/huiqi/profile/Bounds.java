package org.huiqi.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A sum that is known only within bounds, because some of its parts are missing or may not count.
 *
 * @param least what is known to count
 * @param most the same with everything doubtful; null where nothing limits it
 */
public record Bounds(BigDecimal least, @Nullable BigDecimal most) {
    /** Nothing. */
    public static final Bounds NONE = exactly(BigDecimal.ZERO);

    /** Nothing is known of the sum, which is not negative. */
    public static final Bounds UNKNOWN = new Bounds(BigDecimal.ZERO, null);

    /**
     * {@return a sum that is known}
     *
     * @param sum the sum
     */
    public static Bounds exactly(BigDecimal sum) {
        return new Bounds(sum, sum);
    }

    /** {@return whether the bounds leave nothing open} */
    public boolean isExact() {
        return most != null && least.compareTo(most) == 0;
    }

    /**
     * {@return both sums together}
     *
     * @param other the other sum
     */
    public Bounds plus(Bounds other) {
        return new Bounds(
                least.add(other.least),
                most == null || other.most == null ? null : most.add(other.most));
    }

    /**
     * {@return the same, nothing of it above a ceiling}
     *
     * @param ceiling the most
     */
    public Bounds cutAt(BigDecimal ceiling) {
        return new Bounds(least.min(ceiling), most == null ? ceiling : most.min(ceiling));
    }

    /**
     * {@return whether the sum is at least {@code floor}; null while the bounds leave it open}
     *
     * @param floor the least
     */
    public @Nullable Boolean atLeast(int floor) {
        BigDecimal limit = BigDecimal.valueOf(floor);
        if (least.compareTo(limit) >= 0) {
            return true;
        }
        return most != null && most.compareTo(limit) < 0 ? Boolean.FALSE : null;
    }
}
