package org.huiqi.report.view;

import static org.huiqi.report.view.Label.CHECKLIST_EACH;
import static org.huiqi.report.view.Label.CHECKLIST_SHARED;
import static org.huiqi.report.view.Label.CHECKLIST_SINGLE;
import static org.huiqi.report.view.Label.MATERIALS;
import static org.huiqi.report.view.SummaryPhrase.LIMIT_CLAUSES;
import static org.huiqi.report.view.SummaryPhrase.LIMIT_DAY;
import static org.huiqi.report.view.SummaryPhrase.LIMIT_ELIGIBLE;
import static org.huiqi.report.view.SummaryPhrase.LIMIT_OPEN;
import static org.huiqi.report.view.SummaryPhrase.LIMIT_PROFILE;
import static org.huiqi.report.view.SummaryPhrase.LIMIT_SAME;
import static org.huiqi.report.view.SummaryPhrase.LIMIT_TIME;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document.Count;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Document.Paragraph;
import org.huiqi.document.Document.Weight;
import org.huiqi.document.Row;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.SizeClass;
import org.huiqi.profile.Title;
import org.huiqi.profile.fact.Size;
import org.huiqi.profile.fact.SizeFigures;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Unit;
import org.huiqi.profile.schema.Values;
import org.huiqi.report.Evidence;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.view.ProgrammeText.Point;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.huiqi.text.Language;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.QuestionText;
import org.huiqi.verdict.Questions;
import org.jspecify.annotations.Nullable;

/**
 * A report in the words of one language: what its documents, workbooks and calendars say alike. Not
 * safe for use from several threads.
 */
public final class ReportText extends FactText {
    private final Report report;
    private final Runnable pause;
    private final ReadingOrder order;
    private final Map<String, ProgrammeText> programmes = new LinkedHashMap<>();
    private @Nullable Since since;

    private ReportText(Report report, Language language, Runnable pause) {
        super(language);
        this.report = report;
        this.pause = pause;
        this.order = ReadingOrder.of(report);
        for (ProgrammeResult result : report.programmes()) {
            programmes.put(result.id(), new ProgrammeText(language, report, order, result));
        }
    }

    /** {@return a report in words} */
    public static ReportText of(Report report, Language language) {
        return of(report, language, () -> {});
    }

    /**
     * {@return the same for who may want to end that}
     *
     * @param report a report
     * @param language which one
     * @param pause called before each way of each candidate; what it throws ends the work
     */
    public static ReportText of(Report report, Language language, Runnable pause) {
        return new ReportText(report, language, pause);
    }

    /**
     * {@return the same with what changed since an earlier report of the firm}
     *
     * @param last the earlier one, as JSON
     */
    public ReportText since(JsonNode last) {
        since = new Since(report, order, language(), last);
        return this;
    }

    @Nullable Since since() {
        return since;
    }

    /** {@return the report} */
    public Report report() {
        return report;
    }

    /** Called before each way of each candidate. */
    Runnable pause() {
        return pause;
    }

    // Head

    /** {@return name of the firm} */
    public String name() {
        return owner(report.name());
    }

    /** {@return credit code, day, size, handbook} */
    public List<Row> head() {
        String code = report.creditCode();
        return all(
                age(report.edition(), report.asOf()),
                List.of(
                        row(
                                Label.CREDIT_CODE,
                                code == null ? say(Label.NOT_GIVEN) : Plain.text(code)),
                        row(Label.AS_OF, report.asOf().toString()),
                        row(Label.SIZE, sizeClass()),
                        row(Label.EDITION, title(report.edition()))));
    }

    /** {@code 中型企业}, or what is known. */
    private String sizeClass() {
        Size size = report.size();
        if (size.sizeClass() == null) {
            boolean below = Boolean.TRUE.equals(size.belowLarge());
            return say(below ? SizePhrase.BELOW_LARGE : SizePhrase.OPEN);
        }
        return size.sizeClass() == SizeClass.LARGE
                ? say(SizePhrase.LARGE)
                : say(SizePhrase.OF_CLASS, heading(size.sizeClass()));
    }

    /** {@code 中型企业：软件和信息技术服务业，2023年从业 200人、营收 8000万元（低于大型界限）}. */
    Paragraph size() {
        Size size = report.size();
        SizeFigures figures = size.figures();
        if (figures.industry() == null) {
            String why = say(SizePhrase.NO_INDUSTRY);
            return new Paragraph(pair(sizeClass(), why), Weight.PLAIN);
        }
        List<String> indicators = size.indicators().stream().map(i -> figure(i, figures)).toList();
        SizePhrase floors =
                size.belowLarge() == null
                        ? SizePhrase.FLOORS_UNKNOWN
                        : size.belowLarge() ? SizePhrase.FLOORS_MISSED : SizePhrase.FLOORS_REACHED;
        String industry = of(figures.industry());
        int year = report.asOf().getYear() - 1;
        String said = say(SizePhrase.FIGURES, industry, year, list(indicators));
        return new Paragraph(pair(sizeClass(), aside(said, say(floors))), Weight.PLAIN);
    }

    private String figure(String indicator, SizeFigures figures) {
        boolean isHeads = indicator.equals("employees");
        // English has no word for persons here.
        Unit unit = isHeads ? isChinese() ? Unit.PERSONS : null : Unit.WAN_YUAN;
        boolean isRevenue = indicator.equals("revenue");
        SizePhrase phrase = isRevenue ? SizePhrase.REVENUE : SizePhrase.TOTAL_ASSETS;
        Number figure = (Number) Values.at(figures, indicator);
        return say(
                isHeads ? SizePhrase.EMPLOYEES : phrase,
                figure == null ? say(Label.NOT_GIVEN) : amount(figure, unit));
    }

    /** {@return one sentence: {@code 共核对 27 个项目：可申报 2 个、待确认 3 个……。}} */
    public String summary() {
        List<String> parts =
                counts().stream()
                        .filter(count -> count.number() > 0)
                        .map(
                                c ->
                                        say(
                                                SummaryPhrase.COUNT,
                                                of(Stance.valueOf(c.key()).words()),
                                                c.number()))
                        .toList();
        int open = at(Place.OPEN).size();
        SummaryPhrase some = open == 1 ? SummaryPhrase.ONE_OPEN : SummaryPhrase.SOME_OPEN;
        return say(
                Joint.FOLLOWED,
                say(SummaryPhrase.CHECKED, programmes.size(), list(parts)),
                say(open == 0 ? SummaryPhrase.NONE_OPEN : some, open));
    }

    /** {@return counts by stance, every stance} */
    List<Count> counts() {
        return Stance.counts(programmes.values().stream().map(ProgrammeText::stance), this);
    }

    /** {@code 2024年度已过参考申报时间，可为下一年度准备}. */
    String passed() {
        int year =
                report.edition().programmes().stream()
                        .flatMap(programme -> Stream.ofNullable(programme.window()))
                        .map(Programme.Window::year)
                        .findFirst()
                        .orElseGet(report.edition()::year);
        return say(SummaryPhrase.PASSED, year);
    }

    /**
     * What the report rests on and what it does not say.
     *
     * @param isShort without digests and limits, which are for who keeps it
     */
    List<Row> basis(boolean isShort) {
        Edition edition = report.edition();
        String contents =
                say(
                        SummaryPhrase.CONTENTS,
                        title(edition),
                        edition.programmes().size(),
                        report.programmes().size(),
                        edition.overviews().size());
        List<String> limits =
                words(
                        LIMIT_TIME,
                        LIMIT_DAY,
                        LIMIT_ELIGIBLE,
                        LIMIT_OPEN,
                        LIMIT_CLAUSES,
                        LIMIT_PROFILE,
                        LIMIT_SAME);
        return filled(
                row(Label.EDITION, contents),
                row(Label.VERSION, edition.id()),
                row(SummaryPhrase.RULES, isShort ? List.of() : List.of(report.ruleset())),
                row(SummaryPhrase.SOURCE, Plain.text(report.source())),
                row(SummaryPhrase.DIGEST, isShort ? List.of() : List.of(report.digest())),
                row(SummaryPhrase.LIMITS, isShort ? List.of() : limits));
    }

    // Programmes

    /** {@return every programme, in the order of the handbook} */
    public List<ProgrammeText> programmes() {
        return List.copyOf(programmes.values());
    }

    /** {@return one programme} */
    public ProgrammeText programme(String id) {
        return Objects.requireNonNull(programmes.get(id));
    }

    /** {@return programmes that are read in one of some places, in their order} */
    public List<ProgrammeText> at(Place... places) {
        return Stream.of(places)
                .flatMap(place -> order.of(place).stream())
                .map(result -> programme(result.id()))
                .toList();
    }

    /** {@return programmes that have a card, what can be applied for first} */
    public List<ProgrammeText> cards() {
        return at(Place.values()).stream().filter(ProgrammeText::hasCard).toList();
    }

    /** {@return the other programmes} */
    public List<ProgrammeText> rest() {
        return at(Place.UNSPECIFIC, Place.HELD, Place.REST);
    }

    // Questions

    /**
     * Something to find out.
     *
     * @param text what
     * @param path where it goes in the profile
     * @param programmes ids of the programmes that it touches
     */
    public record Ask(String text, String path, List<String> programmes) {}

    /**
     * {@return facts to find out or attestations to obtain, the one that touches most programmes
     * first}
     *
     * @param attestations which of them
     */
    public List<Ask> asks(boolean attestations) {
        List<String> unspecific = at(Place.UNSPECIFIC).stream().map(ProgrammeText::id).toList();
        return report.questions().stream()
                .filter(q -> AttestationKey.isAt(q.path()) == attestations)
                .filter(q -> !unspecific.containsAll(q.programmes()))
                .map(q -> new Ask(ask(q), Plain.text(q.path()), q.programmes()))
                .toList();
    }

    private String ask(Question question) {
        String path = question.path();
        boolean known =
                Fields.of(path + Profile.COMPLETE).isPresent()
                        && !question.ask().equals(QuestionText.of(Fields.map().get(path)));
        if (known) {
            return of(question.ask());
        }
        Optional<AttestationKey> key = AttestationKey.at(path);
        if (key.isPresent()) {
            return confirm(key.get());
        }
        boolean list =
                report.edition().programmes().stream().anyMatch(p -> path.equals(p.candidates()));
        return list ? askForList(path) : capital(asked(path));
    }

    private String confirm(AttestationKey key) {
        String requirement =
                report.edition().programmes().stream()
                        .flatMap(p -> p.criteria().stream())
                        .filter(c -> c.id().equals(key.criterion()))
                        .map(c -> sentence(c.requirement()))
                        .findFirst()
                        .orElse(capital(key.criterion()));
        return aside(requirement, key.candidate() == null ? "" : Plain.text(key.candidate()));
    }

    /**
     * Of all questions about what nothing speaks for, also about what standards lack, the first, as
     * the report asks it, which names what is known already.
     */
    Optional<Point> firstQuestion() {
        Questions questions = new Questions();
        for (ProgrammeText programme : at(Place.UNSPECIFIC)) {
            ProgrammeResult result = programme.result();
            questions.addOtherWays(result.id(), result.verdict(), result.candidates());
        }
        return questions.ranked().stream().findFirst().map(this::first);
    }

    private Point first(Question question) {
        Bilingual ask =
                report.questions().stream()
                        .filter(asked -> asked.path().equals(question.path()))
                        .map(Question::ask)
                        .findFirst()
                        .orElse(question.ask());
        String touches = pair(Label.COLUMN_TOUCHES, list(question.programmes()));
        return new Point(sentence(ask), null, touches);
    }

    // Titles, warnings, documents

    /**
     * {@return when a title ends, and what hangs on it}
     *
     * @param title a title that is about to end
     */
    Item expiring(Expiring title) {
        long days = ChronoUnit.DAYS.between(report.asOf(), title.validTo());
        String until = say(LadderPhrase.ENDS_IN, title.validTo(), days);
        String said =
                title.byUsualTerm()
                        ? say(LadderPhrase.BY_USUAL_TERM, until, of(Title.USUAL_TERM))
                        : until;
        List<String> hangs =
                title.hangs().stream()
                        .map(m -> moved(title(m.programme()), of(m.was()), of(m.is())))
                        .toList();
        String note =
                hangs.isEmpty()
                        ? say(LadderPhrase.NOTHING_HANGS)
                        : pair(LadderPhrase.WITHOUT_IT, clauses(hangs));
        return new Item(null, pair(heading(title.type()), said), List.of(note), List.of());
    }

    /** {@return titles that are about to end, what something hangs on first, each in a line} */
    public List<String> expiring() {
        return report.ladder().expiring().stream()
                .sorted(Comparator.comparing(title -> title.hangs().isEmpty()))
                .map(this::expiringLine)
                .toList();
    }

    public String expiringLine(Expiring title) {
        Item item = expiring(title);
        return clauses(List.of(item.text(), item.notes().get(0)));
    }

    /**
     * An odd point of the profile.
     *
     * @param field name of the field
     * @param path where it stands
     * @param message what to look at
     */
    public record Warning(String field, String path, String message) {}

    /** {@return odd points of the profile} */
    public List<Warning> warnings() {
        return report.warnings().stream()
                .map(
                        w ->
                                new Warning(
                                        AttestationKey.isAt(w.path())
                                                ? say(FindingPhrase.ATTESTATION)
                                                : capital(fullName(w.path())),
                                        Plain.text(w.path()),
                                        sentence(w.message())))
                .toList();
    }

    /**
     * {@return what the handbook lists, then what we suggest, sorted by what has to be done for it;
     * only what has documents, those that serve most programmes first}
     */
    public Map<Label, List<Item>> checklist() {
        List<Programme> reach =
                Evidence.withinReach(report).stream().map(ProgrammeResult::programme).toList();
        Map<Label, List<Item>> groups = new LinkedHashMap<>();
        for (Label kind : List.of(MATERIALS, CHECKLIST_SHARED, CHECKLIST_SINGLE, CHECKLIST_EACH)) {
            groups.put(kind, new ArrayList<>());
        }
        for (Programme programme : reach) {
            for (Bilingual material : programme.materials()) {
                groups.get(MATERIALS).add(Item.of(sentence(material), List.of(programme.id())));
            }
        }
        for (Evidence evidence : Evidence.of(report)) {
            List<String> left =
                    reach.stream()
                            .filter(p -> evidence.programmes().contains(p.id()))
                            .filter(p -> !Evidence.isPrinted(evidence.text(), p))
                            .map(Programme::id)
                            .toList();
            Label shared = left.size() > 1 ? CHECKLIST_SHARED : CHECKLIST_SINGLE;
            if (!left.isEmpty()) {
                groups.get(evidence.isPerProgramme() ? CHECKLIST_EACH : shared)
                        .add(Item.of(sentence(evidence.text()), left));
            }
        }
        groups.values().forEach(d -> d.sort(Comparator.comparing(item -> -item.links().size())));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }
}
