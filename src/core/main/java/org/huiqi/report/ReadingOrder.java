package org.huiqi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.Ladder.Steps;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;

/**
 * Which programme a reader meets where, in which order, whatever the face: what can be done first.
 * Every programme is in exactly one place. Immutable.
 */
public final class ReadingOrder {

    /** Places in the order in which they are read. */
    public enum Place {
        /** Eligible or waiting for a word, and open on the day. */
        OPEN,
        /** The same, opening later. */
        BEFORE,
        /** The same, without a printed period. */
        WITHOUT_WINDOW,
        /** The same, over for the year. */
        PASSED,
        /** A requirement that binds in principle fails. */
        CONDITIONAL,
        /** One or two steps are missing. */
        NEAR,
        /** Facts are missing. */
        UNDECIDED,
        /** Nothing fails and nothing beyond being an enterprise speaks for it. */
        UNSPECIFIC,
        /** The title is held already, or a higher one. */
        HELD,
        /** Out of reach. */
        REST;

        /** {@return whether the firm may act on it: nothing mandatory is known to fail} */
        public boolean isWithinReach() {
            return compareTo(UNDECIDED) <= 0 && this != NEAR;
        }
    }

    /** The soonest to close first, then the soonest to open; ties by verdict, then in order. */
    private static final Comparator<ProgrammeResult> SOONEST =
            Comparator.comparing(ReadingOrder::daysLeft)
                    .thenComparing(ReadingOrder::daysToOpen)
                    .thenComparing(ProgrammeResult::verdict)
                    .thenComparing(ProgrammeResult::id);

    private static final Comparator<ProgrammeResult> BY_VERDICT =
            Comparator.comparing(ProgrammeResult::verdict).thenComparing(ProgrammeResult::id);

    private final Map<Place, List<ProgrammeResult>> places = new LinkedHashMap<>();
    private final Map<String, Place> byId = new HashMap<>();
    private final Map<String, NearMiss> misses = new HashMap<>();

    private ReadingOrder(Report report) {
        for (Place place : Place.values()) {
            places.put(place, new ArrayList<>());
        }
        Map<String, Steps> steps = new HashMap<>();
        report.ladder().steps().forEach(s -> steps.put(s.programme().id(), s));
        for (ProgrammeResult result : report.programmes()) {
            NearMiss miss = NearMiss.of(result, steps.get(result.id()));
            if (miss != null) {
                misses.put(result.id(), miss);
            }
            Place place = place(result, miss != null);
            at(place).add(result);
            byId.put(result.id(), place);
        }
        places.forEach((place, results) -> results.sort(order(place)));
    }

    /**
     * {@return the order of a report}
     *
     * @param report a report
     */
    public static ReadingOrder of(Report report) {
        return new ReadingOrder(report);
    }

    private Comparator<ProgrammeResult> order(Place place) {
        return switch (place) {
            case NEAR ->
                    Comparator.comparing((ProgrammeResult result) -> misses.get(result.id()))
                            .thenComparing(SOONEST);
            case HELD, REST -> BY_VERDICT;
            default -> SOONEST;
        };
    }

    private static Place place(ProgrammeResult result, boolean near) {
        if (result.isHeld()) {
            return Place.HELD;
        }
        return switch (result.verdict()) {
            case ELIGIBLE -> inTime(result);
            case NEEDS_ATTESTATION ->
                    result.isSpecific() || result.held() != null
                            ? inTime(result)
                            : Place.UNSPECIFIC;
            case CONDITIONAL -> Place.CONDITIONAL;
            case UNDECIDED -> Place.UNDECIDED;
            case NOT_ELIGIBLE -> near ? Place.NEAR : Place.REST;
            case NOT_APPLICABLE -> Place.REST;
        };
    }

    private static Place inTime(ProgrammeResult result) {
        return switch (result.timing().state()) {
            case OPEN -> Place.OPEN;
            case BEFORE_WINDOW -> Place.BEFORE;
            case NO_WINDOW -> Place.WITHOUT_WINDOW;
            case APPLICANT_DEADLINE_PASSED, UPSTREAM_DEADLINE_PASSED, AFTER_WINDOW -> Place.PASSED;
        };
    }

    private List<ProgrammeResult> at(Place place) {
        return places.get(place);
    }

    /**
     * {@return the programmes of a place, in the order in which they are read}
     *
     * @param place the place
     */
    public List<ProgrammeResult> of(Place place) {
        return List.copyOf(at(place));
    }

    /**
     * {@return where a programme is read}
     *
     * @param id id of a programme of the report
     */
    public Place place(String id) {
        return Objects.requireNonNull(byId.get(id));
    }

    /**
     * {@return what a near miss lacks}
     *
     * @param id id of a programme that is {@link Place#NEAR}
     */
    public NearMiss miss(String id) {
        return Objects.requireNonNull(misses.get(id));
    }

    private static Long daysLeft(ProgrammeResult result) {
        return Objects.requireNonNullElse(result.timing().daysLeft(), Long.MAX_VALUE);
    }

    private static Long daysToOpen(ProgrammeResult result) {
        Long days = result.timing().daysToOpen();
        boolean over = !result.timing().state().isTimely();
        return Objects.requireNonNullElse(days, over ? Long.MAX_VALUE : Long.MAX_VALUE - 1);
    }
}
