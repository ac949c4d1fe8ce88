package org.huiqi.report.view;

import static org.huiqi.report.view.Label.ADVANTAGES;
import static org.huiqi.report.view.Label.BENEFITS;
import static org.huiqi.report.view.Label.DEFECTS;
import static org.huiqi.report.view.Label.DUTIES;
import static org.huiqi.report.view.Label.ESTIMATE;
import static org.huiqi.report.view.Label.EVIDENCE;
import static org.huiqi.report.view.Label.INFO;
import static org.huiqi.report.view.Label.IN_PRINCIPLE_UNMET;
import static org.huiqi.report.view.Label.MATERIALS;
import static org.huiqi.report.view.Label.PROCEDURE;
import static org.huiqi.report.view.Label.QUOTAS;
import static org.huiqi.report.view.Label.TO_CHANGE;
import static org.huiqi.report.view.Label.TO_CONFIRM;
import static org.huiqi.report.view.Label.TO_SUPPLY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huiqi.Report;
import org.huiqi.Report.HeldTitle;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
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
import org.huiqi.report.view.ReportText.Ask;
import org.huiqi.text.Language;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Timing;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A programme of a report in the words of one language. */
public final class ProgrammeText extends FindingText {
    private final Report report;
    private final ReadingOrder order;
    private final ProgrammeResult result;
    private final Programme programme;
    private final Place place;

    ProgrammeText(Language language, Report report, ReadingOrder order, ProgrammeResult result) {
        super(language, report.origin());
        this.report = report;
        this.order = order;
        this.result = result;
        this.programme = result.programme();
        this.place = order.place(result.id());
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
        Point(String text, @Nullable String reading, @Nullable String reference) {
            this(text, List.of(), null, reading, reference);
        }

        /** Remarks, and what we suggest to prove it with. */
        List<String> remarks() {
            return all(notes, given(evidence));
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
        /** {@return whether there is something to be done} */
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

    /**
     * In a line why it is out of reach or needs nothing.
     *
     * @param text what decides
     * @param reference where that stands
     * @param first the one thing that decides, by itself
     * @param more how many others stand in the way
     */
    public record Reason(String text, String reference, String first, int more) {}

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
        return of(programme.name());
    }

    /** {@return {@code P09 省级…}} */
    public String title() {
        return title(programme);
    }

    /** {@return funding or recognition} */
    public String kind() {
        return kind(programme.kind());
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
        return sentence(stance().words());
    }

    /** {@return its verdict in a word; that it is held where it is} */
    public String verdictWord() {
        return place == Place.HELD ? stanceWord() : heading(result.verdict());
    }

    Tag tag() {
        return new Tag(verdictWord(), Tone.of(result.verdict()));
    }

    /** {@return where the day lies in words, with the days left} */
    public String when() {
        return when(result.timing());
    }

    /** Whether one can still apply: it is open, opens later, or has no printed period. */
    public boolean isTimely() {
        return result.timing().state().isTimely();
    }

    /** {@return days that are left to the firm; null where it is not open, or another closes it} */
    public @Nullable Long daysLeft() {
        return daysLeft(result.timing());
    }

    boolean hasCard() {
        return place != Place.UNSPECIFIC && place != Place.HELD && place != Place.REST;
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
        boolean qualifies = result.verdict().compareTo(Verdict.CONDITIONAL) < 0;
        List<Row> rows =
                filled(
                        row(Label.HELD, held()),
                        row(Label.WINDOW, isShort ? List.of() : window(programme)),
                        row(Label.CLOSES, isShort ? List.of() : closing()),
                        row(Label.VALUE, value()),
                        row(Label.MENDING, mending()),
                        row(qualifies ? Label.VIA : Label.CONSIDERED, ways()));
        return all(rows, contact()).stream().map(row -> isShort ? joined(row) : row).toList();
    }

    private Row joined(Row row) {
        List<String> texts = row.lines().stream().map(Line::text).toList();
        return row.lines().stream().allMatch(line -> line.url() == null)
                ? Row.of(row.name(), List.of(clauses(texts)))
                : row;
    }

    /**
     * Names, titles, period, contact, source.
     *
     * @param withDeadlines with the dates of the handbook
     */
    public List<Row> rows(boolean withDeadlines) {
        List<Row> rows =
                filled(
                        row(Label.OTHER_NAMES, of(programme.otherNames())),
                        row(Label.HELD, held()),
                        row(Label.WINDOW, window(programme)),
                        row(Label.DEADLINES, withDeadlines ? deadlines(programme) : List.of()));
        return all(rows, contact(), List.of(source(programme)));
    }

    /** The firm's own last day: {@code 2024-10-18（约束申报单位）}; nothing where none is printed. */
    List<String> closing() {
        Timing timing = result.timing();
        LocalDate day = timing.closesOn();
        if (timing.state() != Timing.State.OPEN || timing.upstream() != null || day == null) {
            return List.of();
        }
        boolean own = timing.deadlines().stream().anyMatch(d -> d.closes() && d.date().equals(day));
        return List.of(aside(day.toString(), say(own ? TimePhrase.OWN_DAY : Label.ACTOR_WINDOW)));
    }

    /** The most that the handbook prints for one firm; nothing where it prints none. */
    List<String> value() {
        return BenefitText.most(result.benefit(), language());
    }

    List<String> mending() {
        return place == Place.NEAR ? List.of(of(order.miss(id()).mending())) : List.of();
    }

    /** The ways in that the verdict rests on. */
    List<String> ways() {
        return standings().stream()
                .flatMap(standing -> Stream.ofNullable(way(programme, standing.result())))
                .distinct()
                .toList();
    }

    /** The title that is held, until when, and what its holder has to know. */
    private List<String> held() {
        HeldTitle title = result.held();
        if (title == null) {
            return List.of();
        }
        String name = heading(title.type());
        String until =
                title.validTo() == null
                        ? aside(name, say(TimePhrase.NO_END))
                        : say(LadderPhrase.NAMED_VALID_TO, name, title.validTo());
        String usual = title.byUsualTerm() ? of(Title.USUAL_TERM) : "";
        return all(List.of(aside(until, usual)), of(title.toKnow()));
    }

    /** Whom to ask and where to apply; programmes that judge the entries of the same list. */
    private List<Row> contact() {
        String list = programme.candidates();
        List<String> sharing =
                report.edition().programmes().stream()
                        .filter(other -> list != null && list.equals(other.candidates()))
                        .map(Programme::id)
                        .toList();
        if (sharing.size() < 2) {
            return contact(programme);
        }
        String said = say(FindingPhrase.SHARED_LIST, list(sharing));
        return all(contact(programme), List.of(Row.of(capital(listName(list)), List.of(said))));
    }

    // Lists

    /** {@return what to change, confirm, supply and prepare; only what has points} */
    public List<Block> cardBlocks() {
        List<Block> toDo =
                List.of(
                        new Block(TO_CHANGE, Kind.CHANGE, failed()),
                        new Block(
                                IN_PRINCIPLE_UNMET,
                                Kind.CHANGE,
                                requirements(Standing::failedInPrinciple)),
                        new Block(TO_SUPPLY, Kind.ACT, toSupply()),
                        new Block(TO_CONFIRM, Kind.ACT, toConfirm()),
                        duties(false));
        List<Block> toGain =
                result.verdict().compareTo(Verdict.UNDECIDED) >= 0
                        ? List.of()
                        : List.of(
                                new Block(ADVANTAGES, Kind.GAIN, advantages()),
                                new Block(ESTIMATE, Kind.GAIN, estimate()),
                                notes(BENEFITS, NoteKind.BEN),
                                new Block(MATERIALS, Kind.GATHER, materials()),
                                new Block(EVIDENCE, Kind.GATHER, evidence()));
        return filled(all(toDo, toGain));
    }

    /** What to change, confirm and supply. */
    List<Point> toDo() {
        return toDo(cardBlocks());
    }

    private static List<Point> toDo(List<Block> blocks) {
        return blocks.stream()
                .filter(Block::isToDo)
                .flatMap(block -> block.points().stream())
                .toList();
    }

    /** What there is to know beside the card, where there is one. */
    List<Block> blocks() {
        List<Label> told = hasCard() ? cardBlocks().stream().map(Block::label).toList() : List.of();
        List<Block> blocks =
                List.of(
                        new Block(ESTIMATE, Kind.GAIN, estimate()),
                        notes(BENEFITS, NoteKind.BEN),
                        duties(true),
                        new Block(MATERIALS, Kind.GATHER, materials()),
                        notes(PROCEDURE, NoteKind.PROC),
                        notes(QUOTAS, NoteKind.QUOTA),
                        notes(INFO, NoteKind.INFO),
                        notes(DEFECTS, NoteKind.DEFECT));
        return filled(blocks).stream().filter(block -> !told.contains(block.label())).toList();
    }

    private static List<Block> filled(List<Block> blocks) {
        return blocks.stream().filter(block -> !block.points().isEmpty()).toList();
    }

    private List<Point> failed() {
        return requirements(Standing::failed);
    }

    private List<Point> toConfirm() {
        return requirements(standing -> standing.open(Status.UNATTESTED));
    }

    List<Point> estimate() {
        return points(BenefitText.estimate(result.benefit(), language()).stream());
    }

    private List<Point> materials() {
        return points(programme.materials().stream().map(this::sentence));
    }

    /** What we suggest to prove the requirements with, and the handbook does not list itself. */
    private List<Point> evidence() {
        return points(
                Evidence.pieces(standings(), report.asOf().getYear() - 1).stream()
                        .filter(piece -> !Evidence.isPrinted(piece, programme))
                        .map(this::sentence));
    }

    private static List<Point> points(Stream<String> texts) {
        return texts.map(text -> new Point(text, null, null)).toList();
    }

    private List<Point> requirements(Function<Standing, List<Requirement>> choice) {
        List<Standing> standings = standings();
        Map<AttestationKey, Point> points = new LinkedHashMap<>();
        boolean several =
                standings.stream().map(s -> s.result().candidate()).distinct().count() > 1;
        for (Standing standing : standings) {
            for (Requirement requirement : choice.apply(standing)) {
                Criterion first = requirement.findings().get(0).criterion();
                boolean own = several && first.candidate() != null;
                points.computeIfAbsent(
                        new AttestationKey(first.id(), own ? standing.result().candidate() : null),
                        key -> point(requirement, own ? standing.result() : null));
            }
        }
        return List.copyOf(points.values());
    }

    private Point point(Requirement requirement, @Nullable CandidateResult owner) {
        List<Finding> findings = requirement.findings();
        Finding first = findings.get(0);
        String group = requirement.group();
        String text =
                group == null
                        ? requirement(first)
                        : pair(FindingPhrase.AT_LEAST_ONE, groupName(programme, group));
        return new Point(
                owner == null ? text : text + " — " + candidate(programme, owner),
                group == null ? failing(first) : findings.stream().map(this::alternative).toList(),
                group == null ? proof(first) : null,
                reading(findings.stream().map(Finding::criterion).toList()),
                reference(programme, findings));
    }

    private String alternative(Finding finding) {
        return aside(requirement(finding), clauses(all(failing(finding), given(proof(finding)))));
    }

    private List<String> failing(Finding finding) {
        return finding.status() == Status.NOT_MET ? obstacles(finding) : List.of();
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
            points.add(new Point(askForList(programme.candidates()), null, null));
        }
        waiting.forEach((path, criteria) -> points.add(missing(path, List.copyOf(criteria))));
        return points;
    }

    private Point missing(String path, List<Criterion> criteria) {
        List<String> requirements =
                criteria.stream().map(c -> of(c.requirement())).distinct().toList();
        List<String> notes = List.of(pair(FindingPhrase.NEEDED_FOR, clauses(requirements)));
        String where = place(programme, criteria);
        return new Point(capital(fullName(path)), notes, null, null, where);
    }

    private List<Point> advantages() {
        return standings().stream()
                .flatMap(standing -> standing.advantages().stream())
                .map(Finding::criterion)
                .distinct()
                .map(
                        c ->
                                new Point(
                                        sentence(c.requirement()),
                                        reading(c.reading()),
                                        place(programme, List.of(c))))
                .toList();
    }

    private Block notes(Label label, NoteKind kind) {
        List<Point> points =
                programme.notes().stream()
                        .filter(note -> note.kind() == kind)
                        .map(n -> new Point(sentence(n.text()), reading(n.reading()), null))
                        .toList();
        return new Block(label, Kind.KNOW, points);
    }

    /** Duties; something to act on only where one is due. */
    Block duties(boolean withOthers) {
        List<Point> points = new ArrayList<>();
        result.obligations()
                .forEach(
                        (duty, state) -> {
                            if (withOthers || state == ObligationState.DUE) {
                                String text = sentence(duty.text());
                                String told = withOthers ? pair(heading(state), text) : text;
                                String where = clause(programme.page(), duty.clause(), duty.id());
                                points.add(new Point(told, null, where));
                            }
                        });
        boolean due = result.obligations().containsValue(ObligationState.DUE);
        return new Block(DUTIES, due ? Kind.ACT : Kind.KNOW, points);
    }

    // Findings

    /** What stands in place of routes, or null. */
    @Nullable String remark() {
        String list = programme.candidates();
        return result.candidates().isEmpty() && list != null ? noneOf(list) : null;
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
        List<Standing> ranked = Standing.ranked(result);
        for (Standing standing : ranked) {
            pause.run();
            boolean first = shown.add(String.valueOf(standing.result().candidate()));
            // Of ways that do not qualify, the nearest of each candidate while it is undecided, and
            // the
            // nearest of all where everything fails.
            boolean isFull =
                    inFull
                            || standing.verdict() == result.verdict()
                                    && switch (result.verdict()) {
                                        case ELIGIBLE, NEEDS_ATTESTATION, CONDITIONAL -> true;
                                        case UNDECIDED -> first;
                                        case NOT_ELIGIBLE, NOT_APPLICABLE -> all.isEmpty();
                                    };
            all.add(
                    new Route(
                            way(programme, standing.result()),
                            standing.verdict(),
                            isFull,
                            isFull ? standing.requirements() : deciding(standing)));
        }
        return all;
    }

    private static List<Requirement> deciding(Standing standing) {
        return switch (standing.verdict()) {
            case NOT_ELIGIBLE -> standing.failed();
            case CONDITIONAL -> standing.failedInPrinciple();
            case UNDECIDED -> standing.open(Status.UNKNOWN);
            case NEEDS_ATTESTATION -> standing.open(Status.UNATTESTED);
            case ELIGIBLE, NOT_APPLICABLE -> List.of();
        };
    }

    // In a line

    /** {@return why it is out of reach or needs nothing; null where it has a card} */
    public @Nullable Reason reason() {
        if (hasCard()) {
            return null;
        }
        String list = programme.candidates();
        if (place == Place.REST && (result.verdict() != Verdict.NOT_APPLICABLE || list == null)) {
            List<Point> failed = failed();
            Point first = failed.get(0);
            int more = failed.size() - 1;
            String text = more(first.text(), FindingPhrase.MORE_NOT_MET, more);
            return new Reason(text, Objects.requireNonNull(first.reference()), first.text(), more);
        }
        String text =
                switch (place) {
                    case HELD -> pair(FindingPhrase.ALREADY_HELD, clauses(held()));
                    case UNSPECIFIC -> {
                        int open = toConfirm().size();
                        yield clauses(List.of(when(), say(FindingPhrase.MORE_TO_CONFIRM, open)));
                    }
                    default -> noneOf(list);
                };
        return new Reason(text, page(programme.page()), text, 0);
    }

    /** What is to be settled first; what fails by how far off it is, where that is known. */
    public String firstToSettle(ReportText text) {
        Reason reason = reason();
        if (reason != null) {
            return more(reason.first(), Label.MORE, reason.more());
        }
        List<Block> blocks = cardBlocks();
        List<Point> toDo = toDo(blocks);
        if (toDo.isEmpty()) {
            return "";
        }
        Point next = toDo.get(0);
        boolean fails = blocks.get(0).kind() == Kind.CHANGE && next.notes().size() == 1;
        // The question that touches most programmes, this one among them.
        Stream<Ask> asks =
                result.verdict() == Verdict.UNDECIDED ? text.asks(false).stream() : Stream.of();
        String first =
                asks.filter(ask -> ask.programmes().contains(id()))
                        .map(Ask::text)
                        .findFirst()
                        .orElse(fails ? next.notes().get(0) : next.text());
        return more(first, Label.MORE, toDo.size() - 1);
    }
}
