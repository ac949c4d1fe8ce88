package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.Ladder.State;
import org.huiqi.Report;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderView;
import org.huiqi.report.view.LadderView.RungView;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.huiqi.text.TextPage.Ink;

/** The ladders of several firms for a terminal: a table firms × titles, and who is close. */
public final class LadderTable {
    private static final int NAME_WIDTH = 28;

    private final Language language;
    private final List<Firm> firms = new ArrayList<>();

    /**
     * A firm.
     *
     * @param name its name, else that of its file
     * @param ladder its titles
     */
    private record Firm(String name, LadderView ladder) {}

    /**
     * An empty table.
     *
     * @param language language of the words
     */
    public LadderTable(Language language) {
        this.language = language;
    }

    /**
     * Takes a firm in.
     *
     * @param report its report
     */
    public void add(Report report) {
        String name = report.name() == null ? report.source() : report.name();
        firms.add(new Firm(name, LadderView.of(report.ladder(), language)));
    }

    /**
     * {@return the table as text}
     *
     * @param colour whether to colour with ANSI sequences
     * @param width columns of the terminal
     */
    public String render(boolean colour, int width) {
        TextPage page = new TextPage(colour, width);
        Set<String> titles = new LinkedHashSet<>();
        firms.forEach(firm -> firm.ladder().rungs().forEach(rung -> titles.add(rung.name())));
        int number = 1;
        for (String title : titles) {
            page.write("", number++ + " " + title);
        }
        page.write("", Label.LADDER_KEY.in(language), Ink.FAINT);
        page.blank();
        StringBuilder head = new StringBuilder(DisplayWidth.pad("", NAME_WIDTH));
        for (int i = 1; i <= titles.size(); i++) {
            head.append(' ').append(i);
        }
        page.write("", head.toString(), Ink.STRONG);
        firms.forEach(firm -> row(page, firm, titles));
        close(page);
        return page.toString();
    }

    private static void row(TextPage page, Firm firm, Set<String> titles) {
        StringBuilder row = new StringBuilder(DisplayWidth.pad(cut(firm.name()), NAME_WIDTH));
        for (String title : titles) {
            row.append(' ')
                    .append(
                            firm.ladder().rungs().stream()
                                    .filter(rung -> rung.name().equals(title))
                                    .map(RungView::sign)
                                    .findFirst()
                                    .orElse("-"));
        }
        page.write("", row.toString());
    }

    private static String cut(String name) {
        StringBuilder cut = new StringBuilder(name);
        while (DisplayWidth.of(cut.toString()) > NAME_WIDTH) {
            cut.setLength(cut.length() - 1);
        }
        return cut.toString();
    }

    /** Firms that have reached a title, can reach one or are about to lose one. */
    private void close(TextPage page) {
        page.blank();
        page.write("# ", Label.LADDER_CLOSE.in(language), Ink.STRONG);
        for (Firm firm : firms) {
            for (RungView rung : firm.ladder().rungs()) {
                boolean fails = rung.state() == State.NOT_REACHED && rung.lines().size() > 1;
                if (rung.state() == State.HELD || fails) {
                    continue;
                }
                String first = rung.lines().isEmpty() ? rung.summary() : rung.lines().get(0);
                page.write(
                        "  " + rung.sign() + " ",
                        firm.name() + " — " + rung.name() + " [" + rung.stateWord() + "] " + first);
            }
        }
    }
}
