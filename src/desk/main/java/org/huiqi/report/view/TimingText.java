package org.huiqi.report.view;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import org.huiqi.catalogue.Programme.Deadline;
import org.huiqi.catalogue.Programme.Window;
import org.huiqi.verdict.Timing;
import org.jspecify.annotations.Nullable;

/** When to apply, as a reader would say it. */
final class TimingText {
    private static final int SOON = 14;

    private final Phrasing phrasing;

    TimingText(Phrasing phrasing) {
        this.phrasing = phrasing;
    }

    /** Whether it closes within two weeks. */
    static boolean isUrgent(Timing timing) {
        return timing.daysLeft() != null && timing.daysLeft() <= SOON;
    }

    /** Days that are left to the firm; null where it is not open, or another closes it. */
    static @Nullable Long daysLeft(Timing timing) {
        return timing.upstream() == null ? timing.daysLeft() : null;
    }

    /** One line for the head of a card: {@code 剩 28 天，2024-10-18 截止}. */
    String when(Timing timing) {
        return switch (timing.state()) {
            case NO_WINDOW -> phrasing.say(Label.NO_WINDOW);
            case OPEN -> timing.upstream() == null ? open(timing) : reported(timing);
            case BEFORE_WINDOW -> before(timing);
            case APPLICANT_DEADLINE_PASSED, UPSTREAM_DEADLINE_PASSED, AFTER_WINDOW ->
                    phrasing.aside(phrasing.heading(timing.state()), closesOn(timing).toString());
        };
    }

    private static LocalDate closesOn(Timing timing) {
        return Objects.requireNonNull(timing.closesOn());
    }

    private String reported(Timing timing) {
        return phrasing.say(
                TimePhrase.REPORTED_BY,
                phrasing.of(Objects.requireNonNull(timing.upstream())),
                closesOn(timing));
    }

    private String open(Timing timing) {
        long days = Objects.requireNonNull(timing.daysLeft());
        LocalDate closesOn = closesOn(timing);
        if (days == 0) {
            return phrasing.say(TimePhrase.CLOSES_TODAY, closesOn);
        }
        return phrasing.say(days == 1 ? TimePhrase.DAY_LEFT : TimePhrase.DAYS_LEFT, days, closesOn);
    }

    private String before(Timing timing) {
        long days = Objects.requireNonNull(timing.daysToOpen());
        LocalDate opensOn = Objects.requireNonNull(timing.window()).opensOn();
        return days == 1
                ? phrasing.say(TimePhrase.OPENS_TOMORROW, opensOn)
                : phrasing.say(TimePhrase.OPENS_IN, days, opensOn);
    }

    /** {@code 2024年9月至10月}. */
    String window(Window window) {
        return window.from() == window.to()
                ? phrasing.say(TimePhrase.MONTH, window.year(), month(window.from()))
                : phrasing.say(
                        TimePhrase.MONTHS, window.year(), month(window.from()), month(window.to()));
    }

    private String month(int month) {
        return phrasing.isChinese()
                ? String.valueOf(month)
                : Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The firm's own last day: {@code 2024-10-18（约束申报单位）}; null where none is printed. */
    @Nullable String closing(Timing timing) {
        if (timing.state() != Timing.State.OPEN || timing.upstream() != null) {
            return null;
        }
        LocalDate day = closesOn(timing);
        boolean own = timing.deadlines().stream().anyMatch(d -> d.closes() && d.date().equals(day));
        return phrasing.aside(
                day.toString(), phrasing.say(own ? TimePhrase.OWN_DAY : Label.ACTOR_WINDOW));
    }

    /** {@code 2024-08-20 设区市主管部门：设区市科技局报送省生产力促进中心}. */
    String deadline(Deadline deadline) {
        String when =
                phrasing.say(TimePhrase.DAY_OF, deadline.date(), phrasing.of(deadline.actor()));
        return effect(deadline, phrasing.pair(when, phrasing.of(deadline.note())));
    }

    /** The day and what is due, without whom it binds. */
    String due(Deadline deadline) {
        return effect(deadline, deadline.date() + " " + phrasing.of(deadline.note()));
    }

    private String effect(Deadline deadline, String text) {
        return deadline.closes() ? text : phrasing.aside(text, phrasing.say(TimePhrase.STAYS_OPEN));
    }

    /** How long it is open, in two words. */
    String left(Timing timing) {
        return switch (timing.state()) {
            case BEFORE_WINDOW -> phrasing.say(TimePhrase.CELL_OPENS_LATER);
            case NO_WINDOW -> phrasing.say(TimePhrase.CELL_NO_WINDOW);
            case APPLICANT_DEADLINE_PASSED, UPSTREAM_DEADLINE_PASSED, AFTER_WINDOW ->
                    phrasing.say(TimePhrase.CELL_OVER);
            case OPEN -> {
                if (timing.upstream() != null) {
                    yield phrasing.say(TimePhrase.CELL_REPORTED_BY, timing.closesOn());
                }
                long days = Objects.requireNonNull(timing.daysLeft());
                yield days == 0
                        ? phrasing.say(TimePhrase.CELL_CLOSES_TODAY)
                        : phrasing.say(
                                days == 1 ? TimePhrase.CELL_DAY_LEFT : TimePhrase.CELL_DAYS_LEFT,
                                days);
            }
        };
    }
}
