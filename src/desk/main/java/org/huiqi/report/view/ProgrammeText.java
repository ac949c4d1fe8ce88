package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Report.HeldTitle;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.document.Document.Kind;
import org.huiqi.document.Document.Tag;
import org.huiqi.document.Row;
import org.huiqi.document.Row.Line;
import org.huiqi.document.Tone;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Title;
import org.huiqi.report.Evidence;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.Standing;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A programme of a report in the words of one language. */
public final class ProgrammeText {
    private static final List<Label> TO_DO =
            List.of(
                    Label.TO_CHANGE,
                    Label.IN_PRINCIPLE_UNMET,
                    Label.TO_SUPPLY,
                    Label.TO_CONFIRM,
                    Label.DUTIES);
    private static final List<Label> TO_GAIN =
            List.of(
                    Label.ADVANTAGES,
                    Label.ESTIMATE,
                    Label.BENEFITS,
                    Label.MATERIALS,
                    Label.EVIDENCE);
    private static final List<Label> TO_KNOW =
            List.of(
                    Label.ESTIMATE,
                    Label.BENEFITS,
                    Label.DUTIES,
                    Label.MATERIALS,
                    Label.PROCEDURE,
                    Label.QUOTAS,
                    Label.INFO,
                    Label.DEFECTS);

    private final Report report;
    private final ReadingOrder order;
    private final ProgrammeResult result;
    private final Programme programme;
    private final Place place;
    private final Phrasing phrasing;
    private final FindingText findings;

    /** The same without where values came from, for lists that are short. */
    private final FindingText briefly;

    private final FactLabel labels;
    private final RouteText routes;
    private final Reference references;
    private final BenefitText benefits;
    private final TimingText timings;

    ProgrammeText(Phrasing phrasing, Report report, ReadingOrder order, ProgrammeResult result) {
        this.report = report;
        this.order = order;
        this.result = result;
        this.programme = result.programme();
        this.place = order.place(result.id());
        this.phrasing = phrasing;
        this.findings = new FindingText(phrasing, report.origin());
        this.briefly = new FindingText(phrasing, Map.of());
        this.labels = new FactLabel(phrasing);
        this.routes = new RouteText(phrasing);
        this.references = new Reference(phrasing);
        this.benefits = new BenefitText(phrasing);
        this.timings = new TimingText(phrasing);
    }

    /**
     * One thing to do, to know or to prepare.
     *
     * @param text what
     * @param notes remarks, such as how far off
     * @param evidence what we suggest to prove it with, or null
     * @param reading how we read it, named as ours, or null
     * @param reference where it stands in the handbook, or null
     */
    public record Point(
            String text,
            List<String> notes,
            @Nullable String evidence,
            @Nullable String reading,
            @Nullable String reference) {
        static Point of(String text) {
            return new Point(text, List.of(), null, null, null);
        }

        /** Remarks, and what we suggest to prove it with. */
        List<String> remarks() {
            return Stream.concat(notes.stream(), Stream.ofNullable(evidence)).toList();
        }
    }

    /**
     * A heading and a list that is never empty.
     *
     * @param label the heading
     * @param kind what a reader does with the list
     * @param points the list
     */
    public record Block(Label label, Kind kind, List<Point> points) {
        /** Whether there is something to be done. */
        public boolean isToDo() {
            return kind == Kind.CHANGE || kind == Kind.ACT;
        }
    }

    /**
     * One way in, for one candidate.
     *
     * @param name name, or null where there is one way only
     * @param verdict verdict
     * @param isFull whether every requirement is listed, or only those that decide
     * @param requirements requirements in the order of the handbook
     */
    public record Route(
            @Nullable String name,
            Verdict verdict,
            boolean isFull,
            List<Requirement> requirements) {}

    /** {@return its result} */
    public ProgrammeResult result() {
        return result;
    }

    /** {@return P01 to P27} */
    public String id() {
        return result.id();
    }

    /** {@return its name} */
    public String name() {
        return phrasing.of(programme.name());
    }

    /** {@return {@code P09 省级…}} */
    public String title() {
        return id() + " " + name();
    }

    /** {@return funding or recognition} */
    public String kind() {
        return phrasing.say(
                programme.kind() == Programme.Kind.FUNDING
                        ? Label.KIND_FUNDING
                        : Label.KIND_RECOGNITION);
    }

    /** {@return where it is read} */
    public Place place() {
        return place;
    }

    /** {@return what is told of it} */
    public Stance stance() {
        return Stance.of(result.verdict(), place);
    }

    /** {@return the same in a word} */
    public String stanceWord() {
        return phrasing.sentence(stance().words());
    }

    /** {@return its verdict in a word; that it is held where it is} */
    public String verdictWord() {
        return place == Place.HELD ? stanceWord() : phrasing.heading(result.verdict());
    }

    Tag tag() {
        return new Tag(verdictWord(), Tone.of(result.verdict()));
    }

    /** {@return where the day lies in words, with the days left} */
    public String when() {
        return timings.when(result.timing());
    }

    /** Whether one can still apply: it is open, opens later, or has no printed period. */
    boolean isTimely() {
        return result.timing().state().isTimely();
    }

    /** {@return days that are left to the firm; null where it is not open, or another closes it} */
    public @Nullable Long daysLeft() {
        return TimingText.daysLeft(result.timing());
    }

    /** Whether it closes within two weeks. */
    boolean isUrgent() {
        return TimingText.isUrgent(result.timing());
    }

    String page() {
        return references.page(programme.page());
    }

    private List<Standing> standings() {
        return place == Place.NEAR
                ? List.of(order.miss(id()).standing())
                : Standing.deciding(result);
    }

    // Rows

    /**
     * When, through what, where and whom to ask.
     *
     * @param isShort without the period, and every name with one value
     */
    List<Row> cardRows(boolean isShort) {
        List<Row> rows = new ArrayList<>();
        row(rows, Label.HELD, held());
        if (!isShort) {
            row(rows, Label.WINDOW, window());
            row(rows, Label.CLOSES, closing());
        }
        row(rows, Label.VALUE, value());
        row(rows, Label.MENDING, mending());
        row(rows, viaLabel(), via());
        rows.addAll(contact());
        return isShort ? rows.stream().map(this::joined).toList() : rows;
    }

    private Row joined(Row row) {
        boolean plain = row.lines().stream().allMatch(line -> line.url() == null);
        List<String> texts = row.lines().stream().map(Line::text).toList();
        return plain ? Row.of(row.name(), List.of(phrasing.clauses(texts))) : row;
    }

    /**
     * Names, titles, period, contact, source.
     *
     * @param withDeadlines with the dates of the handbook
     */
    List<Row> rows(boolean withDeadlines) {
        List<Row> rows = new ArrayList<>();
        row(rows, Label.OTHER_NAMES, programme.otherNames().stream().map(phrasing::of).toList());
        row(rows, Label.HELD, held());
        row(rows, Label.WINDOW, window());
        if (withDeadlines) {
            row(
                    rows,
                    Label.DEADLINES,
                    programme.deadlines().stream().map(timings::deadline).toList());
        }
        rows.addAll(contact());
        rows.add(
                new Row(
                        phrasing.say(Label.SOURCE),
                        List.of(new Line(page(), Plain.text(programme.source())))));
        return rows;
    }

    private void row(List<Row> rows, Label name, List<String> texts) {
        if (!texts.isEmpty()) {
            rows.add(Row.of(phrasing.say(name), texts));
        }
    }

    private List<String> window() {
        return Stream.ofNullable(programme.window()).map(timings::window).toList();
    }

    /** The firm's own last day; nothing where none is printed. */
    List<String> closing() {
        return Stream.ofNullable(timings.closing(result.timing())).toList();
    }

    /** The most that the handbook prints for one firm; nothing where it prints none. */
    List<String> value() {
        return benefits.value(result);
    }

    List<String> mending() {
        return place == Place.NEAR ? List.of(phrasing.of(order.miss(id()).mending())) : List.of();
    }

    Label viaLabel() {
        return result.verdict().compareTo(Verdict.CONDITIONAL) < 0 ? Label.VIA : Label.CONSIDERED;
    }

    List<String> via() {
        return standings().stream()
                .map(standing -> routes.name(programme, standing.result()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The title that is held, until when, and what its holder has to know. */
    List<String> held() {
        HeldTitle title = result.held();
        if (title == null) {
            return List.of();
        }
        String name = phrasing.heading(title.type());
        String until =
                title.validTo() == null
                        ? phrasing.aside(name, phrasing.say(TimePhrase.NO_END))
                        : phrasing.say(LadderPhrase.NAMED_VALID_TO, name, title.validTo());
        List<String> lines = new ArrayList<>();
        lines.add(
                title.byUsualTerm() ? phrasing.aside(until, phrasing.of(Title.USUAL_TERM)) : until);
        title.toKnow().forEach(text -> lines.add(phrasing.of(text)));
        return lines;
    }

    List<String> contacts() {
        return programme.contacts().isEmpty()
                ? List.of(phrasing.say(Label.NOT_PRINTED))
                : programme.contacts().stream().map(phrasing::of).toList();
    }

    List<Line> portals() {
        return programme.portals().stream()
                .map(portal -> new Line(phrasing.of(portal.name()), Plain.text(portal.url())))
                .toList();
    }

    /** Whom to ask and where to apply; programmes that judge the entries of the same list. */
    private List<Row> contact() {
        List<Row> rows = new ArrayList<>();
        row(rows, Label.CONTACT, contacts());
        if (!programme.portals().isEmpty()) {
            rows.add(new Row(phrasing.say(Label.PORTAL), portals()));
        }
        List<String> sharing =
                report.edition().programmes().stream()
                        .filter(other -> other.candidates() != null)
                        .filter(other -> other.candidates().equals(programme.candidates()))
                        .map(Programme::id)
                        .toList();
        if (sharing.size() > 1) {
            String list = phrasing.capital(routes.listName(programme));
            String said = phrasing.say(FindingPhrase.SHARED_LIST, phrasing.list(sharing));
            rows.add(Row.of(list, List.of(said)));
        }
        return rows;
    }

    // Lists

    /** {@return what to change, confirm, supply and prepare; only what has points} */
    public List<Block> cardBlocks() {
        List<Label> all = new ArrayList<>(TO_DO);
        if (result.verdict().compareTo(Verdict.UNDECIDED) < 0) {
            all.addAll(TO_GAIN);
        }
        return all.stream().map(this::block).flatMap(Optional::stream).toList();
    }

    /** What there is to know beside the card, where there is one. */
    List<Block> blocks(boolean hasCard) {
        List<Label> told = hasCard ? cardBlocks().stream().map(Block::label).toList() : List.of();
        return TO_KNOW.stream()
                .filter(label -> !told.contains(label))
                .map(label -> label == Label.DUTIES ? duties() : block(label))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Block> block(Label label) {
        List<Point> points = points(label);
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(label, kind(label), points));
    }

    private static Kind kind(Label label) {
        return switch (label) {
            case TO_CHANGE, IN_PRINCIPLE_UNMET -> Kind.CHANGE;
            case TO_SUPPLY, TO_CONFIRM, DUTIES -> Kind.ACT;
            case ADVANTAGES, ESTIMATE -> Kind.GAIN;
            case EVIDENCE, MATERIALS -> Kind.GATHER;
            default -> Kind.KNOW;
        };
    }

    List<Point> points(Label label) {
        return switch (label) {
            case TO_CHANGE -> requirements(Standing::failed);
            case IN_PRINCIPLE_UNMET -> requirements(Standing::failedInPrinciple);
            case TO_SUPPLY -> toSupply();
            case TO_CONFIRM -> requirements(standing -> standing.open(Status.UNATTESTED));
            case DUTIES -> due();
            case ADVANTAGES -> advantages();
            case ESTIMATE -> benefits.of(result.benefit()).stream().map(Point::of).toList();
            case MATERIALS -> sentences(programme.materials().stream());
            case EVIDENCE -> evidence();
            case BENEFITS -> notes(NoteKind.BEN);
            case PROCEDURE -> notes(NoteKind.PROC);
            case QUOTAS -> notes(NoteKind.QUOTA);
            case INFO -> notes(NoteKind.INFO);
            case DEFECTS -> notes(NoteKind.DEFECT);
            default -> throw new IllegalArgumentException(label.name());
        };
    }

    private List<Point> sentences(Stream<Bilingual> texts) {
        return texts.map(phrasing::sentence).map(Point::of).toList();
    }

    /** What we suggest to prove the requirements with, and the handbook does not list itself. */
    private List<Point> evidence() {
        return sentences(
                Evidence.pieces(standings(), report.asOf().getYear() - 1).stream()
                        .filter(piece -> !Evidence.isPrinted(piece, programme)));
    }

    private List<Point> requirements(Function<Standing, List<Requirement>> choice) {
        List<Standing> standings = standings();
        Map<String, Point> points = new LinkedHashMap<>();
        boolean several =
                standings.stream().map(s -> s.result().candidate()).distinct().count() > 1;
        for (Standing standing : standings) {
            for (Requirement requirement : choice.apply(standing)) {
                Criterion first = requirement.findings().get(0).criterion();
                boolean own = several && first.candidate() != null;
                String key =
                        new AttestationKey(first.id(), own ? standing.result().candidate() : null)
                                .toString();
                points.computeIfAbsent(
                        key, k -> point(requirement, own ? standing.result() : null));
            }
        }
        return List.copyOf(points.values());
    }

    private Point point(Requirement requirement, @Nullable CandidateResult owner) {
        List<Criterion> criteria = requirement.findings().stream().map(Finding::criterion).toList();
        Finding first = requirement.findings().get(0);
        boolean grouped = requirement.group() != null;
        List<String> notes =
                grouped
                        ? requirement.findings().stream().map(this::alternative).toList()
                        : obstacles(first);
        String text =
                grouped
                        ? phrasing.pair(
                                phrasing.say(FindingPhrase.AT_LEAST_ONE),
                                findings.groupName(programme, requirement.group()))
                        : phrasing.sentence(criteria.get(0).requirement());
        return new Point(
                owner == null ? text : text + " — " + routes.candidate(programme, owner),
                notes,
                grouped ? null : proof(first),
                findings.reading(criteria),
                references.ofFindings(programme, requirement.findings()));
    }

    private String alternative(Finding finding) {
        String text = phrasing.sentence(finding.criterion().requirement());
        List<String> remarks =
                Stream.concat(obstacles(finding).stream(), Stream.ofNullable(proof(finding)))
                        .toList();
        return remarks.isEmpty() ? text : phrasing.aside(text, phrasing.clauses(remarks));
    }

    private List<String> obstacles(Finding finding) {
        return finding.status() == Status.NOT_MET ? briefly.obstacles(finding) : List.of();
    }

    private @Nullable String proof(Finding finding) {
        return finding.status() == Status.UNATTESTED
                ? phrasing.pair(
                        phrasing.say(Label.EVIDENCE_SHORT),
                        phrasing.of(finding.criterion().evidence()))
                : null;
    }

    /** Missing facts, each with the requirements that wait for it. */
    private List<Point> toSupply() {
        List<Standing> standings = result.isDutyUnknown() ? Standing.ranked(result) : standings();
        Map<String, Set<Criterion>> waiting = new LinkedHashMap<>();
        for (Standing standing : standings) {
            for (Requirement requirement : standing.open(Status.UNKNOWN)) {
                for (Finding finding : requirement.findings()) {
                    finding.missing().stream()
                            .filter(path -> !AttestationKey.isAt(path))
                            .map(path -> waiting.computeIfAbsent(path, p -> new LinkedHashSet<>()))
                            .forEach(criteria -> criteria.add(finding.criterion()));
                }
            }
        }
        List<Point> points = new ArrayList<>();
        if (programme.candidates() != null
                && standings.stream().allMatch(s -> s.result().candidate() == null)) {
            points.add(Point.of(routes.askForList(programme.candidates())));
        }
        waiting.forEach((path, criteria) -> points.add(missing(path, List.copyOf(criteria))));
        return points;
    }

    private Point missing(String path, List<Criterion> criteria) {
        List<String> requirements =
                criteria.stream().map(c -> phrasing.of(c.requirement())).distinct().toList();
        String needed =
                phrasing.pair(
                        phrasing.say(FindingPhrase.NEEDED_FOR), phrasing.clauses(requirements));
        return new Point(
                phrasing.capital(labels.full(path)),
                List.of(needed),
                null,
                null,
                references.of(programme, criteria));
    }

    private List<Point> advantages() {
        return standings().stream()
                .flatMap(standing -> standing.advantages().stream())
                .map(Finding::criterion)
                .distinct()
                .map(
                        c ->
                                new Point(
                                        phrasing.sentence(c.requirement()),
                                        List.of(),
                                        null,
                                        findings.reading(List.of(c)),
                                        references.of(programme, List.of(c))))
                .toList();
    }

    private List<Point> notes(NoteKind kind) {
        return programme.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(
                        note ->
                                new Point(
                                        phrasing.sentence(note.text()),
                                        List.of(),
                                        null,
                                        findings.reading(note.reading()),
                                        null))
                .toList();
    }

    private List<Point> due() {
        return result.obligations().entrySet().stream()
                .filter(duty -> duty.getValue() == ObligationState.DUE)
                .map(Map.Entry::getKey)
                .map(duty -> duty(phrasing.sentence(duty.text()), duty))
                .toList();
    }

    /** Every duty with its state; something to act on only where one is due. */
    private Optional<Block> duties() {
        List<Point> points = new ArrayList<>();
        result.obligations()
                .forEach(
                        (duty, state) -> {
                            String text = phrasing.sentence(duty.text());
                            points.add(duty(phrasing.pair(phrasing.heading(state), text), duty));
                        });
        boolean due = result.obligations().containsValue(ObligationState.DUE);
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block(Label.DUTIES, due ? Kind.ACT : Kind.KNOW, points));
    }

    private Point duty(String text, Programme.Obligation duty) {
        return new Point(text, List.of(), null, null, references.of(programme, duty));
    }

    // Findings

    /** What stands in place of routes, or null. */
    @Nullable String remark() {
        String list = programme.candidates();
        return result.candidates().isEmpty() && list != null ? routes.none(list) : null;
    }

    /**
     * {@return the ways in, the nearest first}
     *
     * @param inFull with every requirement; else what does not decide is left out of the ways that
     *     fall behind
     * @param pause called before each
     */
    public List<Route> routes(boolean inFull, Runnable pause) {
        List<Route> all = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Standing standing : Standing.ranked(result)) {
            pause.run();
            boolean first = shown.add(String.valueOf(standing.result().candidate()));
            boolean full = inFull || isFull(standing, first);
            all.add(
                    new Route(
                            routes.name(programme, standing.result()),
                            standing.verdict(),
                            full,
                            standing.requirements().stream()
                                    .filter(r -> full || decides(standing.verdict(), r))
                                    .toList()));
        }
        return all;
    }

    /**
     * Every way that qualifies is told in full; of those that do not, the nearest of each candidate
     * while it is undecided, and the nearest of all where everything fails.
     */
    private boolean isFull(Standing standing, boolean first) {
        if (standing.verdict() != result.verdict()) {
            return false;
        }
        return switch (result.verdict()) {
            case ELIGIBLE, NEEDS_ATTESTATION, CONDITIONAL -> true;
            case UNDECIDED -> first;
            case NOT_ELIGIBLE, NOT_APPLICABLE ->
                    standing.result() == Standing.ranked(result).get(0).result();
        };
    }

    private static boolean decides(Verdict verdict, Requirement requirement) {
        return switch (verdict) {
            case NOT_ELIGIBLE -> requirement.is(Force.MUST, Status.NOT_MET);
            case CONDITIONAL -> requirement.is(Force.IN_PRINCIPLE, Status.NOT_MET);
            case UNDECIDED -> isOpen(requirement, Status.UNKNOWN);
            case NEEDS_ATTESTATION -> isOpen(requirement, Status.UNATTESTED);
            case ELIGIBLE, NOT_APPLICABLE -> false;
        };
    }

    private static boolean isOpen(Requirement requirement, Status status) {
        return requirement.force() != Force.PREFERRED && requirement.status() == status;
    }

    /** {@return its findings in words} */
    public FindingText findings() {
        return findings;
    }

    // In a line

    /**
     * In a line why it is out of reach or needs nothing.
     *
     * @param text what decides
     * @param reference where that stands
     * @param first the one thing that decides, by itself
     * @param more how many others stand in the way
     */
    public record Reason(String text, String reference, String first, int more) {}

    /** {@return why it is out of reach or needs nothing; null where it has a card} */
    public @Nullable Reason reason() {
        return switch (place) {
            case HELD ->
                    reason(
                            phrasing.pair(
                                    phrasing.say(FindingPhrase.ALREADY_HELD),
                                    phrasing.clauses(held())));
            case UNSPECIFIC ->
                    reason(
                            phrasing.clauses(
                                    List.of(
                                            when(),
                                            phrasing.say(
                                                    FindingPhrase.MORE_TO_CONFIRM,
                                                    points(Label.TO_CONFIRM).size()))));
            case REST ->
                    result.verdict() == Verdict.NOT_APPLICABLE && programme.candidates() != null
                            ? reason(routes.none(programme.candidates()))
                            : failure();
            default -> null;
        };
    }

    private Reason reason(String text) {
        return new Reason(text, page(), text, 0);
    }

    private Reason failure() {
        List<Point> failed = points(Label.TO_CHANGE);
        Point first = failed.get(0);
        int more = failed.size() - 1;
        return new Reason(
                more == 0
                        ? first.text()
                        : phrasing.aside(
                                first.text(), phrasing.say(FindingPhrase.MORE_NOT_MET, more)),
                Objects.requireNonNull(first.reference()),
                first.text(),
                more);
    }
}
