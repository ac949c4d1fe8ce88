package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.ProgrammeText.Block;
import org.huiqi.report.view.ProgrammeText.Point;
import org.huiqi.report.view.ReportText.Ask;
import org.huiqi.verdict.Verdict;

/**
 * The report in short, one or two pages that a client reads: the best chances, what is missing,
 * what to keep in mind, whom to call.
 */
public final class BriefDocument {
    private static final int CHANCES = 3;
    private static final int QUESTIONS = 5;
    private static final int TASKS = 4;
    private static final int POINTS = 3;

    /** What is open before what opens later, what is certain, what takes fewest steps. */
    private static final Comparator<ProgrammeText> BEST =
            Comparator.comparing(ProgrammeText::place)
                    .thenComparing(programme -> programme.result().verdict())
                    .thenComparing(programme -> own(programme).size());

    private final ReportText report;
    private final Phrasing phrasing;
    private final List<ProgrammeText> chances;
    private final List<Node> nodes = new ArrayList<>();

    private BriefDocument(ReportText report) {
        this.report = report;
        this.phrasing = report.phrasing();
        this.chances =
                report.cards().stream()
                        .filter(ProgrammeText::isTimely)
                        .filter(programme -> programme.place() != Place.PASSED)
                        .sorted(BEST)
                        .limit(CHANCES)
                        .toList();
    }

    /** {@return the brief} */
    public static Document of(ReportText report) {
        BriefDocument brief = new BriefDocument(report);
        brief.head();
        brief.chances();
        brief.missing();
        brief.mind();
        brief.contacts();
        return new Document(
                report.language(), report.word(Label.BRIEF), report.name(), brief.nodes);
    }

    private void heading(Label label) {
        nodes.add(Heading.of(1, report.word(label)));
    }

    private void head() {
        nodes.add(new Title(report.word(Label.BRIEF), report.name()));
        nodes.add(new Rows(report.head()));
        nodes.add(new Paragraph(report.summary(), Weight.STRONG));
        Since since = report.since();
        if (since != null) {
            heading(Label.SINCE);
            nodes.addAll(since.nodes(POINTS));
        }
    }

    private void chances() {
        heading(Label.BRIEF_CHANCES);
        if (chances.isEmpty()) {
            nodes.add(new Paragraph(report.word(Label.NOTHING_NOW), Weight.PLAIN));
        }
        chances.forEach(this::chance);
    }

    private void chance(ProgrammeText programme) {
        nodes.add(new Heading(3, programme.tag(), programme.title()));
        nodes.add(new Paragraph(programme.kind() + " · " + programme.when(), Weight.STRONG));
        List<Row> rows = new ArrayList<>();
        row(rows, Label.VALUE, programme.value());
        List<String> estimate =
                programme.points(Label.ESTIMATE).stream().limit(1).map(Point::text).toList();
        if (programme.result().verdict().compareTo(Verdict.UNDECIDED) < 0) {
            row(rows, Label.BRIEF_ESTIMATE, estimate);
        }
        if (programme.viaLabel() == Label.VIA) {
            row(rows, Label.VIA, programme.via());
        }
        row(rows, Label.MENDING, programme.mending());
        nodes.add(new Rows(rows));
        nodes.add(new Table(words(Label.BRIEF_WHO, Label.BRIEF_WHAT), tasks(programme)));
    }

    private void row(List<Row> rows, Label name, List<String> texts) {
        if (!texts.isEmpty()) {
            rows.add(Row.of(report.word(name), texts));
        }
    }

    private List<String> words(Label... labels) {
        return Stream.of(labels).map(label -> report.word(label)).toList();
    }

    /** What the firm has to do first, then to hand in until when, then what others do. */
    private List<List<Cell>> tasks(ProgrammeText programme) {
        List<List<Cell>> tasks = new ArrayList<>();
        String firm = report.word(Label.BRIEF_FIRM);
        List<Point> own = own(programme);
        own.stream().limit(TASKS).forEach(point -> task(tasks, firm, told(point)));
        if (own.size() > TASKS) {
            task(tasks, firm, report.word(Label.BRIEF_MORE, own.size() - TASKS));
        }
        programme
                .closing()
                .forEach(day -> task(tasks, firm, report.word(Label.BRIEF_APPLY_BY, day)));
        if (programme.result().timing().upstream() != null) {
            task(tasks, firm, report.word(Label.BRIEF_APPLY_EARLIER));
        }
        programme.result().programme().deadlines().stream()
                .filter(deadline -> !deadline.date().isBefore(report.report().asOf()))
                .forEach(
                        deadline ->
                                task(
                                        tasks,
                                        whom(deadline.actor()),
                                        new TimingText(phrasing).due(deadline)));
        if (tasks.isEmpty()) {
            task(tasks, firm, report.word(Label.BRIEF_APPLY));
        }
        return tasks;
    }

    private static List<Point> own(ProgrammeText programme) {
        return programme.cardBlocks().stream()
                .filter(Block::isToDo)
                .flatMap(block -> block.points().stream())
                .toList();
    }

    private String whom(Actor actor) {
        return actor == Actor.APPLICANT ? report.word(Label.BRIEF_FIRM) : phrasing.heading(actor);
    }

    /** With how far off it is, or what we suggest to prove it with. */
    private String told(Point point) {
        String gist = Phrasing.gist(point.text());
        List<String> remarks = point.remarks();
        return remarks.size() == 1 ? phrasing.aside(gist, remarks.get(0)) : gist;
    }

    private static void task(List<List<Cell>> tasks, String who, String what) {
        tasks.add(List.of(Cell.of(who), Cell.of(what)));
    }

    private void missing() {
        heading(Label.BRIEF_MISSING);
        List<Ask> asks = new ArrayList<>(report.asks(false));
        asks.sort(Comparator.comparing(this::isElsewhere));
        report.asks(true).stream().filter(this::isElsewhere).forEach(asks::add);
        nodes.add(
                asks.isEmpty()
                        ? new Paragraph(report.word(Label.NOTHING_UNDECIDED), Weight.PLAIN)
                        : Items.of(asks.stream().limit(QUESTIONS).map(this::asked).toList()));
    }

    /** What the chances wait for is told with them. */
    private boolean isElsewhere(Ask ask) {
        return chances.stream().noneMatch(chance -> ask.programmes().contains(chance.id()));
    }

    private String asked(Ask ask) {
        String gist = Phrasing.gist(ask.text());
        return ask.programmes().size() > 1
                ? phrasing.aside(gist, String.join(" ", ask.programmes()))
                : phrasing.pair(report.programme(ask.programmes().get(0)).title(), gist);
    }

    private void mind() {
        List<String> points = new ArrayList<>(report.expiring());
        report.at(Place.HELD)
                .forEach(
                        held ->
                                points.add(
                                        phrasing.pair(
                                                held.title(),
                                                Objects.requireNonNull(held.reason()).text())));
        report.warnings().stream()
                .limit(POINTS)
                .forEach(warning -> points.add(phrasing.pair(warning.field(), warning.message())));
        report.at(Place.NEAR).stream()
                .filter(near -> !chances.contains(near))
                .limit(POINTS)
                .forEach(near -> points.add(report.labelled(Label.NEAR, near.title())));
        points.add(report.word(Label.BRIEF_LIMITS));
        heading(Label.BRIEF_MIND);
        nodes.add(Items.of(points));
    }

    private void contacts() {
        if (chances.isEmpty()) {
            return;
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (ProgrammeText programme : chances) {
            List<String> portals = programme.portals().stream().map(Row.Line::told).toList();
            rows.add(
                    List.of(
                            Cell.of(programme.title()),
                            Cell.of(phrasing.clauses(programme.contacts())),
                            Cell.of(phrasing.clauses(portals))));
        }
        heading(Label.BRIEF_CONTACTS);
        nodes.add(new Table(words(Label.COLUMN_PROGRAMME, Label.CONTACT, Label.PORTAL), rows));
    }
}
