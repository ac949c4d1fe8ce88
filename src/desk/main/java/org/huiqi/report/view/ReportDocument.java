package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.Report;
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
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A report as a document: what stands in which section, and in which order. */
public final class ReportDocument {
    private static final int FEW = 8;
    private static final List<String> NUMERALS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四");

    private final ReportText report;
    private final Phrasing phrasing;
    private final Extent extent;
    private final List<Node> nodes = new ArrayList<>();
    private int sections;

    private ReportDocument(ReportText report, Extent extent) {
        this.report = report;
        this.phrasing = report.phrasing();
        this.extent = extent;
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
        return new ReportDocument(report, extent).document();
    }

    /** {@return what a report found, each programme once with its card and its findings} */
    public static Document findings(ReportText report) {
        ReportDocument document = new ReportDocument(report, Extent.PAGE);
        document.head();
        document.entries();
        return new Document(
                report.language(), report.word(Label.TITLE), report.name(), document.nodes);
    }

    /** {@return the anchors that lead to what a page says about its programmes, by their ids} */
    public static Map<String, String> anchors(ReportText report) {
        Map<String, String> anchors = new HashMap<>();
        report.programmes().forEach(p -> anchors.put(p.id(), p.id()));
        report.cards().forEach(p -> anchors.put(p.id(), anchor(p)));
        return anchors;
    }

    private static String anchor(ProgrammeText programme) {
        return "card-" + programme.id();
    }

    private boolean isShort() {
        return extent == Extent.SHORT;
    }

    private boolean isWhole() {
        return extent.compareTo(Extent.FULL) >= 0;
    }

    private String word(Label label, Object... values) {
        return report.word(label, values);
    }

    private static Paragraph faint(String text) {
        return new Paragraph(text, Weight.FAINT);
    }

    private static Paragraph plain(String text) {
        return new Paragraph(text, Weight.PLAIN);
    }

    private List<String> words(Label... labels) {
        return Stream.of(labels).map(label -> word(label)).toList();
    }

    private Document document() {
        head();
        Since since = report.since();
        if (since != null) {
            nodes.add(
                    Box.of(
                            Kind.SECTION,
                            Heading.of(1, since.heading()),
                            since.nodes(Integer.MAX_VALUE)));
        }
        section(Label.NOW, false, now());
        List<Node> later = later(2, this::card);
        if (!later.isEmpty()) {
            section(Label.LATER, false, later);
        }
        section(Label.LADDER, false, ladder());
        section(Label.CLOSE, close(2, this::card), Label.NOTHING_CLOSE);
        undecided();
        section(Label.UNSPECIFIC, unspecific(2, this::briefs), Label.NOTHING_UNSPECIFIC);
        section(Label.CHECKLIST, false, checklist());
        section(Label.REST, briefs(report.at(Place.HELD, Place.REST)), Label.NOTHING_REST);
        section(Label.WARNINGS, warnings(), Label.NO_WARNINGS);
        if (!isShort()) {
            section(
                    Label.DETAILS,
                    false,
                    report.programmes().stream().flatMap(this::details).toList());
            section(
                    Label.SIZE_SECTION,
                    false,
                    List.of(plain(report.size().line(report.report().size()))));
        }
        if (isWhole()) {
            section(Label.BACKGROUND, false, background());
        }
        section(Label.BASIS, false, basis());
        return new Document(report.language(), word(Label.TITLE), report.name(), nodes);
    }

    private void head() {
        nodes.add(new Title(word(Label.TITLE), report.name()));
        nodes.add(new Rows(report.head()));
        nodes.add(new Paragraph(report.summary(), Weight.STRONG));
        nodes.add(new Counts(report.counts()));
    }

    /** A section, or that there is nothing to be said in it. */
    private void section(Label label, List<? extends Node> content, Label nothing) {
        section(
                label,
                content.isEmpty(),
                content.isEmpty() ? List.of(plain(word(nothing))) : List.copyOf(content));
    }

    /** A document that is not whole leaves empty sections out. */
    private void section(Label label, boolean isEmpty, List<Node> content) {
        if (isEmpty && !isWhole()) {
            return;
        }
        sections++;
        String number = phrasing.isChinese() ? NUMERALS.get(sections - 1) + "、" : sections + ". ";
        nodes.add(
                new Box(
                        Kind.SECTION,
                        "s" + sections,
                        "",
                        Heading.of(1, number + word(label)),
                        List.of(),
                        true,
                        content));
    }

    private List<Node> now() {
        List<Node> content = new ArrayList<>();
        expiring(content, true, 2);
        List<ProgrammeText> timely =
                report.at(Place.OPEN, Place.BEFORE).stream()
                        .filter(ProgrammeText::isTimely)
                        .toList();
        // The cards that follow say the same at more length; a short report has it in their heads.
        if (!timely.isEmpty() && !isShort()) {
            content.add(agenda(timely));
        }
        content.addAll(open(2, this::card));
        if (report.at(Place.OPEN, Place.BEFORE).isEmpty()) {
            content.add(plain(word(Label.NOTHING_NOW)));
        }
        otherDuties(content, 2);
        expiring(content, false, 2);
        return content;
    }

    private List<Node> open(int level, Function<ProgrammeText, Node> shown) {
        List<Node> groups = new ArrayList<>();
        group(groups, level, word(Label.OPEN_NOW), null, Place.OPEN, shown);
        group(groups, level, word(Label.BEFORE), null, Place.BEFORE, shown);
        return groups;
    }

    /** What a firm qualifies for when it cannot be said that it may apply now. */
    private List<Node> later(int level, Function<ProgrammeText, Node> shown) {
        List<Node> groups = new ArrayList<>();
        group(
                groups,
                level,
                word(Label.NO_WINDOW),
                Label.NO_WINDOW_HINT,
                Place.WITHOUT_WINDOW,
                shown);
        group(groups, level, report.passed(), Label.PASSED_HINT, Place.PASSED, shown);
        return groups;
    }

    private List<Node> close(int level, Function<ProgrammeText, Node> shown) {
        List<Node> groups = new ArrayList<>();
        group(
                groups,
                level,
                word(Label.CONDITIONAL),
                Label.CONDITIONAL_HINT,
                Place.CONDITIONAL,
                shown);
        group(groups, level, word(Label.NEAR), Label.NEAR_HINT, Place.NEAR, shown);
        return groups;
    }

    private void group(
            List<Node> groups,
            int level,
            String heading,
            @Nullable Label hint,
            Place place,
            Function<ProgrammeText, Node> shown) {
        List<ProgrammeText> programmes = report.at(place);
        if (!programmes.isEmpty()) {
            List<Node> content = new ArrayList<>();
            Stream.ofNullable(hint).map(label -> faint(word(label))).forEach(content::add);
            programmes.stream().map(shown).forEach(content::add);
            String title = heading + " (" + programmes.size() + ")";
            groups.add(Box.of(Kind.GROUP, Heading.of(level, title), content));
        }
    }

    private void expiring(List<Node> content, boolean hangs, int level) {
        List<Item> titles =
                report.report().ladder().expiring().stream()
                        .filter(title -> title.hangs().isEmpty() != hangs)
                        .map(report::expiring)
                        .toList();
        if (!titles.isEmpty()) {
            act(content, level, Label.EXPIRING, titles);
        }
    }

    private void act(List<Node> content, int level, Label label, List<Item> items) {
        content.add(
                Box.of(
                        Kind.ACT,
                        Heading.of(level, word(label)),
                        List.of(new Items(Marker.BULLET, items))));
    }

    /** Duties that are due though the programme itself has no card. */
    private void otherDuties(List<Node> content, int level) {
        List<Item> items = new ArrayList<>();
        for (ProgrammeText programme : report.at(Place.REST)) {
            for (Point duty : programme.points(Label.DUTIES)) {
                items.add(
                        item(
                                new Point(
                                        duty.text(),
                                        List.of(programme.title()),
                                        null,
                                        null,
                                        duty.reference())));
            }
        }
        if (!items.isEmpty()) {
            act(content, level, Label.OTHER_DUTIES, items);
        }
    }

    private Table agenda(List<ProgrammeText> programmes) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ProgrammeText programme : programmes) {
            rows.add(
                    List.of(
                            new Cell(programme.title(), null, anchor(programme)),
                            tag(programme),
                            when(programme)));
        }
        return new Table(
                words(Label.COLUMN_PROGRAMME, Label.COLUMN_VERDICT, Label.COLUMN_TIME), rows);
    }

    private static Cell tag(ProgrammeText programme) {
        Tag tag = programme.tag();
        return new Cell(tag.text(), tag.tone());
    }

    /** What closes soon stands out. */
    private static Cell when(ProgrammeText programme) {
        return new Cell(programme.when(), programme.isUrgent() ? Tone.BAD : null);
    }

    // Cards

    private Node card(ProgrammeText programme) {
        List<Node> content = new ArrayList<>();
        content.add(new Rows(programme.cardRows(isShort())));
        content.addAll(blocks(programme.cardBlocks()));
        return new Box(
                Kind.CARD,
                anchor(programme),
                programme.id(),
                new Heading(3, programme.tag(), programme.title()),
                List.of(Cell.of(programme.kind()), when(programme)),
                true,
                content);
    }

    private List<Node> blocks(List<Block> blocks) {
        return blocks.stream().filter(this::isTold).map(this::block).toList();
    }

    /** What is gathered stands in the checklist, what is to be known in the handbook. */
    private boolean isTold(Block block) {
        return switch (block.kind()) {
            case GATHER -> extent == Extent.PAGE;
            case KNOW -> !isShort();
            default -> true;
        };
    }

    private Node block(Block block) {
        boolean brief = isShort() && block.kind() == Kind.ACT;
        return Box.of(
                block.kind(),
                Heading.of(4, word(block.label())),
                List.of(
                        new Items(
                                Marker.BULLET,
                                block.points().stream()
                                        .map(point -> item(point, brief))
                                        .toList())));
    }

    private Item item(Point point) {
        return item(point, false);
    }

    private Item item(Point point, boolean isBrief) {
        String text = isBrief ? Phrasing.gist(point.text()) : point.text();
        if (isShort()) {
            String where =
                    point.reference() == null ? text : phrasing.aside(text, point.reference());
            return new Item(null, where, point.notes(), List.of());
        }
        return new Item(
                null,
                text,
                point.remarks(),
                Stream.of(point.reading(), point.reference()).filter(Objects::nonNull).toList());
    }

    // Questions

    private void undecided() {
        List<ProgrammeText> cards = report.at(Place.UNDECIDED);
        List<Ask> questions = report.asks(false);
        List<Ask> confirmations = report.asks(true);
        List<Node> content = new ArrayList<>();
        content.add(
                cards.isEmpty()
                        ? plain(word(Label.NOTHING_UNDECIDED))
                        : faint(word(Label.UNDECIDED_HINT)));
        if (!questions.isEmpty()) {
            content.add(
                    Box.of(
                            Kind.GROUP,
                            Heading.of(2, word(Label.QUESTIONS)),
                            asks(Label.QUESTIONS_HINT, questions)));
        }
        if (!confirmations.isEmpty() && isShort()) {
            content.add(faint(confirmations.size() + " " + word(Label.CONFIRMATIONS_ABOVE)));
        }
        cards.stream().map(this::card).forEach(content::add);
        if (!confirmations.isEmpty() && isWhole()) {
            content.add(
                    Box.of(
                            Kind.FOLD,
                            Heading.of(2, word(Label.CONFIRMATIONS)),
                            asks(Label.CONFIRMATIONS_HINT, confirmations)));
        }
        section(Label.UNDECIDED, cards.isEmpty() && questions.isEmpty(), content);
    }

    private List<Node> asks(Label hint, List<Ask> asks) {
        List<Ask> told = isShort() ? asks.stream().limit(FEW).toList() : asks;
        List<Node> content = new ArrayList<>();
        content.add(faint(word(hint)));
        content.add(
                new Items(
                        Marker.BULLET,
                        told.stream().map(a -> Item.of(a.text(), a.programmes())).toList()));
        if (told.size() < asks.size()) {
            content.add(faint(word(Label.MORE_IN_FULL, asks.size() - told.size())));
        }
        return content;
    }

    private List<Node> unspecific(int level, Function<List<ProgrammeText>, List<Node>> shown) {
        List<ProgrammeText> programmes = report.at(Place.UNSPECIFIC);
        List<Node> content = new ArrayList<>();
        if (!programmes.isEmpty()) {
            content.add(faint(word(Label.UNSPECIFIC_HINT)));
            report.firstQuestion()
                    .ifPresent(
                            question -> {
                                String touches =
                                        report.labelled(
                                                Label.COLUMN_TOUCHES,
                                                phrasing.list(question.programmes()));
                                String ask = phrasing.sentence(question.ask());
                                Point point = new Point(ask, List.of(), null, null, touches);
                                act(content, level, Label.FIRST_QUESTION, List.of(item(point)));
                            });
            content.addAll(shown.apply(programmes));
        }
        return content;
    }

    /** What is about nothing that the firm has is named in a line in a short report. */
    private List<Node> briefs(List<ProgrammeText> programmes) {
        List<ProgrammeText> told = new ArrayList<>(programmes);
        List<ProgrammeText> others = new ArrayList<>(programmes);
        others.removeIf(p -> !isShort() || p.stance() != Stance.NOT_APPLICABLE);
        told.removeAll(others);
        List<List<Cell>> rows = new ArrayList<>();
        for (ProgrammeText programme : told) {
            Reason reason = Objects.requireNonNull(programme.reason());
            rows.add(
                    List.of(
                            new Cell(programme.title(), null, programme.id()),
                            tag(programme),
                            Cell.of(phrasing.aside(reason.text(), reason.reference()))));
        }
        List<Node> content = new ArrayList<>();
        if (!rows.isEmpty()) {
            content.add(
                    new Table(
                            words(
                                    Label.COLUMN_PROGRAMME,
                                    Label.COLUMN_VERDICT,
                                    Label.COLUMN_REASON),
                            rows));
        }
        if (!others.isEmpty()) {
            List<String> titles = others.stream().map(ProgrammeText::title).toList();
            String word = others.get(0).verdictWord() + " " + others.size();
            content.add(plain(phrasing.pair(word, Sentence.listed(titles).in(report.language()))));
        }
        return content;
    }

    private List<Node> warnings() {
        List<String> told =
                report.warnings().stream()
                        .map(w -> w.field() + " [" + w.path() + "] " + w.message())
                        .toList();
        return told.isEmpty() ? List.of() : List.of(Items.of(told));
    }

    /** What one programme alone needs is for who applies for it; a short report counts it. */
    private List<Node> checklist() {
        Map<Label, List<Item>> groups = report.checklist();
        List<Node> content = new ArrayList<>();
        content.add(
                faint(word(groups.isEmpty() ? Label.NOTHING_TO_PREPARE : Label.CHECKLIST_HINT)));
        List<Item> single = groups.getOrDefault(Label.CHECKLIST_SINGLE, List.of());
        groups.forEach(
                (kind, documents) -> {
                    if (!isShort() || kind != Label.CHECKLIST_SINGLE) {
                        content.add(documents(kind, documents));
                    }
                });
        if (isShort() && !single.isEmpty()) {
            content.add(faint(word(Label.MORE_IN_FULL, single.size())));
        }
        return content;
    }

    private Node documents(Label kind, List<Item> documents) {
        return Box.of(
                Kind.GROUP,
                Heading.of(2, word(kind) + " (" + documents.size() + ")"),
                List.of(
                        isShort()
                                ? plain(
                                        phrasing.clauses(
                                                documents.stream().map(Item::linked).toList()))
                                : new Items(Marker.BOX, documents)));
    }

    // Titles

    private List<Node> ladder() {
        LadderText ladder = new LadderText(report.report().ladder(), report.language());
        List<Node> content = new ArrayList<>(ladder.nodes(isShort()));
        content.addAll(ladder.stepNodes());
        return content;
    }

    // Findings

    /** What is about nothing that the firm has was told in the table of the others. */
    private Stream<Node> details(ProgrammeText programme) {
        boolean isClear =
                switch (programme.result().verdict()) {
                    case ELIGIBLE, NOT_ELIGIBLE, NOT_APPLICABLE -> true;
                    case NEEDS_ATTESTATION, CONDITIONAL, UNDECIDED -> false;
                };
        boolean isTold =
                switch (extent) {
                    case SHORT, PRINTED -> !isClear;
                    case FULL -> programme.result().verdict() != Verdict.NOT_APPLICABLE;
                    case PAGE -> true;
                };
        return isTold
                ? Stream.of(
                        new Box(
                                Kind.PROGRAMME,
                                programme.id(),
                                "",
                                new Heading(3, programme.tag(), programme.title()),
                                List.of(Cell.of(programme.when())),
                                !isClear,
                                found(programme)))
                : Stream.of();
    }

    private List<Node> found(ProgrammeText programme) {
        List<Node> content = new ArrayList<>();
        Stream.ofNullable(programme.remark()).map(ReportDocument::plain).forEach(content::add);
        List<Route> routes = programme.routes(false, report.pause());
        routes.stream().filter(Route::isFull).forEach(route -> route(programme, route, content));
        List<Route> others = routes.stream().filter(route -> !route.isFull()).toList();
        if (!others.isEmpty()) {
            String heading = phrasing.aside(word(Label.OTHER_ROUTES), word(Label.ONLY_DECIDING));
            content.add(new Paragraph(heading, Weight.STRONG));
            others.forEach(route -> route(programme, route, content));
        }
        content.addAll(blocks(programme.blocks(report.hasCard(programme))));
        content.add(new Rows(rowsBeside(programme)));
        return content;
    }

    /** Whom to ask and where to apply stands in the card already; a page folds it. */
    private List<Row> rowsBeside(ProgrammeText programme) {
        List<Row> rows = new ArrayList<>(programme.rows(true));
        if (extent != Extent.PAGE && report.hasCard(programme)) {
            rows.removeAll(programme.cardRows(false));
        }
        return rows;
    }

    private void route(ProgrammeText programme, Route route, List<Node> content) {
        if (route.name() != null) {
            Tag tag = new Tag(phrasing.heading(route.verdict()), Tone.of(route.verdict()));
            content.add(new Heading(4, tag, route.name()));
        }
        List<Item> items = new ArrayList<>();
        for (Requirement requirement : route.requirements()) {
            for (Finding finding : requirement.findings()) {
                items.add(
                        programme
                                .findings()
                                .item(programme.result().programme(), requirement, finding));
            }
        }
        content.add(new Items(Marker.BULLET, items));
    }

    private void entries() {
        int level = 3;
        Function<ProgrammeText, Node> entry = this::entry;
        Function<List<ProgrammeText>, List<Node>> all =
                programmes -> programmes.stream().map(entry).toList();
        List<Node> now = new ArrayList<>();
        expiring(now, true, level);
        now.addAll(open(level, entry));
        if (report.at(Place.OPEN, Place.BEFORE).isEmpty()) {
            now.add(plain(word(Label.NOTHING_NOW)));
        }
        otherDuties(now, level);
        expiring(now, false, level);
        findings(Label.NOW, now);
        findings(Label.LATER, later(level, entry));
        findings(Label.LADDER, ladder());
        findings(Label.CLOSE, close(level, entry));
        List<Node> undecided = new ArrayList<>(all.apply(report.at(Place.UNDECIDED)));
        if (!undecided.isEmpty()) {
            undecided.add(0, faint(word(Label.UNDECIDED_HINT)));
        }
        findings(Label.UNDECIDED, undecided);
        findings(Label.UNSPECIFIC, unspecific(level, all));
        findings(Label.REST, all.apply(report.at(Place.HELD, Place.REST)));
        fold(word(Label.CHECKLIST), false, checklist());
        fold(
                word(Label.SIZE_SECTION),
                false,
                List.of(plain(report.size().line(report.report().size()))));
        for (Overview overview : report.report().edition().overviews()) {
            String heading = report.labelled(Label.BACKGROUND, phrasing.of(overview.name()));
            fold(heading, false, content(overview));
        }
        fold(word(Label.BASIS), true, basis());
    }

    private void fold(String heading, boolean isOpen, List<Node> content) {
        nodes.add(new Box(Kind.FOLD, "", "", Heading.of(2, heading), List.of(), isOpen, content));
    }

    private void findings(Label label, List<Node> content) {
        if (!content.isEmpty()) {
            nodes.add(Box.of(Kind.SECTION, Heading.of(2, word(label)), content));
        }
    }

    private Node entry(ProgrammeText programme) {
        List<Cell> remarks = new ArrayList<>();
        remarks.add(when(programme));
        List<Node> content = new ArrayList<>();
        Reason reason = programme.reason();
        if (reason != null) {
            remarks.add(Cell.of(reason.text()));
        } else {
            List<Block> blocks = programme.cardBlocks();
            blocks.stream()
                    .filter(block -> block.isToDo() || block.kind() == Kind.GATHER)
                    .map(block -> Cell.of(word(block.label()) + " " + block.points().size()))
                    .forEach(remarks::add);
            content.addAll(blocks(blocks));
        }
        content.add(Heading.of(4, word(Label.SEE_DETAILS)));
        content.addAll(found(programme));
        return new Box(
                Kind.PROGRAMME,
                programme.id(),
                programme.stance().name(),
                new Heading(
                        3,
                        new Tag(programme.verdictWord(), programme.stance().tone()),
                        programme.title()),
                remarks,
                false,
                content);
    }

    // What it rests on

    private List<Node> background() {
        return report.report().edition().overviews().stream()
                .<Node>map(
                        overview ->
                                Box.of(
                                        Kind.FOLD,
                                        Heading.of(2, phrasing.of(overview.name())),
                                        content(overview)))
                .toList();
    }

    private List<Node> content(Overview overview) {
        List<Node> content = new ArrayList<>();
        String page = new Reference(phrasing).page(overview.page());
        content.add(plain(phrasing.aside(phrasing.sentence(overview.purpose()), page)));
        content.add(new Rows(rows(overview)));
        for (Overview.Section section : overview.sections()) {
            know(content, phrasing.sentence(section.heading()), section.items());
        }
        know(
                content,
                word(Label.INFO),
                overview.notes().stream().map(note -> note.text()).toList());
        return content;
    }

    private void know(List<Node> content, String heading, List<Bilingual> texts) {
        if (!texts.isEmpty()) {
            Items items = Items.of(texts.stream().map(phrasing::sentence).toList());
            content.add(Box.of(Kind.KNOW, Heading.of(4, heading), List.of(items)));
        }
    }

    private List<Row> rows(Overview overview) {
        List<Row> rows = new ArrayList<>();
        Overview.Validity validity = overview.validity();
        if (validity != null) {
            String term =
                    validity.from() == null
                            ? phrasing.say(TimePhrase.UNTIL, validity.to())
                            : phrasing.say(Joint.FROM_TO, validity.from(), validity.to());
            rows.add(Row.of(word(Label.VALIDITY), List.of(term)));
        }
        if (!overview.dates().isEmpty()) {
            List<String> dates =
                    overview.dates().stream()
                            .map(d -> phrasing.pair(d.date().toString(), phrasing.of(d.note())))
                            .toList();
            rows.add(Row.of(word(Label.DATES), dates));
        }
        if (!overview.links().isEmpty()) {
            rows.add(
                    Row.of(
                            word(Label.LINKED),
                            overview.links().stream().map(this::linked).toList()));
        }
        if (!overview.portals().isEmpty()) {
            rows.add(
                    new Row(
                            word(Label.PORTAL),
                            overview.portals().stream()
                                    .map(
                                            p ->
                                                    new Row.Line(
                                                            phrasing.of(p.name()),
                                                            Plain.text(p.url())))
                                    .toList()));
        }
        return rows;
    }

    private String linked(String id) {
        return report.report().edition().programmes().stream()
                .filter(p -> p.id().equals(id))
                .map(p -> id + " " + phrasing.of(p.name()))
                .findFirst()
                .orElse(id);
    }

    private List<Node> basis() {
        List<Node> content = new ArrayList<>();
        content.add(new Rows(report.basis(isShort())));
        if (isShort()) {
            content.add(faint(word(Label.BRIEF_LIMITS)));
        }
        if (!isWhole()) {
            content.add(faint(word(isShort() ? Label.SEE_FULL : Label.SEE_FOLDED)));
        }
        return content;
    }
}
