package org.huiqi.verdict;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Window;
import org.jspecify.annotations.Nullable;

/**
 * Where a day lies in a programme's window. Never changes a verdict: months are for reference.
 *
 * @param state state
 * @param window months for reference, or null
 * @param closesOn earliest of the window's end and the closing deadlines, or null
 * @param daysToOpen days to the window, only before it
 * @param daysLeft days to {@code closesOn}, only while open; 0 on the last day
 * @param deadlines every dated deadline
 */
public record Timing(
        State state,
        @Nullable Window window,
        @Nullable LocalDate closesOn,
        @Nullable Long daysToOpen,
        @Nullable Long daysLeft,
        List<Deadline> deadlines) {
    public Timing {
        deadlines = List.copyOf(deadlines);
    }

    /** States, first match. */
    public enum State {
        NO_WINDOW,
        BEFORE_WINDOW,
        APPLICANT_DEADLINE_PASSED,
        UPSTREAM_DEADLINE_PASSED,
        AFTER_WINDOW,
        OPEN;

        /**
         * {@return whether one can still apply: it is open, opens later, or has no printed period}
         */
        public boolean isTimely() {
            return switch (this) {
                case OPEN, BEFORE_WINDOW, NO_WINDOW -> true;
                case APPLICANT_DEADLINE_PASSED, UPSTREAM_DEADLINE_PASSED, AFTER_WINDOW -> false;
            };
        }
    }

    /**
     * {@return the timing of a programme on a day}
     *
     * @param programme a programme of the edition
     * @param asOf the day that it is asked for
     */
    public static Timing of(Programme programme, LocalDate asOf) {
        Window window = programme.window();
        State state = state(programme, asOf);
        LocalDate closesOn = window == null ? null : closesOn(programme, window);
        return new Timing(
                state,
                window,
                closesOn,
                state == State.BEFORE_WINDOW ? days(asOf, window.opensOn()) : null,
                state == State.OPEN ? days(asOf, closesOn) : null,
                programme.deadlines());
    }

    /**
     * {@return who other than the applicant must have acted by the day on which it closes; null
     * where that day is the applicant's own or the last of the months} The applicant's own day is
     * earlier then, and not printed.
     */
    public @Nullable Actor upstream() {
        return deadlines.stream()
                .filter(deadline -> deadline.closes() && deadline.date().equals(closesOn))
                .map(Deadline::actor)
                .min(Comparator.naturalOrder())
                .filter(actor -> actor != Actor.APPLICANT)
                .orElse(null);
    }

    private static Long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    private static LocalDate closesOn(Programme programme, Window window) {
        LocalDate closesOn = window.closesOn();
        for (Deadline deadline : programme.deadlines()) {
            if (deadline.closes() && deadline.date().isBefore(closesOn)) {
                closesOn = deadline.date();
            }
        }
        return closesOn;
    }

    private static State state(Programme programme, LocalDate asOf) {
        Window window = programme.window();
        if (window == null) {
            return State.NO_WINDOW;
        }
        if (asOf.isBefore(window.opensOn())) {
            return State.BEFORE_WINDOW;
        }
        State state = asOf.isAfter(window.closesOn()) ? State.AFTER_WINDOW : State.OPEN;
        for (Deadline deadline : programme.deadlines()) {
            if (deadline.closes() && asOf.isAfter(deadline.date())) {
                if (deadline.actor() == Actor.APPLICANT) {
                    return State.APPLICANT_DEADLINE_PASSED;
                }
                state = State.UPSTREAM_DEADLINE_PASSED;
            }
        }
        return state;
    }
}
