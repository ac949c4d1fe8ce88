package org.huiqi.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Strong Kleene logic over true, false and null, where null is unknown: one known false settles an
 * AND, one known true settles an OR, whatever the rest is.
 */
public final class Ternary {
    private Ternary() {}

    /**
     * {@return AND of the parts}
     *
     * @param parts null: unknown
     */
    public static @Nullable Boolean and(@Nullable Boolean... parts) {
        boolean unknown = false;
        for (Boolean part : parts) {
            if (part == null) {
                unknown = true;
            } else if (!part) {
                return false;
            }
        }
        return unknown ? null : Boolean.TRUE;
    }

    /**
     * {@return AND of two parts; the second is not asked for where the first settles it}
     *
     * @param first null: unknown
     * @param second what gives the other part
     */
    public static @Nullable Boolean and(
            @Nullable Boolean first, Supplier<@Nullable Boolean> second) {
        return Boolean.FALSE.equals(first) ? first : and(first, second.get());
    }

    /**
     * {@return OR of the parts}
     *
     * @param parts null: unknown
     */
    public static @Nullable Boolean or(@Nullable Boolean... parts) {
        boolean unknown = false;
        for (Boolean part : parts) {
            if (part == null) {
                unknown = true;
            } else if (part) {
                return true;
            }
        }
        return unknown ? null : Boolean.FALSE;
    }

    /**
     * {@return NOT of the part; NOT unknown is unknown}
     *
     * @param part null: unknown
     */
    public static @Nullable Boolean not(@Nullable Boolean part) {
        return part == null ? null : !part;
    }

    /**
     * {@return OR over the entries: an empty list is false, a missing list unknown}
     *
     * @param <T> type of the value or of the entries
     * @param list null: unknown
     * @param condition null where it is unknown of an entry
     */
    public static <T> @Nullable Boolean any(
            @Nullable List<T> list, Function<T, @Nullable Boolean> condition) {
        if (list == null) {
            return null;
        }
        boolean unknown = false;
        for (T entry : list) {
            Boolean holds = condition.apply(entry);
            if (holds == null) {
                unknown = true;
            } else if (holds) {
                return true;
            }
        }
        return unknown ? null : Boolean.FALSE;
    }

    /**
     * {@return AND over the entries: an empty list is true, a missing list unknown}
     *
     * @param <T> type of the value or of the entries
     * @param list null: unknown
     * @param condition null where it is unknown of an entry
     */
    public static <T> @Nullable Boolean every(
            @Nullable List<T> list, Function<T, @Nullable Boolean> condition) {
        return not(any(list, entry -> not(condition.apply(entry))));
    }

    /**
     * {@return a plain test of a value that may be missing}
     *
     * @param <T> type of the value or of the entries
     * @param value null: unknown
     * @param test asked where the value is known
     */
    public static <T> @Nullable Boolean test(@Nullable T value, Predicate<T> test) {
        return value == null ? null : (Boolean) test.test(value);
    }

    /**
     * {@return whether the value is one of the words}
     *
     * @param <T> type of the value or of the entries
     * @param value null: unknown
     * @param words what counts
     */
    @SafeVarargs
    public static <T> @Nullable Boolean in(@Nullable T value, T... words) {
        if (value == null) {
            return null;
        }
        for (T word : words) {
            if (value.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@return whether the first date is on or before the second}
     *
     * @param earlier null: unknown
     * @param later null: unknown
     */
    public static @Nullable Boolean notAfter(
            @Nullable LocalDate earlier, @Nullable LocalDate later) {
        return earlier == null || later == null ? null : (Boolean) !earlier.isAfter(later);
    }

    /**
     * {@return whether the date lies in the years before and up to {@code asOf}, its far end
     * excluded}
     *
     * @param years length of the time
     * @param date null: unknown
     * @param asOf the day that it is asked for
     */
    public static @Nullable Boolean withinYears(
            int years, @Nullable LocalDate date, LocalDate asOf) {
        return date == null
                ? null
                : (Boolean) (date.isAfter(asOf.minusYears(years)) && !date.isAfter(asOf));
    }
}
