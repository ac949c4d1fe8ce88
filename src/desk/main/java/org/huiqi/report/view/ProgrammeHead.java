package org.huiqi.report.view;

import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a programme is called and how it stands.
 *
 * @param id id, P01 to P27
 * @param name name
 * @param kind funding or recognition
 * @param page where it stands in the handbook
 * @param verdict verdict
 * @param verdictWord its word
 * @param place where it is read
 * @param stanceWord what is told of it in a word
 * @param timing where the day lies in the window
 * @param when where the day lies in words, with the days left
 */
public record ProgrammeHead(
        String id,
        String name,
        String kind,
        String page,
        Verdict verdict,
        String verdictWord,
        Place place,
        String stanceWord,
        Timing timing,
        String when) {
    private static final int SOON = 14;

    /** What is told of it. */
    public Stance stance() {
        return Stance.of(verdict, place);
    }

    /** {@code P09 省级…}. */
    public String title() {
        return id + " " + name;
    }

    /** Whether one can still apply: it is open, opens later, or has no printed period. */
    public boolean isTimely() {
        return timing.state().isTimely();
    }

    /** Days that are left to the firm; null where it is not open, or closes with another's day. */
    public @Nullable Long daysLeft() {
        return timing.upstream() == null ? timing.daysLeft() : null;
    }

    /** Whether it closes within two weeks. */
    public boolean isUrgent() {
        return timing.daysLeft() != null && timing.daysLeft() <= SOON;
    }
}
