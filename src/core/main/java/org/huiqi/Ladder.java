package org.huiqi;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.TitleType;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Late;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The titles that a firm holds, has reached, can reach or cannot, and what each would open; and
 * what would mend the programmes that it narrowly fails. Worked out when it is asked for, once;
 * after that it does not change. Thread-safe.
 */
public final class Ladder {
    /** Said once wherever standards are shown. */
    public static final Bilingual OFFICIAL_TEXT =
            new Bilingual(
                    "标准依据公开文本整理，可信度 A 为两份以上一致、B 为仅一份；以正式文件为准。",
                    "The standards were restated from public copies (A: two or more agree, B: one"
                            + " copy); the official text decides.");

    private final LocalDate asOf;
    private final Late<List<StandardResult>> standards;
    private final Late<List<Rung>> rungs;
    private final Late<List<Steps>> steps;
    private final Late<List<Expiring>> expiring;

    /**
     * A ladder.
     *
     * @param maker makes it when it is asked for
     */
    Ladder(LocalDate asOf, LadderMaker maker) {
        this.asOf = asOf;
        this.standards = new Late<>(maker::standards);
        this.rungs = new Late<>(() -> List.copyOf(maker.rungs()));
        this.steps = new Late<>(() -> List.copyOf(maker.steps(rungs())));
        this.expiring = new Late<>(() -> List.copyOf(maker.expiring()));
    }

    /** {@return the day} */
    public LocalDate asOf() {
        return asOf;
    }

    /** {@return what each standard that has a version on the day says, the lowest title first} */
    public List<StandardResult> standards() {
        return standards.get();
    }

    /** {@return every standard that has a version on the day, the lowest title first} */
    public List<Rung> rungs() {
        return rungs.get();
    }

    /**
     * {@return programmes that fail on one or two requirements with what would mend them, those
     * that can be mended first}
     */
    public List<Steps> steps() {
        return steps.get();
    }

    /** {@return titles that end within 180 days and what hangs on each, the first to end first} */
    public List<Expiring> expiring() {
        return expiring.get();
    }

    /** The day alone. */
    @Override
    public String toString() {
        return "Ladder[" + asOf + "]";
    }

    /** How a title stands. */
    public enum State {
        /** Held, and for more than 180 days to come. */
        HELD,
        /** Held, and ends within 180 days. */
        EXPIRING,
        /** Not held; every condition of its standard is met. */
        REACHED,
        /** Not held; no condition fails, and facts or attestations are missing. */
        REACHABLE,
        /** Not held; a condition fails. */
        NOT_REACHED
    }

    /**
     * One title.
     *
     * @param result what its standard says
     * @param held the title held, or null
     * @param state how it stands
     * @param opens programmes whose verdict would be better with it; none where it is held
     */
    public record Rung(
            StandardResult result, @Nullable Held held, State state, List<Opened> opens) {
        public Rung {
            opens = List.copyOf(opens);
        }

        /** {@return the standard, in the version of the day} */
        public Standard standard() {
            return result.standard();
        }

        /** The standard and how the title stands. */
        @Override
        public String toString() {
            return "Rung[" + standard().file() + " " + state + "]";
        }
    }

    /**
     * A title held, of several the one that ends last.
     *
     * @param validTo its last day; null = without end
     * @param expiring whether that is at most 180 days away
     */
    public record Held(@Nullable LocalDate validTo, boolean expiring) {
        /** Nothing of the profile. */
        @Override
        public String toString() {
            return "Held[" + (expiring ? "expiring" : "") + "]";
        }
    }

    /**
     * A title, with or without a standard, that is about to end.
     *
     * @param type the title
     * @param validTo its last day
     * @param byUsualTerm whether nobody gave that day and it follows from the usual term
     * @param hangs programmes whose verdict would be worse without it
     */
    public record Expiring(
            TitleType type, LocalDate validTo, boolean byUsualTerm, List<Opened> hangs) {
        public Expiring {
            hangs = List.copyOf(hangs);
        }

        /** The title alone. */
        @Override
        public String toString() {
            return "Expiring[" + type + "]";
        }
    }

    /**
     * A programme that a title opens.
     *
     * @param programme the programme
     * @param was its verdict
     * @param is its verdict with the title
     */
    public record Opened(Programme programme, Verdict was, Verdict is) {}

    /**
     * What would mend a programme that fails on one or two requirements.
     *
     * @param programme the programme
     * @param track the way in that is nearest, or null
     * @param candidate id of the candidate that is nearest, or null
     * @param steps one for each requirement that fails, what can be mended first
     */
    public record Steps(
            Programme programme,
            @Nullable String track,
            @Nullable String candidate,
            List<Step> steps) {
        public Steps {
            steps = List.copyOf(steps);
        }

        /** {@return whether every one of them can be mended} */
        public boolean isMendable() {
            return steps.stream().allMatch(step -> step.kind().isMendable());
        }

        /** The programme alone. */
        @Override
        public String toString() {
            return "Steps[" + programme.id() + "]";
        }
    }

    /**
     * What would mend a requirement.
     *
     * @param kind what has to change
     * @param finding the criterion, or the member of a group that is nearest
     * @param titles for a title: the rungs that would do; for a standard: the rung that tells it
     */
    public record Step(Kind kind, Finding finding, List<Standard> titles) {
        public Step {
            titles = List.copyOf(titles);
        }

        /** The criterion and what has to change. */
        @Override
        public String toString() {
            return "Step[" + finding.criterion().id() + " " + kind + "]";
        }
    }

    /** What has to change. */
    public enum Kind {
        /** A title of the ladder has to be obtained. */
        TITLE,
        /** A number has to rise or fall. */
        NUMBER,
        /** Another fact has to change, or an answer. */
        FACT,
        /** Nothing can be done: a date gone by, a place, what happened. */
        FIXED;

        /** {@return whether something can be done} */
        public boolean isMendable() {
            return this != FIXED;
        }
    }
}
