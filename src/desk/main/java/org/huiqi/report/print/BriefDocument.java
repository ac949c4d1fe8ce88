package org.huiqi.report.print;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.document.Tone;
import org.huiqi.profile.schema.Words;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.Block;
import org.huiqi.report.view.Card;
import org.huiqi.report.view.Label;
import org.huiqi.report.view.ProgrammeHead;
import org.huiqi.report.view.ReportView;
import org.huiqi.report.view.ReportView.Ask;

/** The report in short as a document. */
final class BriefDocument {
    private static final int CHANCES = 3;
    private static final int QUESTIONS = 5;
    private static final int TASKS = 4;
    private static final int POINTS = 3;

    /** What is open before what opens later, what is certain, what takes fewest steps. */
    private static final Comparator<Card> BEST =
            Comparator.comparing((Card card) -> card.programme().place())
                    .thenComparing(card -> card.programme().verdict())
                    .thenComparing(card -> own(card).size());

    private final ReportView view;
    private final List<Card> chances;
    private final List<Node> nodes = new ArrayList<>();

    private BriefDocument(ReportView view) {
        this.view = view;
        this.chances =
                view.cards().stream()
                        .filter(card -> card.programme().isTimely())
                        .filter(card -> card.programme().place() != Place.PASSED)
                        .sorted(BEST)
                        .limit(CHANCES)
                        .toList();
    }

    static Document of(ReportView view) {
        BriefDocument brief = new BriefDocument(view);
        brief.head();
        brief.since();
        brief.chances();
        brief.missing();
        brief.mind();
        brief.contacts();
        return new Document(
                view.language(), view.word(Label.BRIEF), view.head().name(), brief.nodes);
    }

    private void head() {
        nodes.add(new Title(view.word(Label.BRIEF), view.head().name()));
        nodes.add(new Rows(view.head().rows()));
        nodes.add(new Paragraph(view.head().summary(), Weight.STRONG));
    }

    private void since() {
        List<Block> blocks =
                view.sections().stream()
                        .filter(section -> section.label() == Label.SINCE)
                        .flatMap(section -> section.parts().stream())
                        .filter(Block.class::isInstance)
                        .map(Block.class::cast)
                        .toList();
        if (!blocks.isEmpty()) {
            nodes.add(Heading.of(1, view.word(Label.SINCE)));
            for (Block block : blocks) {
                block.items().stream()
                        .limit(POINTS)
                        .map(item -> view.labelled(block.heading(), item.text()))
                        .forEach(text -> nodes.add(Items.of(List.of(text))));
            }
        }
    }

    private void chances() {
        nodes.add(Heading.of(1, view.word(Label.BRIEF_CHANCES)));
        if (chances.isEmpty()) {
            nodes.add(new Paragraph(view.word(Label.NOTHING_NOW), Weight.PLAIN));
        }
        chances.forEach(this::chance);
    }

    private void chance(Card card) {
        ProgrammeHead programme = card.programme();
        Tag tag = new Tag(programme.verdictWord(), Tone.of(programme.verdict()));
        nodes.add(new Heading(3, tag, programme.title()));
        nodes.add(new Paragraph(programme.kind() + " · " + programme.when(), Weight.STRONG));
        List<Row> rows = new ArrayList<>();
        row(card, Label.VALUE, rows);
        block(card, Label.ESTIMATE)
                .limit(1)
                .forEach(item -> rows.add(Row.of(view.word(Label.BRIEF_ESTIMATE), List.of(item))));
        row(card, Label.VIA, rows);
        row(card, Label.MENDING, rows);
        nodes.add(new Rows(rows));
        nodes.add(new Table(words(Label.BRIEF_WHO, Label.BRIEF_WHAT), tasks(card)));
    }

    private void row(Card card, Label name, List<Row> rows) {
        card.rows().stream().filter(row -> row.name().equals(view.word(name))).forEach(rows::add);
    }

    private Stream<String> block(Card card, Label heading) {
        return card.blocks().stream()
                .filter(block -> block.heading().equals(view.word(heading)))
                .flatMap(block -> block.items().stream())
                .map(Block.Item::text);
    }

    private List<String> words(Label... labels) {
        return Stream.of(labels).map(view::word).toList();
    }

    /** What the firm has to do first, then to hand in until when, then what others do. */
    private List<List<Cell>> tasks(Card card) {
        List<List<Cell>> tasks = new ArrayList<>();
        String firm = view.word(Label.BRIEF_FIRM);
        List<Block.Item> own = own(card);
        own.stream().limit(TASKS).forEach(item -> task(tasks, firm, told(item)));
        if (own.size() > TASKS) {
            int more = own.size() - TASKS;
            task(tasks, firm, view.word(Label.BRIEF_MORE, more));
        }
        rows(card, Label.CLOSES)
                .forEach(line -> task(tasks, firm, view.word(Label.BRIEF_APPLY_BY, line.text())));
        if (card.programme().timing().upstream() != null) {
            task(tasks, firm, view.word(Label.BRIEF_APPLY_EARLIER));
        }
        view.details(card.programme().id())
                .ahead()
                .forEach(due -> task(tasks, whom(due.actor()), due.text()));
        if (tasks.isEmpty()) {
            task(tasks, firm, view.word(Label.BRIEF_APPLY));
        }
        return tasks;
    }

    private static List<Block.Item> own(Card card) {
        return card.blocks().stream()
                .filter(b -> b.kind() == Block.Kind.CHANGE || b.kind() == Block.Kind.ACT)
                .flatMap(block -> block.items().stream())
                .toList();
    }

    private Stream<Row.Line> rows(Card card, Label name) {
        return card.rows().stream()
                .filter(row -> row.name().equals(view.word(name)))
                .flatMap(row -> row.lines().stream());
    }

    private String whom(Actor actor) {
        if (actor == Actor.APPLICANT) {
            return view.word(Label.BRIEF_FIRM);
        }
        String word = Words.of(actor).in(view.language());
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** With how far off it is, or what we suggest to prove it with. */
    private String told(Block.Item item) {
        String gist = Gist.of(item.text());
        return item.notes().size() == 1 ? view.aside(gist, item.notes().get(0)) : gist;
    }

    private static void task(List<List<Cell>> tasks, String who, String what) {
        tasks.add(List.of(Cell.of(who), Cell.of(what)));
    }

    private void missing() {
        nodes.add(Heading.of(1, view.word(Label.BRIEF_MISSING)));
        List<String> ids = chances.stream().map(card -> card.programme().id()).toList();
        List<String> asks =
                Stream.concat(
                                view.questions().stream()
                                        .sorted(Comparator.comparing(ask -> isElsewhere(ask, ids))),
                                view.confirmations().stream().filter(ask -> isElsewhere(ask, ids)))
                        .limit(QUESTIONS)
                        .map(this::asked)
                        .toList();
        if (asks.isEmpty()) {
            nodes.add(new Paragraph(view.word(Label.NOTHING_UNDECIDED), Weight.PLAIN));
        } else {
            nodes.add(Items.of(asks));
        }
    }

    /** What the chances wait for is told with them. */
    private static boolean isElsewhere(Ask ask, List<String> chances) {
        return ask.programmes().stream().noneMatch(chances::contains);
    }

    private String asked(Ask ask) {
        String gist = Gist.of(ask.text());
        if (ask.programmes().size() > 1) {
            return view.aside(gist, String.join(" ", ask.programmes()));
        }
        return view.labelled(view.details(ask.programmes().get(0)).programme().title(), gist);
    }

    private void mind() {
        List<String> points = new ArrayList<>(view.expiring());
        view.rest().stream()
                .filter(brief -> brief.programme().place() == Place.HELD)
                .map(brief -> view.labelled(brief.programme().title(), brief.reason()))
                .forEach(points::add);
        view.warnings().stream()
                .limit(POINTS)
                .forEach(w -> points.add(view.labelled(w.field(), w.message())));
        view.cards().stream()
                .map(Card::programme)
                .filter(p -> p.place() == Place.NEAR && !isTold(p))
                .limit(POINTS)
                .forEach(p -> points.add(view.labelled(view.word(Label.NEAR), p.title())));
        points.add(view.word(Label.BRIEF_LIMITS));
        nodes.add(Heading.of(1, view.word(Label.BRIEF_MIND)));
        nodes.add(Items.of(points));
    }

    private boolean isTold(ProgrammeHead programme) {
        return chances.stream().anyMatch(card -> card.programme().equals(programme));
    }

    private void contacts() {
        if (chances.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Card card : chances) {
            rows.add(
                    List.of(
                            Cell.of(card.programme().title()),
                            Cell.of(values(card, Label.CONTACT)),
                            Cell.of(values(card, Label.PORTAL))));
        }
        nodes.add(Heading.of(1, view.word(Label.BRIEF_CONTACTS)));
        nodes.add(new Table(words(Label.COLUMN_PROGRAMME, Label.CONTACT, Label.PORTAL), rows));
    }

    private String values(Card card, Label name) {
        List<Row> rows = new ArrayList<>();
        row(card, name, rows);
        return view.clauses(
                rows.stream().flatMap(row -> row.lines().stream()).map(Row.Line::told).toList());
    }
}
