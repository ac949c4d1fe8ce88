package org.huiqi.report.print;

import org.huiqi.Ladder;
import org.huiqi.document.TextPrinter;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderView;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;

/** The ladder of titles for a terminal: a drawing, the highest title on top, and what to do. */
public final class LadderText {
    private LadderText() {}

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
        TextPrinter.print(
                ReportDocument.of(
                        name.isEmpty() ? Label.UNNAMED.in(language) : name,
                        Label.AS_OF.in(language) + " " + ladder.asOf(),
                        LadderView.of(ladder, language),
                        language),
                page);
        return page.toString();
    }
}
