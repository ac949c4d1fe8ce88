package org.huiqi.report;

import static org.huiqi.report.Markdown.escape;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.Group;
import org.huiqi.report.view.Row;
import org.huiqi.text.Language;

/** The whole report as GitHub-flavoured Markdown. Every value is escaped. */
public final class MarkdownReport {
    private final ReportView view;
    private final Markdown page = new Markdown();

    private MarkdownReport(ReportView view) {
        this.view = view;
    }

    /** The report as Markdown. */
    public static String render(Report report, Language language) {
        MarkdownReport markdown = new MarkdownReport(ReportView.of(report, language));
        markdown.write();
        return markdown.page.toString();
    }

    private void write() {
        head();
        now();
        section(Label.CLOSE);
        groups(view.close(), Label.NOTHING_CLOSE);
        undecided();
        section(Label.CHECKLIST);
        new MarkdownChecklist(view, page).write();
        rest();
        warnings();
        section(Label.DETAILS);
        view.details().forEach(this::detail);
        section(Label.SIZE_SECTION);
        page.paragraph(escape(view.size()));
        section(Label.BACKGROUND);
        view.background().forEach(this::background);
        section(Label.BASIS);
        page.blank();
        rows(view.basis());
    }

    private void head() {
        page.heading(1, escape(view.head().name()));
        page.paragraph("**" + escape(view.word(Label.TITLE)) + "**");
        page.blank();
        rows(view.head().rows());
        page.paragraph("> " + escape(view.head().summary()));
    }

    private void section(Label label) {
        page.heading(2, view.section(label));
    }

    private void now() {
        section(Label.NOW);
        agenda();
        groups(view.now(), Label.NOTHING_NOW);
        if (!view.duties().isEmpty()) {
            page.heading(3, escape(view.word(Label.OTHER_DUTIES)));
            items(view.duties());
        }
    }

    private void agenda() {
        if (view.agenda().isEmpty()) {
            return;
        }
        columns(Label.COLUMN_PROGRAMME, Label.COLUMN_VERDICT, Label.COLUMN_TIME);
        for (ProgrammeHead programme : view.agenda()) {
            page.cells(List.of(name(programme), verdict(programme), escape(programme.when())));
        }
    }

    private void columns(Label... names) {
        page.columns(List.of(names).stream().map(view::word).map(Markdown::escape).toList());
    }

    private static String name(ProgrammeHead programme) {
        return escape(programme.id() + " " + programme.name());
    }

    private static String verdict(ProgrammeHead programme) {
        return "**" + escape(programme.verdictWord()) + "**";
    }

    private void groups(List<Group> groups, Label nothing) {
        if (groups.isEmpty()) {
            page.paragraph(escape(view.word(nothing)));
        }
        for (Group group : groups) {
            page.heading(3, escape(group.heading() + " (" + group.cards().size() + ")"));
            if (group.hint() != null) {
                page.paragraph(escape(group.hint()));
            }
            group.cards().forEach(this::card);
        }
    }

    private void card(Card card) {
        ProgrammeHead programme = card.programme();
        page.heading(4, name(programme));
        page.paragraph(
                verdict(programme)
                        + " · "
                        + escape(programme.kind())
                        + " · "
                        + escape(programme.when()));
        page.blank();
        rows(card.rows());
        card.blocks().forEach(this::block);
    }

    private void rows(List<Row> rows) {
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

    private void block(Block block) {
        page.paragraph("**" + escape(block.heading()) + "**");
        items(block.items());
    }

    private void items(List<Item> items) {
        page.blank();
        for (Item item : items) {
            page.item(0, escape(item.text()));
            item.notes().forEach(note -> page.item(1, escape(note)));
            if (item.reference() != null) {
                page.item(1, "*" + escape(item.reference()) + "*");
            }
        }
    }

    private void undecided() {
        section(Label.UNDECIDED);
        Label hint = view.undecided().isEmpty() ? Label.NOTHING_UNDECIDED : Label.UNDECIDED_HINT;
        page.paragraph(escape(view.word(hint)));
        asks(Label.QUESTIONS, Label.QUESTIONS_HINT, view.questions());
        view.undecided().forEach(this::card);
        asks(Label.CONFIRMATIONS, Label.CONFIRMATIONS_HINT, view.confirmations());
    }

    private void asks(Label heading, Label hint, List<Ask> asks) {
        if (asks.isEmpty()) {
            return;
        }
        page.heading(3, escape(view.word(heading)));
        page.paragraph(escape(view.word(hint)));
        columns(Label.COLUMN_ITEM, Label.COLUMN_TOUCHES);
        for (Ask ask : asks) {
            page.cells(List.of(escape(ask.text()), escape(String.join(" ", ask.programmes()))));
        }
    }

    private void rest() {
        section(Label.REST);
        if (view.rest().isEmpty()) {
            page.paragraph(escape(view.word(Label.NOTHING_REST)));
            return;
        }
        columns(
                Label.COLUMN_PROGRAMME,
                Label.COLUMN_VERDICT,
                Label.COLUMN_REASON,
                Label.COLUMN_CLAUSE);
        for (Brief brief : view.rest()) {
            page.cells(
                    List.of(
                            name(brief.programme()),
                            verdict(brief.programme()),
                            escape(brief.reason()),
                            escape(brief.reference())));
        }
    }

    private void warnings() {
        section(Label.WARNINGS);
        if (view.warnings().isEmpty()) {
            page.paragraph(escape(view.word(Label.NO_WARNINGS)));
        }
        page.blank();
        view.warnings()
                .forEach(
                        w ->
                                page.item(
                                        0,
                                        "**"
                                                + escape(w.field())
                                                + "** "
                                                + escape("(" + w.path() + ")")
                                                + " "
                                                + escape(w.message())));
    }

    private void detail(ProgrammeView programme) {
        page.heading(3, name(programme.programme()));
        page.paragraph(
                verdict(programme.programme()) + " · " + escape(programme.programme().when()));
        new MarkdownFindings(view, page).write(programme);
        programme.blocks().forEach(this::block);
        page.blank();
        rows(programme.rows());
    }

    private void background(ReportView.Background overview) {
        page.heading(3, escape(overview.name()));
        page.paragraph(escape(view.aside(overview.purpose(), overview.reference())));
        page.blank();
        rows(overview.rows());
        overview.blocks().forEach(this::block);
    }
}
