package org.huiqi.profile;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A number of entries that is known only within bounds, because some entries lack the field that
 * says whether they count.
 *
 * @param least entries that are known to count
 * @param most the same with every doubtful entry
 */
public record Count(int least, int most) {
    /** Nothing is known of the number. */
    public static final Count UNKNOWN = new Count(0, Integer.MAX_VALUE);

    /**
     * {@return how many entries of a list there are of which a condition holds}
     *
     * @param <T> type of the entries
     * @param list null: unknown
     * @param condition null where it is unknown of an entry
     */
    public static <T> Count of(@Nullable List<T> list, Function<T, @Nullable Boolean> condition) {
        if (list == null) {
            return UNKNOWN;
        }
        List<Optional<Boolean>> held =
                list.stream().map(entry -> Optional.ofNullable(condition.apply(entry))).toList();
        int least = Collections.frequency(held, Optional.of(true));
        return new Count(least, least + Collections.frequency(held, Optional.empty()));
    }

    /**
     * {@return whether the number is at least {@code floor}; null while the bounds leave it open}
     *
     * @param floor the least
     */
    public @Nullable Boolean atLeast(int floor) {
        return least >= floor ? Boolean.TRUE : most < floor ? Boolean.FALSE : null;
    }

    /**
     * {@return whether the number is at most {@code ceiling}; null while the bounds leave it open}
     *
     * @param ceiling the most
     */
    public @Nullable Boolean atMost(int ceiling) {
        return most <= ceiling ? Boolean.TRUE : least > ceiling ? Boolean.FALSE : null;
    }
}
