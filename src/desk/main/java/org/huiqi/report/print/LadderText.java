package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.huiqi.Ladder;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderView;
import org.huiqi.report.view.LadderView.RungView;
import org.huiqi.report.view.LadderView.ScoreRow;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.huiqi.text.TextPage.Ink;

/** The ladder of titles for a terminal: a drawing, the highest title on top, and what to do. */
public final class LadderText {
    private final Language language;
    private final TextPage page;

    LadderText(Language language, TextPage page) {
        this.language = language;
        this.page = page;
    }

    /**
     * {@return the ladder as text}
     *
     * @param name name of the firm, or nothing
     * @param ladder the ladder
     * @param language language of the words
     * @param colour whether to colour with ANSI sequences
     * @param width columns of the terminal; at least 32 are taken
     */
    public static String render(
            String name, Ladder ladder, Language language, boolean colour, int width) {
        TextPage page = new TextPage(colour, width);
        page.rule('=');
        page.write("", Label.LADDER.in(language), Ink.FAINT);
        page.write("", name.isEmpty() ? Label.UNNAMED.in(language) : name, Ink.STRONG);
        page.write("", Label.AS_OF.in(language) + " " + ladder.asOf());
        page.rule('=');
        new LadderText(language, page).write(LadderView.of(ladder, language));
        return page.toString();
    }

    void write(LadderView ladder) {
        if (ladder.rungs().isEmpty()) {
            page.write("  ", Label.NO_LADDER.in(language));
            return;
        }
        draw(ladder.rungs());
        page.write("  ", Label.LADDER_KEY.in(language), Ink.FAINT);
        page.write("  ", ladder.note(), Ink.FAINT);
        ladder.rungs().forEach(this::rung);
        if (!ladder.steps().isEmpty()) {
            page.blank();
            page.write("# ", Label.LADDER_STEPS.in(language), Ink.STRONG);
            page.write("  ", Label.LADDER_STEPS_HINT.in(language), Ink.FAINT);
            ladder.steps()
                    .forEach(
                            item -> {
                                page.write("  - ", item.text());
                                item.notes().forEach(note -> page.write("      ", note));
                            });
        }
    }

    private void draw(List<RungView> rungs) {
        List<RungView> down = new ArrayList<>(rungs);
        Collections.reverse(down);
        int width = down.stream().mapToInt(rung -> DisplayWidth.of(rung.name())).max().orElse(0);
        for (RungView rung : down) {
            page.write(
                    "  |-" + rung.sign() + "-| ",
                    DisplayWidth.pad(rung.name(), Math.min(width, page.width() / 2))
                            + "  "
                            + rung.stateWord(),
                    TextReport.ink(rung.tone()));
            page.write("  |   |", "");
        }
    }

    private void rung(RungView rung) {
        page.blank();
        page.write("[" + rung.stateWord() + "] ", rung.name(), TextReport.ink(rung.tone()));
        page.write("  ", rung.summary());
        rung.lines().forEach(line -> page.write("  - ", line));
        if (rung.score() != null) {
            page.write("  ", rung.score().heading(), Ink.STRONG);
            rung.score().rows().forEach(this::row);
        }
        if (!rung.opens().isEmpty()) {
            page.write(
                    "  ",
                    Label.LADDER_OPENS.in(language)
                            + (language == Language.ZH ? "：" : ": ")
                            + String.join(language == Language.ZH ? "；" : "; ", rung.opens()));
        }
        page.write("  ", rung.source(), Ink.FAINT);
    }

    private void row(ScoreRow row) {
        String value = row.value().isEmpty() ? "" : " " + row.value();
        page.write(
                "    " + DisplayWidth.pad(row.points(), 13),
                row.name() + value + (row.next().isEmpty() ? "" : " — " + row.next()));
    }
}
