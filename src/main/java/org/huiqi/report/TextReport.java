package org.huiqi.report;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Report;
import org.huiqi.report.TextPage.Ink;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.Group;
import org.huiqi.report.view.Row;
import org.huiqi.text.DisplayWidth;
import org.huiqi.text.Language;
import org.huiqi.verdict.Verdict;

/**
 * The report for a terminal: what can be done, what is close, what is open, the rest in a line
 * each, then the findings of the programmes within reach. Chinese characters take two columns; no
 * line is wider than asked.
 */
public final class TextReport {
    /** Width where nothing else is known. */
    public static final int DEFAULT_WIDTH = 80;

    private static final int LEAST_NAME_WIDTH = 8;

    private final ReportView view;
    private final TextPage page;

    private TextReport(ReportView view, TextPage page) {
        this.view = view;
        this.page = page;
    }

    /**
     * The report as text.
     *
     * @param report the report
     * @param language language of the words
     * @param colour whether to colour with ANSI sequences
     * @param width columns of the terminal; at least 32 are taken
     */
    public static String render(Report report, Language language, boolean colour, int width) {
        TextReport text =
                new TextReport(ReportView.of(report, language), new TextPage(colour, width));
        text.write();
        return text.page.toString();
    }

    private void write() {
        head();
        now();
        close();
        undecided();
        section(Label.CHECKLIST);
        new TextChecklist(view, page).write();
        rest();
        warnings();
        details();
        section(Label.SIZE_SECTION);
        page.write("  ", view.size());
        background();
        section(Label.BASIS);
        rows("  ", view.basis());
    }

    private void head() {
        page.rule('=');
        page.write("", view.word(Label.TITLE), Ink.FAINT);
        page.write("", view.head().name(), Ink.STRONG);
        page.rule('=');
        rows("", view.head().rows());
        page.blank();
        page.write("", view.head().summary(), Ink.STRONG);
    }

    private void section(Label label) {
        page.blank();
        page.write("", view.section(label), Ink.STRONG);
        page.rule('-');
    }

    private void now() {
        section(Label.NOW);
        for (ProgrammeHead programme : view.agenda()) {
            String title = programme.id() + " " + programme.name();
            page.write("  ", "[" + programme.verdictWord() + "] " + title);
            page.write("      ", programme.when());
        }
        groups(view.now(), Label.NOTHING_NOW);
        if (!view.duties().isEmpty()) {
            page.blank();
            block("  ", new Block(view.word(Label.OTHER_DUTIES), Block.Kind.ACT, view.duties()));
        }
    }

    private void close() {
        section(Label.CLOSE);
        groups(view.close(), Label.NOTHING_CLOSE);
    }

    private void groups(List<Group> groups, Label nothing) {
        if (groups.isEmpty()) {
            page.write("  ", view.word(nothing));
        }
        for (Group group : groups) {
            page.blank();
            page.write("# ", group.heading() + " (" + group.cards().size() + ")", Ink.STRONG);
            if (group.hint() != null) {
                page.write("  ", group.hint(), Ink.FAINT);
            }
            group.cards().forEach(this::card);
        }
    }

    private void undecided() {
        section(Label.UNDECIDED);
        if (view.undecided().isEmpty()) {
            page.write("  ", view.word(Label.NOTHING_UNDECIDED));
        } else {
            page.write("  ", view.word(Label.UNDECIDED_HINT), Ink.FAINT);
        }
        if (!view.questions().isEmpty()) {
            page.blank();
            page.write("# ", view.word(Label.QUESTIONS), Ink.STRONG);
            page.write("  ", view.word(Label.QUESTIONS_HINT), Ink.FAINT);
            view.questions().forEach(this::question);
        }
        if (!view.confirmations().isEmpty()) {
            String above = view.confirmations().size() + " " + view.word(Label.CONFIRMATIONS_ABOVE);
            page.write("  ", above, Ink.FAINT);
        }
        view.undecided().forEach(this::card);
    }

    private void question(Ask ask) {
        String touches = String.join(" ", ask.programmes());
        page.write("  - ", ask.text() + " [" + touches + "]");
    }

    private void card(Card card) {
        page.blank();
        title(card.programme());
        rows("  ", card.rows());
        card.blocks().forEach(block -> block("  ", block));
    }

    private void title(ProgrammeHead programme) {
        page.write(
                "[" + programme.verdictWord() + "] ",
                programme.id() + " " + programme.name(),
                ink(programme.verdict()));
        page.write("  ", programme.kind() + " · " + programme.when(), Ink.STRONG);
    }

    static Ink ink(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE -> Ink.GREEN;
            case NEEDS_ATTESTATION -> Ink.BLUE;
            case CONDITIONAL -> Ink.YELLOW;
            case UNDECIDED -> Ink.MAGENTA;
            case NOT_ELIGIBLE -> Ink.RED;
            case NOT_APPLICABLE -> Ink.FAINT;
        };
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

    private void block(String indent, Block block) {
        page.write(indent, block.heading(), Ink.STRONG);
        if (block.kind() == Block.Kind.GATHER) {
            List<String> names = block.items().stream().map(Item::text).toList();
            page.write(indent + "  ", view.clauses(names));
            return;
        }
        for (Item item : block.items()) {
            page.write(indent + "- ", item.text());
            item.notes().forEach(note -> page.write(indent + "    ", note));
            if (item.reference() != null) {
                page.write(indent + "    ", item.reference(), Ink.FAINT);
            }
        }
    }

    private void rest() {
        section(Label.REST);
        if (view.rest().isEmpty()) {
            page.write("  ", view.word(Label.NOTHING_REST));
        }
        for (Brief brief : view.rest()) {
            ProgrammeHead programme = brief.programme();
            page.write(
                    "[" + programme.verdictWord() + "] ",
                    programme.id() + " " + programme.name(),
                    ink(programme.verdict()));
            page.write("    ", view.aside(brief.reason(), brief.reference()));
        }
    }

    private void warnings() {
        section(Label.WARNINGS);
        if (view.warnings().isEmpty()) {
            page.write("  ", view.word(Label.NO_WARNINGS));
        }
        view.warnings()
                .forEach(w -> page.write("  - ", w.field() + " [" + w.path() + "] " + w.message()));
    }

    private void details() {
        section(Label.DETAILS);
        view.details().stream()
                .filter(d -> d.programme().verdict().compareTo(Verdict.UNDECIDED) <= 0)
                .forEach(
                        detail -> {
                            page.blank();
                            title(detail.programme());
                            new TextFindings(view, page).write(detail);
                            detail.blocks().forEach(block -> block("  ", block));
                        });
    }

    private void background() {
        section(Label.BACKGROUND);
        view.background()
                .forEach(
                        overview -> {
                            page.write("  - ", view.aside(overview.name(), overview.reference()));
                            page.write("    ", overview.purpose());
                        });
    }
}
