package org.huiqi.report.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Programme;
import org.huiqi.document.Document.Count;
import org.huiqi.document.Document.Item;
import org.huiqi.document.Row;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.schema.Fields;
import org.huiqi.report.Evidence;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Language;
import org.huiqi.text.Sentence;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.QuestionText;
import org.huiqi.verdict.Questions;
import org.jspecify.annotations.Nullable;

/**
 * A report in the words of one language: what its documents, workbooks and calendars say alike. Not
 * safe for use from several threads.
 */
public final class ReportText {
    private final Report report;
    private final Language language;
    private final Phrasing phrasing;
    private final Runnable pause;
    private final ReadingOrder order;
    private final SummaryText summary;
    private final FactLabel labels;
    private final Map<String, ProgrammeText> programmes = new LinkedHashMap<>();
    private @Nullable Since since;

    private ReportText(Report report, Language language, Runnable pause) {
        this.report = report;
        this.language = language;
        this.phrasing = new Phrasing(language);
        this.pause = pause;
        this.order = ReadingOrder.of(report);
        this.summary = new SummaryText(phrasing);
        this.labels = new FactLabel(phrasing);
        report.programmes()
                .forEach(
                        p -> programmes.put(p.id(), new ProgrammeText(phrasing, report, order, p)));
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
        since = new Since(report, language, last);
        return this;
    }

    @Nullable Since since() {
        return since;
    }

    /** {@return the report} */
    public Report report() {
        return report;
    }

    /** {@return the language of every text} */
    public Language language() {
        return language;
    }

    /** Called before each way of each candidate. */
    Runnable pause() {
        return pause;
    }

    Phrasing phrasing() {
        return phrasing;
    }

    /** {@return a fixed word or sentence} */
    public String word(Sentence sentence, Object... values) {
        return sentence.in(language, values);
    }

    /** {@return {@code 甲：乙} or {@code A: b}} */
    public String labelled(Sentence name, String text) {
        return phrasing.pair(word(name), text);
    }

    // Head

    /** {@return name of the firm} */
    public String name() {
        String name = report.name() == null ? "" : Plain.text(report.name());
        return name.isEmpty() ? word(Label.UNNAMED) : name;
    }

    /** {@return credit code, day, size, handbook} */
    public List<Row> head() {
        String code = report.creditCode();
        List<Row> rows = new ArrayList<>(summary.age(report.edition(), report.asOf()));
        rows.add(row(Label.CREDIT_CODE, code == null ? word(Label.NOT_GIVEN) : Plain.text(code)));
        rows.add(row(Label.AS_OF, report.asOf().toString()));
        rows.add(row(Label.SIZE, size().verdict(report.size())));
        rows.add(row(Label.EDITION, summary.title(report.edition())));
        return rows;
    }

    private Row row(Label name, String text) {
        return Row.of(word(name), List.of(text));
    }

    SizeText size() {
        return new SizeText(phrasing, report.asOf().getYear() - 1);
    }

    /** {@return counts in a sentence} */
    public String summary() {
        return summary.sentence(report.programmes().size(), counts(), at(Place.OPEN).size());
    }

    /** {@return counts by stance, every stance} */
    List<Count> counts() {
        return Stance.counts(programmes.values().stream().map(ProgrammeText::stance), phrasing);
    }

    String passed() {
        return summary.passed(report.edition());
    }

    List<Row> basis(boolean isShort) {
        return summary.basis(report, isShort);
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
        return at(
                Place.OPEN,
                Place.BEFORE,
                Place.WITHOUT_WINDOW,
                Place.PASSED,
                Place.CONDITIONAL,
                Place.NEAR,
                Place.UNDECIDED);
    }

    /** {@return the other programmes} */
    public List<ProgrammeText> rest() {
        return at(Place.UNSPECIFIC, Place.HELD, Place.REST);
    }

    boolean hasCard(ProgrammeText programme) {
        return programme.place() != Place.UNSPECIFIC
                && programme.place() != Place.HELD
                && programme.place() != Place.REST;
    }

    // Questions

    /**
     * {@return facts to find out or attestations to obtain, the one that touches most programmes
     * first}
     *
     * @param attestations which of them
     */
    public List<Ask> asks(boolean attestations) {
        Set<String> unspecific =
                at(Place.UNSPECIFIC).stream().map(ProgrammeText::id).collect(Collectors.toSet());
        return report.questions().stream()
                .filter(q -> AttestationKey.isAt(q.path()) == attestations)
                .filter(q -> !unspecific.containsAll(q.programmes()))
                .map(this::ask)
                .toList();
    }

    /**
     * Something to find out.
     *
     * @param text what
     * @param path where it goes in the profile
     * @param programmes ids of the programmes that it touches
     */
    public record Ask(String text, String path, List<String> programmes) {}

    private Ask ask(Question question) {
        boolean known =
                Fields.of(question.path() + Profile.COMPLETE).isPresent()
                        && !question.ask()
                                .equals(QuestionText.of(Fields.map().get(question.path())));
        String text = known ? phrasing.of(question.ask()) : wanted(question.path());
        return new Ask(text, Plain.text(question.path()), question.programmes());
    }

    private String wanted(String path) {
        return AttestationKey.at(path).map(this::confirm).orElseGet(() -> asked(path));
    }

    private String asked(String path) {
        boolean list =
                report.edition().programmes().stream().anyMatch(p -> path.equals(p.candidates()));
        return list
                ? new RouteText(phrasing).askForList(path)
                : phrasing.capital(labels.asked(path));
    }

    private String confirm(AttestationKey key) {
        String requirement =
                report.edition().programmes().stream()
                        .flatMap(p -> p.criteria().stream())
                        .filter(c -> c.id().equals(key.criterion()))
                        .map(c -> phrasing.sentence(c.requirement()))
                        .findFirst()
                        .orElse(phrasing.capital(key.criterion()));
        return key.candidate() == null
                ? requirement
                : phrasing.aside(requirement, Plain.text(key.candidate()));
    }

    /**
     * Of all questions about what nothing speaks for, also about what standards lack, the first.
     */
    Optional<Question> firstQuestion() {
        Questions questions = new Questions();
        for (ProgrammeText programme : at(Place.UNSPECIFIC)) {
            ProgrammeResult result = programme.result();
            questions.addOtherWays(result.id(), result.verdict(), result.candidates());
        }
        return questions.ranked().stream().limit(1).map(this::asReported).findFirst();
    }

    /** The question as the report asks it, which names what is known already. */
    private Question asReported(Question question) {
        return report.questions().stream()
                .filter(asked -> asked.path().equals(question.path()))
                .findFirst()
                .map(asked -> new Question(asked.path(), question.programmes(), asked.ask()))
                .orElse(question);
    }

    // Titles, warnings, documents

    /**
     * {@return when a title ends, and what hangs on it}
     *
     * @param title a title that is about to end
     */
    public Item expiring(Expiring title) {
        long days = ChronoUnit.DAYS.between(report.asOf(), title.validTo());
        String until = phrasing.say(LadderPhrase.ENDS_IN, title.validTo(), days);
        List<String> hangs =
                title.hangs().stream()
                        .map(
                                moved ->
                                        phrasing.pair(
                                                moved.programme().id()
                                                        + " "
                                                        + phrasing.of(moved.programme().name()),
                                                phrasing.of(moved.was())
                                                        + " → "
                                                        + phrasing.of(moved.is())))
                        .toList();
        String said =
                title.byUsualTerm()
                        ? phrasing.say(
                                LadderPhrase.BY_USUAL_TERM, until, phrasing.of(Title.USUAL_TERM))
                        : until;
        String note =
                hangs.isEmpty()
                        ? phrasing.say(LadderPhrase.NOTHING_HANGS)
                        : phrasing.pair(
                                phrasing.say(LadderPhrase.WITHOUT_IT), phrasing.clauses(hangs));
        return new Item(
                null,
                phrasing.pair(phrasing.heading(title.type()), said),
                List.of(note),
                List.of());
    }

    /** {@return titles that are about to end, what something hangs on first, each in a line} */
    public List<String> expiring() {
        return report.ladder().expiring().stream()
                .sorted(Comparator.comparing(title -> title.hangs().isEmpty()))
                .map(this::expiringLine)
                .toList();
    }

    String expiringLine(Expiring title) {
        Item item = expiring(title);
        return phrasing.clauses(List.of(item.text(), item.notes().get(0)));
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
                                                ? word(FindingPhrase.ATTESTATION)
                                                : phrasing.capital(labels.full(w.path())),
                                        Plain.text(w.path()),
                                        phrasing.sentence(w.message())))
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
        for (Programme programme : reach) {
            for (Bilingual material : programme.materials()) {
                add(groups, Label.MATERIALS, material, List.of(programme.id()));
            }
        }
        List<Evidence> suggested = new ArrayList<>();
        for (Evidence evidence : Evidence.of(report)) {
            List<String> left =
                    reach.stream()
                            .filter(p -> evidence.programmes().contains(p.id()))
                            .filter(p -> !Evidence.isPrinted(evidence.text(), p))
                            .map(Programme::id)
                            .toList();
            if (!left.isEmpty()) {
                suggested.add(new Evidence(evidence.text(), left, evidence.isPerProgramme()));
            }
        }
        suggested.sort(Comparator.comparing(evidence -> -evidence.programmes().size()));
        for (Label kind :
                List.of(Label.CHECKLIST_SHARED, Label.CHECKLIST_SINGLE, Label.CHECKLIST_EACH)) {
            suggested.stream()
                    .filter(evidence -> kind(evidence) == kind)
                    .forEach(e -> add(groups, kind, e.text(), e.programmes()));
        }
        return groups;
    }

    private static Label kind(Evidence evidence) {
        if (evidence.isPerProgramme()) {
            return Label.CHECKLIST_EACH;
        }
        return evidence.programmes().size() > 1 ? Label.CHECKLIST_SHARED : Label.CHECKLIST_SINGLE;
    }

    private void add(
            Map<Label, List<Item>> groups, Label kind, Bilingual text, List<String> programmes) {
        groups.computeIfAbsent(kind, k -> new ArrayList<>())
                .add(Item.of(phrasing.sentence(text), programmes));
    }
}
