package org.huiqi.report.print;

import static org.huiqi.report.print.Markdown.escape;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderView;
import org.huiqi.report.view.LadderView.RungView;
import org.huiqi.report.view.LadderView.ScoreRow;
import org.huiqi.report.view.Part;
import org.huiqi.report.view.Part.Asks;
import org.huiqi.report.view.Part.Manner;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Background;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.Document;
import org.huiqi.report.view.ReportView.DocumentGroup;
import org.huiqi.report.view.ReportView.Head;
import org.huiqi.report.view.ReportView.Warning;
import org.huiqi.report.view.Row;
import org.huiqi.text.Language;
import org.jspecify.annotations.Nullable;

/** The whole report as GitHub-flavoured Markdown. Every value is escaped. */
public final class MarkdownReport extends Face {
    private final Markdown page = new Markdown();

    private MarkdownReport(ReportView view) {
        super(view);
    }

    /**
     * {@return the report as Markdown}
     *
     * @param report a report
     * @param language which one
     */
    public static String render(Report report, Language language) {
        return render(report, language, () -> {});
    }

    /**
     * Writes the report as Markdown, for who may want to end that.
     *
     * @param report a report
     * @param language which one
     * @param out where to, UTF-8; it is left open
     * @param pause called now and then; what it throws ends the writing
     * @throws IOException where {@code out} fails
     */
    public static void write(Report report, Language language, OutputStream out, Runnable pause)
            throws IOException {
        out.write(render(report, language, pause).getBytes(StandardCharsets.UTF_8));
    }

    private static String render(Report report, Language language, Runnable pause) {
        MarkdownReport markdown = new MarkdownReport(ReportView.of(report, language, pause));
        markdown.write();
        return markdown.page.toString();
    }

    @Override
    void head(Head head) {
        page.heading(1, escape(head.name()));
        page.paragraph("**" + escape(view.word(Label.TITLE)) + "**");
        rows(head.rows());
        page.paragraph("> " + escape(head.summary()));
    }

    @Override
    void section(String heading) {
        page.heading(2, heading);
    }

    @Override
    void group(String heading, @Nullable String hint) {
        page.heading(3, escape(heading));
        if (hint != null) {
            page.paragraph(escape(hint));
        }
    }

    @Override
    void paragraph(String text, Manner manner) {
        if (manner != Manner.OMISSION) {
            page.paragraph(escape(text));
        }
    }

    @Override
    void rows(List<Row> rows) {
        page.blank();
        for (Row row : rows) {
            if (row.lines().size() == 1) {
                page.item(0, "**" + escape(row.name()) + "** " + line(row.lines().get(0)));
            } else {
                page.item(0, "**" + escape(row.name()) + "**");
                row.lines().forEach(line -> page.item(1, line(line)));
            }
        }
    }

    private static String line(Row.Line line) {
        String url = line.url() == null ? "" : " " + Markdown.link(line.url());
        return (escape(line.text()) + url).strip();
    }

    @Override
    void agenda(List<ProgrammeHead> programmes) {
        columns(Label.COLUMN_PROGRAMME, Label.COLUMN_VERDICT, Label.COLUMN_TIME);
        for (ProgrammeHead p : programmes) {
            page.cells(List.of(escape(p.title()), verdict(p), escape(p.when())));
        }
    }

    private void columns(Label... names) {
        page.columns(Stream.of(names).map(view::word).map(Markdown::escape).toList());
    }

    private static String verdict(ProgrammeHead programme) {
        return "**" + escape(programme.verdictWord()) + "**";
    }

    @Override
    void asks(Asks asks) {
        group(asks.heading(), asks.hint());
        columns(Label.COLUMN_ITEM, Label.COLUMN_TOUCHES);
        for (Ask ask : asks.asks()) {
            page.cells(List.of(escape(ask.text()), escape(String.join(" ", ask.programmes()))));
        }
    }

    @Override
    void fold(Asks asks) {
        asks(asks);
    }

    @Override
    void briefs(List<Brief> briefs) {
        columns(
                Label.COLUMN_PROGRAMME,
                Label.COLUMN_VERDICT,
                Label.COLUMN_REASON,
                Label.COLUMN_CLAUSE);
        for (Brief brief : briefs) {
            page.cells(
                    List.of(
                            escape(brief.programme().title()),
                            verdict(brief.programme()),
                            escape(brief.reason()),
                            escape(brief.reference())));
        }
    }

    @Override
    void warnings(List<Warning> warnings) {
        page.blank();
        for (Warning w : warnings) {
            String path = escape("(" + w.path() + ")");
            page.item(0, "**" + escape(w.field()) + "** " + path + " " + escape(w.message()));
        }
    }

    @Override
    void checklist(Part.Checklist checklist) {
        page.paragraph(escape(checklist.hint()));
        for (DocumentGroup group : checklist.groups()) {
            group(group.title(), null);
            page.blank();
            for (Document document : group.documents()) {
                String serves = String.join(" ", document.programmes());
                page.item(0, "[ ] " + escape(document.text()) + " — " + escape(serves));
            }
        }
    }

    @Override
    void ladder(LadderView ladder) {
        if (ladder.rungs().isEmpty()) {
            page.paragraph(escape(view.word(Label.NO_LADDER)));
            return;
        }
        columns(Label.COLUMN_TITLE, Label.COLUMN_STATE, Label.COLUMN_TO_DO, Label.COLUMN_OPENS);
        for (RungView rung : ladder.rungs()) {
            page.cells(
                    List.of(
                            escape(rung.name()),
                            "**" + escape(rung.stateWord()) + "** " + escape(rung.summary()),
                            escape(view.clauses(rung.lines())),
                            escape(view.clauses(rung.opens()))));
        }
        page.paragraph(escape(ladder.note()));
        ladder.rungs().stream().filter(rung -> rung.score() != null).forEach(this::score);
        if (!ladder.steps().isEmpty()) {
            group(view.word(Label.LADDER_STEPS), view.word(Label.LADDER_STEPS_HINT));
            items(ladder.steps());
        }
    }

    private void score(RungView rung) {
        page.heading(3, escape(view.labelled(Label.COLUMN_TITLE, rung.name())));
        page.paragraph(escape(rung.score().heading()));
        columns(Label.COLUMN_INDICATOR, Label.COLUMN_VALUE, Label.COLUMN_POINTS, Label.COLUMN_NEXT);
        for (ScoreRow row : rung.score().rows()) {
            page.cells(
                    List.of(
                            escape(row.name()),
                            escape(row.value()),
                            escape(row.points()),
                            escape(row.next())));
        }
        page.paragraph(escape(rung.source()));
    }

    @Override
    void card(Card card) {
        ProgrammeHead programme = card.programme();
        page.heading(4, escape(programme.title()));
        page.paragraph(
                verdict(programme)
                        + " · "
                        + escape(programme.kind())
                        + " · "
                        + escape(programme.when()));
        rows(card.rows());
        blocks(card.blocks());
    }

    @Override
    void block(Block block) {
        page.heading(3, escape(block.heading()));
        items(block.items());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            page.paragraph("**" + escape(block.heading()) + "**");
            items(block.items());
        }
    }

    private void items(List<Item> items) {
        page.blank();
        for (Item item : items) {
            page.item(0, escape(item.text()));
            item.notes().forEach(note -> page.item(1, escape(note)));
            if (item.reading() != null) {
                page.item(1, Markdown.small(item.reading()));
            }
            if (item.reference() != null) {
                page.item(1, "*" + escape(item.reference()) + "*");
            }
        }
    }

    @Override
    void details(ProgrammeView programme) {
        ProgrammeHead head = programme.programme();
        page.heading(3, escape(head.title()));
        page.paragraph(verdict(head) + " · " + escape(head.when()));
        new MarkdownFindings(view, page).write(programme);
        blocks(programme.blocks());
        rows(programme.rows());
    }

    @Override
    void background(Background overview) {
        page.heading(3, escape(overview.name()));
        page.paragraph(escape(view.aside(overview.purpose(), overview.reference())));
        rows(overview.rows());
        blocks(overview.blocks());
    }
}
