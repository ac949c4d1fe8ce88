package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderView;
import org.huiqi.report.view.Part;
import org.huiqi.report.view.Part.Asks;
import org.huiqi.report.view.Part.Manner;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Background;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.DocumentGroup;
import org.huiqi.report.view.ReportView.Head;
import org.huiqi.report.view.ReportView.Warning;
import org.huiqi.report.view.Row;
import org.huiqi.report.view.Tone;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.text.TextPage;
import org.huiqi.text.TextPage.Ink;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The report for a terminal: what can be done, what is close, what is open, the rest in a line
 * each, then the findings of the programmes within reach. Chinese characters take two columns; no
 * line is wider than asked.
 */
public final class TextReport extends Face {
    /** Width where nothing else is known. */
    public static final int DEFAULT_WIDTH = 80;

    private static final int LEAST_NAME_WIDTH = 8;

    private final TextPage page;

    private TextReport(ReportView view, TextPage page) {
        super(view);
        this.page = page;
    }

    /**
     * {@return the report as text}
     *
     * @param report the report
     * @param language language of the words
     * @param colour whether to colour with ANSI sequences
     * @param width columns of the terminal; at least 32 are taken
     */
    public static String render(Report report, Language language, boolean colour, int width) {
        TextPage page = new TextPage(colour, width);
        new TextReport(ReportView.of(report, language), page).write();
        return page.toString();
    }

    @Override
    void head(Head head) {
        page.rule('=');
        page.write("", view.word(Label.TITLE), Ink.FAINT);
        page.write("", head.name(), Ink.STRONG);
        page.rule('=');
        rows("", head.rows());
        page.blank();
        page.write("", head.summary(), Ink.STRONG);
    }

    @Override
    void section(String heading) {
        page.blank();
        page.write("", heading, Ink.STRONG);
        page.rule('-');
    }

    @Override
    void group(String heading, @Nullable String hint) {
        page.blank();
        page.write("# ", heading, Ink.STRONG);
        if (hint != null) {
            page.write("  ", hint, Ink.FAINT);
        }
    }

    @Override
    void paragraph(String text, Manner manner) {
        boolean faint = manner == Manner.HINT || manner == Manner.OMISSION;
        page.write("  ", text, faint ? Ink.FAINT : Ink.PLAIN);
    }

    @Override
    void rows(List<Row> rows) {
        rows("  ", rows);
    }

    private void rows(String indent, List<Row> rows) {
        int nameWidth = LEAST_NAME_WIDTH;
        for (Row row : rows) {
            nameWidth = Math.max(nameWidth, DisplayWidth.of(row.name()));
        }
        for (Row row : rows) {
            List<String> values = new ArrayList<>();
            for (Row.Line line : row.lines()) {
                values.add(line.url() == null ? line.text() : line.text() + " " + line.url());
            }
            page.row(indent, row.name(), Math.min(nameWidth, page.width() / 3), values);
        }
    }

    @Override
    void agenda(List<ProgrammeHead> programmes) {
        for (ProgrammeHead programme : programmes) {
            page.write("  ", "[" + programme.verdictWord() + "] " + programme.title());
            page.write("      ", programme.when());
        }
    }

    @Override
    void asks(Asks asks) {
        group(asks.heading(), asks.hint());
        asks.asks().forEach(ask -> page.write("  - ", serving(ask.text(), ask.programmes())));
    }

    private static String serving(String text, List<String> programmes) {
        return text + " [" + String.join(" ", programmes) + "]";
    }

    @Override
    void fold(Asks asks) {}

    @Override
    void briefs(List<Brief> briefs) {
        for (Brief brief : briefs) {
            title(brief.programme());
            page.write("    ", view.aside(brief.reason(), brief.reference()));
        }
    }

    @Override
    void warnings(List<Warning> warnings) {
        warnings.forEach(w -> page.write("  - ", w.field() + " [" + w.path() + "] " + w.message()));
    }

    @Override
    void checklist(Part.Checklist checklist) {
        page.write("  ", checklist.hint(), Ink.FAINT);
        for (DocumentGroup group : checklist.groups()) {
            group(group.title(), null);
            group.documents().forEach(d -> page.write("  [ ] ", serving(d.text(), d.programmes())));
        }
    }

    @Override
    void ladder(LadderView ladder) {
        new LadderText(view.language(), page).write(ladder);
    }

    @Override
    void card(Card card) {
        opening(card.programme());
        rows("  ", card.rows());
        card.blocks().forEach(this::items);
    }

    private void opening(ProgrammeHead programme) {
        page.blank();
        title(programme);
        page.write("  ", programme.kind() + " · " + programme.when(), Ink.STRONG);
    }

    private void title(ProgrammeHead programme) {
        page.write(
                "[" + programme.verdictWord() + "] ",
                programme.title(),
                ink(Tone.of(programme.verdict())));
    }

    static Ink ink(Tone tone) {
        return switch (tone) {
            case GOOD -> Ink.GREEN;
            case ACT -> Ink.BLUE;
            case DOUBTFUL -> Ink.YELLOW;
            case OPEN -> Ink.MAGENTA;
            case BAD -> Ink.RED;
            case QUIET -> Ink.FAINT;
        };
    }

    @Override
    void block(Block block) {
        page.blank();
        items(block);
    }

    private void items(Block block) {
        page.write("  ", block.heading(), Ink.STRONG);
        if (block.kind() == Block.Kind.GATHER) {
            List<String> names = block.items().stream().map(Item::text).toList();
            page.write("    ", view.clauses(names));
            return;
        }
        for (Item item : block.items()) {
            page.write("  - ", item.text());
            item.notes().forEach(note -> page.write("      ", note));
            if (item.reading() != null) {
                page.write("      ", item.reading(), Ink.FAINT);
            }
            if (item.reference() != null) {
                page.write("      ", item.reference(), Ink.FAINT);
            }
        }
    }

    /** Where a mandatory condition fails, what decides has been said among the others. */
    @Override
    void details(ProgrammeView programme) {
        if (programme.programme().verdict().compareTo(Verdict.UNDECIDED) <= 0) {
            opening(programme.programme());
            new TextFindings(view, page).write(programme);
            programme.blocks().forEach(this::items);
        }
    }

    @Override
    void background(Background overview) {
        page.write("  - ", view.aside(overview.name(), overview.reference()));
        page.write("    ", overview.purpose());
    }
}
