package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Climb;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Rung;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.document.Tone;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.LadderView;
import org.huiqi.report.view.LadderView.RungView;
import org.huiqi.report.view.LadderView.ScoreRow;
import org.huiqi.report.view.Part;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ProgrammeView;
import org.huiqi.report.view.ReportSection;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Background;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.DocumentGroup;
import org.huiqi.report.view.ReportView.Group;
import org.huiqi.report.view.Stance;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Verdict;

/** A report as a document: the parts of its view in their order. */
public final class ReportDocument {
    private static final int FEW = 8;

    private final ReportView view;
    private final Extent extent;
    private final CardNodes cards;
    private final List<Node> nodes = new ArrayList<>();
    private int sections;

    private ReportDocument(ReportView view, Extent extent) {
        this.view = view;
        this.extent = extent;
        this.cards = new CardNodes(view, extent, nodes);
    }

    /**
     * {@return the document of a report}
     *
     * @param view what it says
     * @param extent how much of it
     */
    public static Document of(ReportView view, Extent extent) {
        ReportDocument document = new ReportDocument(view, extent);
        document.head();
        view.sections().forEach(document::section);
        return new Document(
                view.language(), view.word(Label.TITLE), view.head().name(), document.nodes);
    }

    /**
     * {@return a ladder by itself}
     *
     * @param name whose it is
     * @param day which day it is about, in words
     * @param view what it says
     * @param language language of the words
     */
    public static Document of(String name, String day, LadderView view, Language language) {
        ReportView around =
                new ReportView(
                        language, new ReportView.Head(name, List.of(), "", List.of()), List.of());
        ReportDocument document = new ReportDocument(around, Extent.FULL);
        document.nodes.add(new Title(Label.LADDER.in(language), name));
        document.nodes.add(new Paragraph(day, Weight.PLAIN));
        document.ladder(view);
        return new Document(language, Label.LADDER.in(language), name, document.nodes);
    }

    private boolean isFull() {
        return extent == Extent.FULL;
    }

    private boolean isShort() {
        return extent == Extent.SHORT;
    }

    private void head() {
        nodes.add(new Title(view.word(Label.TITLE), view.head().name()));
        nodes.add(new Rows(view.head().rows()));
        nodes.add(new Paragraph(view.head().summary(), Weight.STRONG));
    }

    private void section(ReportSection section) {
        boolean empty = section.isEmpty() && section.label() != Label.NOW;
        if (!isFull() && (empty || isLeftOut(section.label()))) {
            return;
        }
        nodes.add(
                Heading.of(
                        1,
                        section.number() == 0
                                ? section.heading()
                                : ReportSection.heading(
                                        section.label(), ++sections, view.language())));
        section.parts().forEach(this::part);
    }

    private boolean isLeftOut(Label label) {
        return switch (label) {
            case BACKGROUND -> true;
            case DETAILS, SIZE_SECTION -> isShort();
            default -> false;
        };
    }

    private void part(Part part) {
        if (part instanceof Part.Paragraph paragraph) {
            paragraph(paragraph);
        } else if (part instanceof Part.Rows rows) {
            nodes.add(new Rows(isShort() ? withoutDigests(rows.rows()) : rows.rows()));
            if (isShort()) {
                nodes.add(new Paragraph(view.word(Label.BRIEF_LIMITS), Weight.FAINT));
            }
            if (!isFull()) {
                nodes.add(
                        new Paragraph(
                                view.word(isShort() ? Label.SEE_FULL : Label.SEE_FOLDED),
                                Weight.FAINT));
            }
        } else if (part instanceof Part.Agenda agenda) {
            agenda(agenda.programmes());
        } else if (part instanceof Part.Asks asks) {
            asks(asks);
        } else if (part instanceof Part.Fold fold) {
            if (isFull()) {
                asks(fold.asks());
            }
        } else if (part instanceof Part.Briefs briefs) {
            briefs(briefs.briefs());
        } else if (part instanceof Part.Warnings warnings) {
            nodes.add(
                    Items.of(
                            warnings.warnings().stream()
                                    .map(w -> w.field() + " [" + w.path() + "] " + w.message())
                                    .toList()));
        } else if (part instanceof Part.Checklist checklist) {
            checklist(checklist);
        } else if (part instanceof Block block) {
            nodes.add(Heading.of(2, block.heading()));
            nodes.add(cards.items(block.items()));
        } else if (part instanceof Card card) {
            cards.card(card);
        } else if (part instanceof Group group) {
            group(group);
        } else if (part instanceof LadderView ladder) {
            ladder(ladder);
        } else if (part instanceof ProgrammeView programme) {
            programme(programme);
        } else {
            background((Background) part);
        }
    }

    /** Digests and the remarks on how to read a report are for who keeps it. */
    private static List<Row> withoutDigests(List<Row> rows) {
        return rows.stream()
                .filter(r -> r.lines().size() == 1 && !Gist.value(r).startsWith("sha256:"))
                .toList();
    }

    private void paragraph(Part.Paragraph paragraph) {
        Weight weight =
                switch (paragraph.manner()) {
                    case HINT, OMISSION -> Weight.FAINT;
                    case PLAIN, NOTHING -> Weight.PLAIN;
                };
        if (paragraph.manner() != Part.Manner.OMISSION || isShort()) {
            nodes.add(new Paragraph(paragraph.text(), weight));
        }
    }

    /** The cards that follow say the same at more length; a short report has it in their heads. */
    private void agenda(List<ProgrammeHead> programmes) {
        if (!isShort()) {
            List<List<Cell>> rows = new ArrayList<>();
            programmes.forEach(
                    p -> rows.add(List.of(Cell.of(p.title()), tag(p), Cell.of(p.when()))));
            nodes.add(
                    new Table(
                            words(Label.COLUMN_PROGRAMME, Label.COLUMN_VERDICT, Label.COLUMN_TIME),
                            rows));
        }
    }

    private static Cell tag(ProgrammeHead programme) {
        return new Cell(programme.verdictWord(), Tone.of(programme.verdict()));
    }

    private List<String> words(Label... labels) {
        return List.of(labels).stream().map(view::word).toList();
    }

    private void asks(Part.Asks asks) {
        nodes.add(Heading.of(2, asks.heading()));
        nodes.add(new Paragraph(asks.hint(), Weight.FAINT));
        List<Ask> told = isShort() ? asks.asks().stream().limit(FEW).toList() : asks.asks();
        nodes.add(Items.of(told.stream().map(a -> serving(a.text(), a.programmes())).toList()));
        int more = asks.asks().size() - told.size();
        if (more > 0) {
            nodes.add(new Paragraph(view.word(Label.MORE_IN_FULL, more), Weight.FAINT));
        }
    }

    private static String serving(String text, List<String> programmes) {
        return text + " [" + String.join(" ", programmes) + "]";
    }

    /** What is about nothing that the firm has is named in a line in a short report. */
    private void briefs(List<Brief> briefs) {
        List<Brief> told =
                briefs.stream()
                        .filter(b -> !isShort() || b.programme().stance() != Stance.NOT_APPLICABLE)
                        .toList();
        List<List<Cell>> rows = new ArrayList<>();
        for (Brief brief : told) {
            rows.add(
                    List.of(
                            Cell.of(brief.programme().title()),
                            tag(brief.programme()),
                            Cell.of(view.aside(reason(brief), brief.reference()))));
        }
        if (!rows.isEmpty()) {
            nodes.add(
                    new Table(
                            words(
                                    Label.COLUMN_PROGRAMME,
                                    Label.COLUMN_VERDICT,
                                    Label.COLUMN_REASON),
                            rows));
        }
        if (told.size() < briefs.size()) {
            List<Brief> others = new ArrayList<>(briefs);
            others.removeAll(told);
            String names =
                    Sentence.listed(others.stream().map(b -> b.programme().title()).toList())
                            .in(view.language());
            String word = others.get(0).programme().verdictWord() + " " + others.size();
            nodes.add(new Paragraph(view.labelled(word, names), Weight.PLAIN));
        }
    }

    /** What the verdict beside it says need not be said again. */
    private String reason(Brief brief) {
        String verdict = view.labelled(Label.NOT_MET, "");
        return brief.reason().startsWith(verdict)
                ? brief.reason().substring(verdict.length())
                : brief.reason();
    }

    /** What one programme alone needs is for who applies for it; a short report counts it. */
    private void checklist(Part.Checklist checklist) {
        nodes.add(new Paragraph(checklist.hint(), Weight.FAINT));
        int left = 0;
        for (DocumentGroup group : checklist.groups()) {
            if (isShort() && group.kind() == Label.CHECKLIST_SINGLE) {
                left += group.documents().size();
            } else {
                documents(group);
            }
        }
        if (left > 0) {
            nodes.add(new Paragraph(view.word(Label.MORE_IN_FULL, left), Weight.FAINT));
        }
    }

    private void documents(DocumentGroup group) {
        nodes.add(Heading.of(2, group.title()));
        List<String> documents =
                group.documents().stream().map(d -> serving(d.text(), d.programmes())).toList();
        nodes.add(
                isShort()
                        ? new Paragraph(view.clauses(documents), Weight.PLAIN)
                        : new Items(Marker.BOX, documents.stream().map(Item::of).toList()));
    }

    private void group(Group group) {
        nodes.add(Heading.of(2, group.title()));
        if (group.hint() != null) {
            nodes.add(new Paragraph(group.hint(), Weight.FAINT));
        }
        group.cards().forEach(cards::card);
    }

    private void ladder(LadderView ladder) {
        if (ladder.rungs().isEmpty()) {
            nodes.add(new Paragraph(view.word(Label.NO_LADDER), Weight.PLAIN));
            return;
        }
        nodes.add(
                new Climb(
                        words(
                                Label.COLUMN_TITLE,
                                Label.COLUMN_STATE,
                                Label.COLUMN_TO_DO,
                                Label.COLUMN_OPENS),
                        ladder.rungs().stream().map(this::rung).toList()));
        nodes.add(new Paragraph(ladder.note(), Weight.FAINT));
        if (!isShort()) {
            ladder.rungs().stream().filter(rung -> rung.score() != null).forEach(this::score);
        }
        if (!ladder.steps().isEmpty()) {
            nodes.add(Heading.of(2, view.word(Label.LADDER_STEPS)));
            nodes.add(new Paragraph(view.word(Label.LADDER_STEPS_HINT), Weight.FAINT));
            nodes.add(cards.items(ladder.steps()));
        }
    }

    private Rung rung(RungView rung) {
        List<String> toDo = rung.lines();
        if (isShort() && !toDo.isEmpty()) {
            String first = toDo.get(0).split(view.labelled("", ""), 2)[0];
            int more = toDo.size() - 1;

            toDo = List.of(more == 0 ? first : view.aside(first, view.word(Label.MORE, more)));
        }
        String opens =
                rung.opens().isEmpty()
                        ? ""
                        : view.labelled(Label.LADDER_OPENS, view.clauses(rung.opens()));
        return new Rung(
                rung.sign(),
                rung.name(),
                rung.stateWord(),
                rung.tone(),
                rung.summary(),
                view.clauses(toDo),
                opens);
    }

    private void score(RungView rung) {
        nodes.add(Heading.of(3, rung.name()));
        nodes.add(new Paragraph(rung.score().heading(), Weight.STRONG));
        List<List<Cell>> rows = new ArrayList<>();
        for (ScoreRow row : rung.score().rows()) {
            rows.add(
                    List.of(
                            Cell.of(row.points()),
                            Cell.of(row.name()),
                            Cell.of(row.value()),
                            Cell.of(row.next())));
        }
        nodes.add(
                new Table(
                        words(
                                Label.COLUMN_POINTS,
                                Label.COLUMN_INDICATOR,
                                Label.COLUMN_VALUE,
                                Label.COLUMN_NEXT),
                        rows));
        nodes.add(new Paragraph(rung.source(), Weight.FAINT));
    }

    /** What is about nothing that the firm has was told in the table of the others. */
    private void programme(ProgrammeView programme) {
        ProgrammeHead head = programme.programme();
        boolean folded = programme.isClear() && !isFull();
        if (head.verdict() == Verdict.NOT_APPLICABLE || folded) {
            return;
        }
        nodes.add(
                new Heading(3, new Tag(head.verdictWord(), Tone.of(head.verdict())), head.title()));
        nodes.add(new Paragraph(head.when(), Weight.STRONG));
        new FindingNodes(view, nodes).add(programme);
        cards.blocks(view.blocksOf(programme));
        nodes.add(new Rows(rowsBeside(programme)));
    }

    /** Whom to ask and where to apply stands in the card already. */
    private List<Row> rowsBeside(ProgrammeView programme) {
        List<Row> told =
                view.cards().stream()
                        .filter(c -> c.programme().id().equals(programme.programme().id()))
                        .flatMap(card -> card.rows().stream())
                        .toList();
        return programme.rows().stream().filter(row -> !told.contains(row)).toList();
    }

    private void background(Background overview) {
        nodes.add(Heading.of(2, overview.name()));
        nodes.add(
                new Paragraph(view.aside(overview.purpose(), overview.reference()), Weight.PLAIN));
        nodes.add(new Rows(overview.rows()));
        cards.blocks(overview.blocks());
    }
}
