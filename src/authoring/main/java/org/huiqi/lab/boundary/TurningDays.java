package org.huiqi.lab.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The days of a field on which a comparison's answer changes: of an age the day of the birthday, of
 * a look-back period its first day and the as-of day, of a date that a rule names that date.
 */
final class TurningDays {
    /** Days that lie on either side of what people count in: days before the as-of day. */
    private static final int[] APART = {
        45_000, 18_000, 11_000, 7500, 5000, 3400, 2350, 1900, 1600, 1200, 800, 430, 0, -400, -1200
    };

    private final FieldTrial trial;
    private final LocalDate asOf;
    private final List<Map<String, Object>> company;

    /**
     * The days of one field.
     *
     * @param trial asks about the field
     * @param company values of other fields to try where the date alone answers nothing
     */
    TurningDays(FieldTrial trial, List<Map<String, Object>> company) {
        this.trial = trial;
        this.asOf = trial.asOf();
        this.company = company;
    }

    /** The days, each the last or first that still counts; where nothing turns, the as-of day. */
    SortedSet<LocalDate> all() {
        SortedSet<LocalDate> days = days(trial);
        for (int i = 0; days.isEmpty() && i < company.size(); i++) {
            days = days(trial.with(company.get(i)));
        }
        if (days.isEmpty()) {
            days.add(asOf);
        }
        return days;
    }

    private SortedSet<LocalDate> days(FieldTrial of) {
        SortedSet<LocalDate> days = new TreeSet<>();
        LocalDate before = asOf.minusDays(APART[0]);
        Object first = of.of(before);
        for (int i = 1; i < APART.length; i++) {
            LocalDate after = asOf.minusDays(APART[i]);
            Object then = of.of(after);
            if (!Objects.equals(first, then)) {
                days.add(turn(of, before, after, first));
            }
            before = after;
            first = then;
        }
        return days;
    }

    private static LocalDate turn(
            FieldTrial of, LocalDate from, LocalDate to, @Nullable Object first) {
        LocalDate before = from;
        LocalDate after = to;
        while (before.isBefore(after.minusDays(1))) {
            long half = (after.toEpochDay() - before.toEpochDay()) / 2;
            LocalDate middle = before.plusDays(half);
            if (Objects.equals(first, of.of(middle))) {
                before = middle;
            } else {
                after = middle;
            }
        }
        return Boolean.FALSE.equals(first) ? after : before;
    }
}
