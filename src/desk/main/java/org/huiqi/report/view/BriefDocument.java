package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Actor;
import org.huiqi.catalogue.Programme.Deadline;
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
import org.huiqi.document.Row.Line;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.ProgrammeText.Point;
import org.huiqi.report.view.ReportText.Ask;
import org.huiqi.verdict.Verdict;

/**
 * The report in short, one or two pages that a client reads: the best chances, what is missing,
 * what to keep in mind, whom to call.
 */
public final class BriefDocument extends Phrasing {
    private static final int CHANCES = 3;
    private static final int QUESTIONS = 5;
    private static final int TASKS = 4;
    private static final int POINTS = 3;

    /** What is open before what opens later, what is certain, what takes fewest steps. */
    private static final Comparator<ProgrammeText> BEST =
            Comparator.comparing((ProgrammeText programme) -> programme.place())
                    .thenComparing(programme -> programme.result().verdict())
                    .thenComparing(programme -> programme.toDo().size());

    private final ReportText report;
    private final List<ProgrammeText> chances;
    private final List<Node> nodes = new ArrayList<>();

    private BriefDocument(ReportText report) {
        super(report.language());
        this.report = report;
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
        return new Document(report.language(), brief.say(Label.BRIEF), report.name(), brief.nodes);
    }

    private void heading(Label label) {
        nodes.add(Heading.of(1, say(label)));
    }

    private void head() {
        nodes.add(new Title(say(Label.BRIEF), report.name()));
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
            nodes.add(plain(Label.NOTHING_NOW));
        }
        for (ProgrammeText chance : chances) {
            nodes.add(new Heading(3, chance.tag(), chance.title()));
            nodes.add(new Paragraph(chance.kind() + " · " + chance.when(), Weight.STRONG));
            Verdict verdict = chance.result().verdict();
            Stream<Point> estimate =
                    verdict.compareTo(Verdict.UNDECIDED) < 0
                            ? chance.estimate().stream().limit(1)
                            : Stream.of();
            boolean qualifies = verdict.compareTo(Verdict.CONDITIONAL) < 0;
            nodes.add(
                    new Rows(
                            filled(
                                    row(Label.VALUE, chance.value()),
                                    row(Label.BRIEF_ESTIMATE, estimate.map(Point::text).toList()),
                                    row(Label.VIA, qualifies ? chance.ways() : List.of()),
                                    row(Label.MENDING, chance.mending()))));
            nodes.add(new Table(words(Label.BRIEF_WHO, Label.BRIEF_WHAT), tasks(chance)));
        }
    }

    /** What the firm has to do first, then to hand in until when, then what others do. */
    private List<List<Cell>> tasks(ProgrammeText programme) {
        List<Point> points = programme.toDo();
        List<String> own = new ArrayList<>();
        points.stream().limit(TASKS).map(this::told).forEach(own::add);
        if (points.size() > TASKS) {
            own.add(say(Label.BRIEF_MORE, points.size() - TASKS));
        }
        programme.closing().forEach(day -> own.add(say(Label.BRIEF_APPLY_BY, day)));
        if (programme.result().timing().upstream() != null) {
            own.add(say(Label.BRIEF_APPLY_EARLIER));
        }
        List<Deadline> ahead =
                programme.result().programme().deadlines().stream()
                        .filter(deadline -> !deadline.date().isBefore(report.report().asOf()))
                        .toList();
        if (own.isEmpty() && ahead.isEmpty()) {
            own.add(say(Label.BRIEF_APPLY));
        }
        String firm = say(Label.BRIEF_FIRM);
        List<List<Cell>> tasks = new ArrayList<>();
        own.forEach(task -> tasks.add(List.of(Cell.of(firm), Cell.of(task))));
        for (Deadline deadline : ahead) {
            Actor actor = deadline.actor();
            String whom = actor == Actor.APPLICANT ? firm : heading(actor);
            tasks.add(List.of(Cell.of(whom), Cell.of(due(deadline))));
        }
        return tasks;
    }

    /** With how far off it is, or what we suggest to prove it with. */
    private String told(Point point) {
        List<String> remarks = point.remarks();
        return aside(gist(point.text()), remarks.size() == 1 ? remarks.get(0) : "");
    }

    private void missing() {
        Comparator<Ask> order = Comparator.comparing(this::isElsewhere);
        Stream<Ask> asks =
                Stream.concat(
                        report.asks(false).stream().sorted(order),
                        report.asks(true).stream().filter(this::isElsewhere));
        List<String> told = asks.limit(QUESTIONS).map(this::asked).toList();
        heading(Label.BRIEF_MISSING);
        nodes.add(told.isEmpty() ? plain(Label.NOTHING_UNDECIDED) : Items.of(told));
    }

    /** What the chances wait for is told with them. */
    private boolean isElsewhere(Ask ask) {
        return chances.stream().noneMatch(chance -> ask.programmes().contains(chance.id()));
    }

    private String asked(Ask ask) {
        String gist = gist(ask.text());
        return ask.programmes().size() > 1
                ? aside(gist, String.join(" ", ask.programmes()))
                : pair(report.programme(ask.programmes().get(0)).title(), gist);
    }

    private void mind() {
        List<String> points = new ArrayList<>(report.expiring());
        for (ProgrammeText held : report.at(Place.HELD)) {
            points.add(pair(held.title(), Objects.requireNonNull(held.reason()).text()));
        }
        report.warnings().stream()
                .limit(POINTS)
                .forEach(warning -> points.add(pair(warning.field(), warning.message())));
        report.at(Place.NEAR).stream()
                .filter(near -> !chances.contains(near))
                .limit(POINTS)
                .forEach(near -> points.add(pair(Label.NEAR, near.title())));
        points.add(say(Label.BRIEF_LIMITS));
        heading(Label.BRIEF_MIND);
        nodes.add(Items.of(points));
    }

    private void contacts() {
        List<List<Cell>> rows = new ArrayList<>();
        for (ProgrammeText chance : chances) {
            Programme printed = chance.result().programme();
            List<String> portals = portals(printed.portals()).stream().map(Line::told).toList();
            String contacts = clauses(contacts(printed));
            rows.add(Stream.of(chance.title(), contacts, clauses(portals)).map(Cell::of).toList());
        }
        if (!rows.isEmpty()) {
            heading(Label.BRIEF_CONTACTS);
            nodes.add(new Table(words(Label.COLUMN_PROGRAMME, Label.CONTACT, Label.PORTAL), rows));
        }
    }
}
