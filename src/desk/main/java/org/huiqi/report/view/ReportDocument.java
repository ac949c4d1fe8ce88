package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Overview;
import org.huiqi.document.Document;
import org.huiqi.document.Document.Box;
import org.huiqi.document.Document.Cell;
import org.huiqi.document.Document.Counts;
import org.huiqi.document.Document.Heading;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Items;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Document.Marker;
import org.huiqi.document.Document.Node;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Rows;
import org.huiqi.document.Document.Table;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Document.Title;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.document.Tone;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.ProgrammeText.Block;
import org.huiqi.report.view.ProgrammeText.Point;
import org.huiqi.report.view.ProgrammeText.Reason;
import org.huiqi.report.view.ProgrammeText.Route;
import org.huiqi.report.view.ReportText.Ask;
import org.huiqi.text.Language;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Verdict;

/** A report as a document: what stands in which section, and in which order. */
public final class ReportDocument extends Phrasing {
    private static final int FEW = 8;
    private static final String[] NUMERALS = "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四".split(" ");

    private final ReportText report;
    private final Extent extent;
    private final boolean isShort;
    private final boolean isWhole;

    /** Whether each programme stands once, as an entry that opens to its card and its findings. */
    private final boolean isFindings;

    private final List<Node> nodes = new ArrayList<>();
    private int sections;

    private ReportDocument(ReportText report, Extent extent, boolean isFindings) {
        super(report.language());
        this.report = report;
        this.extent = extent;
        this.isShort = extent == Extent.SHORT;
        this.isWhole = extent.compareTo(Extent.FULL) >= 0;
        this.isFindings = isFindings;
        nodes.add(new Title(say(Label.TITLE), report.name()));
        nodes.add(new Rows(report.head()));
        nodes.add(new Paragraph(report.summary(), Weight.STRONG));
        nodes.add(new Counts(report.counts()));
    }

    /** How much of a report a document has. */
    public enum Extent {
        /** What there is to do and to know; nothing that only proves it. */
        SHORT,
        /** What a page prints: all of it but what it folds. */
        PRINTED,
        /** All of it, each thing once. */
        FULL,
        /** All of it, for a page that folds. */
        PAGE
    }

    /** {@return the whole of a report for a page} */
    public static Document page(Report report, Language language) {
        return of(ReportText.of(report, language), Extent.PAGE);
    }

    /** {@return the whole of a report, each thing once} */
    public static Document full(Report report, Language language) {
        return of(ReportText.of(report, language), Extent.FULL);
    }

    /**
     * {@return the document of a report}
     *
     * @param report what it says
     * @param extent how much of it
     */
    public static Document of(ReportText report, Extent extent) {
        ReportDocument document = new ReportDocument(report, extent, false);
        document.sections();
        return document.document();
    }

    /** {@return what a report found, each programme once with its card and its findings} */
    public static Document findings(ReportText report) {
        ReportDocument document = new ReportDocument(report, Extent.PAGE, true);
        document.entries();
        return document.document();
    }

    private Document document() {
        return new Document(language(), say(Label.TITLE), report.name(), nodes);
    }

    /** {@return the anchors that lead to what a page says about its programmes, by their ids} */
    public static Map<String, String> anchors(ReportText report) {
        Map<String, String> anchors = new HashMap<>();
        report.programmes().forEach(p -> anchors.put(p.id(), p.hasCard() ? anchor(p) : p.id()));
        return anchors;
    }

    private static String anchor(ProgrammeText programme) {
        return "card-" + programme.id();
    }

    private void sections() {
        Since since = report.since();
        if (since != null) {
            Heading heading = Heading.of(1, since.heading());
            nodes.add(Box.of(Kind.SECTION, heading, since.nodes(Integer.MAX_VALUE)));
        }
        section(Label.NOW, false, now());
        List<Node> later = groups(Place.WITHOUT_WINDOW, Place.PASSED);
        if (!later.isEmpty()) {
            section(Label.LATER, false, later);
        }
        section(Label.LADDER, false, ladder());
        List<Node> close = groups(Place.CONDITIONAL, Place.NEAR);
        section(Label.CLOSE, close, Label.NOTHING_CLOSE);
        undecided();
        section(Label.UNSPECIFIC, unspecific(), Label.NOTHING_UNSPECIFIC);
        section(Label.CHECKLIST, false, checklist());
        section(Label.REST, briefs(report.at(Place.HELD, Place.REST)), Label.NOTHING_REST);
        List<String> warnings =
                report.warnings().stream()
                        .map(w -> w.field() + " [" + w.path() + "] " + w.message())
                        .toList();
        section(
                Label.WARNINGS,
                warnings.isEmpty() ? List.of() : List.of(Items.of(warnings)),
                Label.NO_WARNINGS);
        if (!isShort) {
            Stream<ProgrammeText> told = report.programmes().stream().filter(this::isDetailed);
            section(Label.DETAILS, false, told.map(this::details).toList());
            section(Label.SIZE_SECTION, false, List.of(report.size()));
        }
        if (isWhole) {
            section(Label.BACKGROUND, false, background(overview -> of(overview.name())));
        }
        section(Label.BASIS, false, basis());
    }

    /** A section, or that there is nothing to be said in it. */
    private void section(Label label, List<Node> content, Label nothing) {
        boolean isEmpty = content.isEmpty();
        section(label, isEmpty, isEmpty ? List.of(plain(nothing)) : content);
    }

    /** A document that is not whole leaves empty sections out. */
    private void section(Label label, boolean isEmpty, List<Node> content) {
        if (isEmpty && !isWhole) {
            return;
        }
        sections++;
        String number = isChinese() ? NUMERALS[sections - 1] + "、" : sections + ". ";
        Heading heading = Heading.of(1, number + say(label));
        nodes.add(new Box(Kind.SECTION, "s" + sections, "", heading, List.of(), true, content));
    }

    /** Each programme once, as an entry that opens. */
    private void entries() {
        findings(Label.NOW, now());
        findings(Label.LATER, groups(Place.WITHOUT_WINDOW, Place.PASSED));
        findings(Label.LADDER, ladder());
        findings(Label.CLOSE, groups(Place.CONDITIONAL, Place.NEAR));
        List<Node> undecided = shown(report.at(Place.UNDECIDED));
        if (!undecided.isEmpty()) {
            findings(Label.UNDECIDED, all(List.of(faint(Label.UNDECIDED_HINT)), undecided));
        }
        findings(Label.UNSPECIFIC, unspecific());
        findings(Label.REST, shown(report.at(Place.HELD, Place.REST)));
        nodes.add(fold(say(Label.CHECKLIST), false, checklist()));
        nodes.add(fold(say(Label.SIZE_SECTION), false, List.of(report.size())));
        nodes.addAll(background(overview -> pair(Label.BACKGROUND, of(overview.name()))));
        nodes.add(fold(say(Label.BASIS), true, basis()));
    }

    private void findings(Label label, List<Node> content) {
        if (!content.isEmpty()) {
            nodes.add(box(Kind.SECTION, 2, label, content));
        }
    }

    private static Node fold(String heading, boolean isOpen, List<Node> content) {
        return new Box(Kind.FOLD, "", "", Heading.of(2, heading), List.of(), isOpen, content);
    }

    // Programmes by their place

    /** What can be applied for, and what else there is to do. */
    private List<Node> now() {
        List<Node> content = new ArrayList<>(expiring(true));
        List<ProgrammeText> open = report.at(Place.OPEN, Place.BEFORE);
        List<ProgrammeText> timely = open.stream().filter(ProgrammeText::isTimely).toList();
        // The cards that follow say the same at more length; a short report has it in their heads.
        if (!isFindings && !timely.isEmpty() && !isShort) {
            Stream<List<Cell>> rows = timely.stream().map(p -> row(p, anchor(p), when(p)));
            content.add(table(rows.toList(), Label.COLUMN_TIME));
        }
        content.addAll(groups(Place.OPEN, Place.BEFORE));
        if (open.isEmpty()) {
            content.add(plain(Label.NOTHING_NOW));
        }
        List<Item> duties = new ArrayList<>();
        for (ProgrammeText programme : report.at(Place.REST)) {
            for (Point duty : programme.duties(false).points()) {
                List<String> of = List.of(programme.title());
                duties.add(item(new Point(duty.text(), of, null, null, duty.reference()), false));
            }
        }
        content.addAll(act(Label.OTHER_DUTIES, duties));
        content.addAll(expiring(false));
        return content;
    }

    private List<Node> groups(Place... places) {
        List<Node> groups = new ArrayList<>();
        for (Place place : places) {
            List<Node> hint =
                    switch (place) {
                        case WITHOUT_WINDOW -> List.of(faint(Label.NO_WINDOW_HINT));
                        case PASSED -> List.of(faint(Label.PASSED_HINT));
                        case CONDITIONAL -> List.of(faint(Label.CONDITIONAL_HINT));
                        case NEAR -> List.of(faint(Label.NEAR_HINT));
                        default -> List.of();
                    };
            String heading =
                    switch (place) {
                        case OPEN -> say(Label.OPEN_NOW);
                        case WITHOUT_WINDOW -> say(Label.NO_WINDOW);
                        case PASSED -> report.passed();
                        default -> say(Label.valueOf(place.name()));
                    };
            List<Node> programmes = shown(report.at(place));
            if (!programmes.isEmpty()) {
                Heading counted = Heading.of(level(), heading + " (" + programmes.size() + ")");
                groups.add(Box.of(Kind.GROUP, counted, all(hint, programmes)));
            }
        }
        return groups;
    }

    /** Level of the headings of programmes that have something in common. */
    private int level() {
        return isFindings ? 3 : 2;
    }

    private List<Node> shown(List<ProgrammeText> programmes) {
        return programmes.stream().map(p -> isFindings ? entry(p) : card(p)).toList();
    }

    private List<Node> expiring(boolean hangs) {
        List<Item> titles =
                report.report().ladder().expiring().stream()
                        .filter(title -> title.hangs().isEmpty() != hangs)
                        .map(report::expiring)
                        .toList();
        return act(Label.EXPIRING, titles);
    }

    private List<Node> act(Label label, List<Item> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(box(Kind.ACT, level(), label, List.of(new Items(items))));
    }

    private static List<Cell> row(ProgrammeText programme, String link, Cell last) {
        Tag tag = programme.tag();
        Cell title = new Cell(programme.title(), null, link, false);
        return List.of(title, new Cell(tag.text(), tag.tone()), last);
    }

    private Table table(List<List<Cell>> rows, Label last) {
        return new Table(words(Label.COLUMN_PROGRAMME, Label.COLUMN_VERDICT, last), rows);
    }

    /** What closes soon stands out. */
    private static Cell when(ProgrammeText programme) {
        boolean urgent = isUrgent(programme.result().timing());
        return new Cell(programme.when(), urgent ? Tone.BAD : null);
    }

    // One programme

    private Node card(ProgrammeText programme) {
        Node rows = new Rows(programme.cardRows(isShort));
        return new Box(
                Kind.CARD,
                anchor(programme),
                programme.id(),
                new Heading(3, programme.tag(), programme.title()),
                List.of(Cell.of(programme.kind()), when(programme)),
                true,
                all(List.of(rows), blocks(programme.cardBlocks())));
    }

    /** A card and all that was looked at, to be unfolded. */
    private Node entry(ProgrammeText programme) {
        List<Cell> remarks = new ArrayList<>(List.of(when(programme)));
        Reason reason = programme.reason();
        List<Block> blocks = reason == null ? programme.cardBlocks() : List.of();
        if (reason != null) {
            remarks.add(Cell.of(reason.text()));
        }
        for (Block block : blocks) {
            if (block.isToDo() || block.kind() == Kind.GATHER) {
                remarks.add(Cell.of(say(block.label()) + " " + block.points().size()));
            }
        }
        Tag tag = new Tag(programme.verdictWord(), programme.stance().tone());
        return new Box(
                Kind.PROGRAMME,
                programme.id(),
                programme.stance().name(),
                new Heading(3, tag, programme.title()),
                remarks,
                false,
                all(
                        blocks(blocks),
                        List.of(Heading.of(4, say(Label.SEE_DETAILS))),
                        found(programme)));
    }

    /** What is gathered stands in the checklist, what is to be known in the handbook. */
    private List<Node> blocks(List<Block> blocks) {
        List<Node> told = new ArrayList<>();
        for (Block block : blocks) {
            boolean isTold =
                    switch (block.kind()) {
                        case GATHER -> extent == Extent.PAGE;
                        case KNOW -> !isShort;
                        default -> true;
                    };
            if (isTold) {
                boolean gist = isShort && block.kind() == Kind.ACT;
                List<Item> items = block.points().stream().map(p -> item(p, gist)).toList();
                told.add(box(block.kind(), 4, block.label(), List.of(new Items(items))));
            }
        }
        return told;
    }

    private Item item(Point point, boolean isGist) {
        String text = isGist ? gist(point.text()) : point.text();
        String where = point.reference();
        return isShort
                ? new Item(null, aside(text, where == null ? "" : where), point.notes(), List.of())
                : new Item(null, text, point.remarks(), given(point.reading(), where));
    }

    /** What is about nothing that the firm has was told in the table of the others. */
    private boolean isDetailed(ProgrammeText programme) {
        return switch (extent) {
            case SHORT, PRINTED -> !isClear(programme);
            case FULL -> programme.result().verdict() != Verdict.NOT_APPLICABLE;
            case PAGE -> true;
        };
    }

    private static boolean isClear(ProgrammeText programme) {
        return switch (programme.result().verdict()) {
            case ELIGIBLE, NOT_ELIGIBLE, NOT_APPLICABLE -> true;
            case NEEDS_ATTESTATION, CONDITIONAL, UNDECIDED -> false;
        };
    }

    private Node details(ProgrammeText programme) {
        return new Box(
                Kind.PROGRAMME,
                programme.id(),
                "",
                new Heading(3, programme.tag(), programme.title()),
                List.of(Cell.of(programme.when())),
                !isClear(programme),
                found(programme));
    }

    private List<Node> found(ProgrammeText programme) {
        List<Node> content = new ArrayList<>();
        if (programme.remark() != null) {
            content.add(new Paragraph(programme.remark(), Weight.PLAIN));
        }
        List<Route> routes = programme.routes(false, report.pause());
        routes.stream().filter(Route::isFull).forEach(route -> route(programme, route, content));
        List<Route> others = routes.stream().filter(route -> !route.isFull()).toList();
        if (!others.isEmpty()) {
            String heading = aside(say(Label.OTHER_ROUTES), say(Label.ONLY_DECIDING));
            content.add(new Paragraph(heading, Weight.STRONG));
            others.forEach(route -> route(programme, route, content));
        }
        content.addAll(blocks(programme.blocks()));
        // Whom to ask and where to apply stands in the card already; a page folds it.
        List<Row> rows = new ArrayList<>(programme.rows(true));
        if (extent != Extent.PAGE && programme.hasCard()) {
            rows.removeAll(programme.cardRows(false));
        }
        content.add(new Rows(rows));
        return content;
    }

    private void route(ProgrammeText programme, Route route, List<Node> content) {
        if (route.name() != null) {
            Tag tag = new Tag(heading(route.verdict()), Tone.of(route.verdict()));
            content.add(new Heading(4, tag, route.name()));
        }
        List<Item> items = new ArrayList<>();
        for (Requirement requirement : route.requirements()) {
            for (Finding finding : requirement.findings()) {
                items.add(programme.item(programme.result().programme(), requirement, finding));
            }
        }
        content.add(new Items(items));
    }

    // Questions

    private void undecided() {
        List<ProgrammeText> cards = report.at(Place.UNDECIDED);
        List<Ask> questions = report.asks(false);
        List<Ask> confirmations = report.asks(true);
        List<Node> content = new ArrayList<>();
        content.add(cards.isEmpty() ? plain(Label.NOTHING_UNDECIDED) : faint(Label.UNDECIDED_HINT));
        if (!questions.isEmpty()) {
            content.add(asks(Kind.GROUP, Label.QUESTIONS, Label.QUESTIONS_HINT, questions));
        }
        if (!confirmations.isEmpty() && isShort) {
            String above = confirmations.size() + " " + say(Label.CONFIRMATIONS_ABOVE);
            content.add(new Paragraph(above, Weight.FAINT));
        }
        content.addAll(shown(cards));
        if (!confirmations.isEmpty() && isWhole) {
            Label hint = Label.CONFIRMATIONS_HINT;
            content.add(asks(Kind.FOLD, Label.CONFIRMATIONS, hint, confirmations));
        }
        section(Label.UNDECIDED, cards.isEmpty() && questions.isEmpty(), content);
    }

    private Node asks(Kind kind, Label heading, Label hint, List<Ask> asks) {
        List<Ask> told = isShort ? asks.stream().limit(FEW).toList() : asks;
        List<Node> content = new ArrayList<>();
        content.add(faint(hint));
        content.add(new Items(told.stream().map(a -> Item.of(a.text(), a.programmes())).toList()));
        if (told.size() < asks.size()) {
            content.add(faint(Label.MORE_IN_FULL, asks.size() - told.size()));
        }
        return box(kind, 2, heading, content);
    }

    private List<Node> unspecific() {
        List<ProgrammeText> programmes = report.at(Place.UNSPECIFIC);
        Stream<Item> first = report.firstQuestion().stream().map(point -> item(point, false));
        return programmes.isEmpty()
                ? List.of()
                : all(
                        List.of(faint(Label.UNSPECIFIC_HINT)),
                        act(Label.FIRST_QUESTION, first.toList()),
                        isFindings ? shown(programmes) : briefs(programmes));
    }

    /** What is about nothing that the firm has is named in a line in a short report. */
    private List<Node> briefs(List<ProgrammeText> programmes) {
        List<List<Cell>> rows = new ArrayList<>();
        List<String> others = new ArrayList<>();
        String word = "";
        for (ProgrammeText programme : programmes) {
            if (isShort && programme.stance() == Stance.NOT_APPLICABLE) {
                word = programme.verdictWord();
                others.add(programme.title());
            } else {
                Reason reason = Objects.requireNonNull(programme.reason());
                Cell why = Cell.of(aside(reason.text(), reason.reference()));
                rows.add(row(programme, programme.id(), why));
            }
        }
        List<Node> content = new ArrayList<>();
        if (!rows.isEmpty()) {
            content.add(table(rows, Label.COLUMN_REASON));
        }
        if (!others.isEmpty()) {
            String told = pair(word + " " + others.size(), list(others));
            content.add(new Paragraph(told, Weight.PLAIN));
        }
        return content;
    }

    /** What one programme alone needs is for who applies for it; a short report counts it. */
    private List<Node> checklist() {
        Map<Label, List<Item>> groups = report.checklist();
        List<Node> content = new ArrayList<>();
        boolean isEmpty = groups.isEmpty();
        content.add(faint(isEmpty ? Label.NOTHING_TO_PREPARE : Label.CHECKLIST_HINT));
        List<Item> left = isShort ? groups.remove(Label.CHECKLIST_SINGLE) : null;
        groups.forEach(
                (kind, documents) -> {
                    String heading = say(kind) + " (" + documents.size() + ")";
                    List<String> told = documents.stream().map(Item::linked).toList();
                    Node list =
                            isShort
                                    ? new Paragraph(clauses(told), Weight.PLAIN)
                                    : new Items(Marker.BOX, documents);
                    content.add(Box.of(Kind.GROUP, Heading.of(2, heading), List.of(list)));
                });
        if (left != null) {
            content.add(faint(Label.MORE_IN_FULL, left.size()));
        }
        return content;
    }

    private List<Node> ladder() {
        return new LadderText(report.report().ladder(), language()).nodes(isShort);
    }

    // What it rests on

    private List<Node> background(Function<Overview, String> heading) {
        Edition edition = report.report().edition();
        List<Node> folds = new ArrayList<>();
        for (Overview overview : edition.overviews()) {
            List<Node> content = CatalogueDocument.content(edition, overview, language());
            folds.add(fold(heading.apply(overview), false, content));
        }
        return folds;
    }

    private List<Node> basis() {
        List<Node> content = new ArrayList<>();
        content.add(new Rows(report.basis(isShort)));
        if (isShort) {
            content.add(faint(Label.BRIEF_LIMITS));
        }
        if (!isWhole) {
            content.add(faint(isShort ? Label.SEE_FULL : Label.SEE_FOLDED));
        }
        return content;
    }
}
