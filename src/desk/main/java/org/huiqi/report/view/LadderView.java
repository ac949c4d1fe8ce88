package org.huiqi.report.view;

import java.util.List;
import org.huiqi.Ladder;
import org.huiqi.Ladder.State;
import org.huiqi.document.Tone;
import org.huiqi.report.view.Block.Item;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The titles of a firm in the order in which they are climbed, and the shortest steps. Immutable.
 *
 * @param note that the official text decides
 * @param rungs the titles, the lowest first; none where no standard has a version on the day
 * @param steps programmes that are narrowly failed, each with what would mend it
 */
public record LadderView(String note, List<RungView> rungs, List<Item> steps) implements Part {
    public LadderView {
        rungs = List.copyOf(rungs);
        steps = List.copyOf(steps);
    }

    /** The view of a ladder. */
    public static LadderView of(Ladder ladder, Language language) {
        return new LadderWords(new Phrasing(language), ladder).view();
    }

    /** How all of it is told without the picture: {@code 创新型中小企业：已持有；…}. */
    public String told() {
        return rungs.stream()
                .map(rung -> rung.name() + ": " + rung.stateWord())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    /**
     * One title.
     *
     * @param id id of its standard
     * @param name name of the title
     * @param state how it stands
     * @param stateWord the same in a word
     * @param summary last day, or what there is to do, in a few words
     * @param lines what fails and by how much, and what is missing; none where nothing is to be
     *     done
     * @param score points and what the next ones cost, or null where its standard gives none
     * @param opens programmes that it opens: {@code P08 不符合 → 待确认}
     * @param source documents that its standard was restated from
     */
    public record RungView(
            String id,
            String name,
            State state,
            String stateWord,
            String summary,
            List<String> lines,
            @Nullable ScoreView score,
            List<String> opens,
            String source) {
        public RungView {
            lines = List.copyOf(lines);
            opens = List.copyOf(opens);
        }

        /** How good the news is. */
        public Tone tone() {
            return switch (state) {
                case HELD, REACHED -> Tone.GOOD;
                case EXPIRING -> Tone.DOUBTFUL;
                case REACHABLE -> Tone.OPEN;
                case NOT_REACHED -> Tone.BAD;
            };
        }

        /** A sign for terminals and black and white paper. */
        public String sign() {
            return switch (state) {
                case HELD -> "#";
                case EXPIRING -> "!";
                case REACHED -> "+";
                case REACHABLE -> "?";
                case NOT_REACHED -> "x";
            };
        }
    }

    /**
     * Points of a standard.
     *
     * @param heading points and mark in a sentence
     * @param rows indicators, those that can still gain points first, the largest gain first
     */
    public record ScoreView(String heading, List<ScoreRow> rows) {
        public ScoreView {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Points of an indicator.
     *
     * @param name what is looked at
     * @param value the figure, or nothing
     * @param points points out of how many
     * @param next what the next points cost or wait for, or nothing
     */
    public record ScoreRow(String name, String value, String points, String next) {}
}
