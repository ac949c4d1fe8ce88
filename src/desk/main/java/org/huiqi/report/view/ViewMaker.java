package org.huiqi.report.view;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.Ladder.Expiring;
import org.huiqi.Report;
import org.huiqi.Report.HeldTitle;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.document.Row;
import org.huiqi.profile.AttestationKey;
import org.huiqi.profile.Profile;
import org.huiqi.profile.Title;
import org.huiqi.profile.schema.Fields;
import org.huiqi.report.ReadingOrder;
import org.huiqi.report.ReadingOrder.Place;
import org.huiqi.report.Standing;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.ReportView.Ask;
import org.huiqi.report.view.ReportView.Background;
import org.huiqi.report.view.ReportView.Brief;
import org.huiqi.report.view.ReportView.DocumentGroup;
import org.huiqi.report.view.ReportView.Group;
import org.huiqi.report.view.ReportView.Head;
import org.huiqi.report.view.ReportView.Warning;
import org.huiqi.verdict.Question;
import org.huiqi.verdict.QuestionText;
import org.huiqi.verdict.Questions;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** Makes the view of a report. */
final class ViewMaker {
    private final Report report;
    private final Phrasing phrasing;
    private final CardMaker cards;
    private final DetailMaker details;
    private final SummaryText summary;
    private final SizeText size;
    private final FactLabel labels;
    private final RouteText routes;
    private final ReadingOrder order;

    ViewMaker(Report report, Phrasing phrasing, Runnable pause) {
        this.report = report;
        this.phrasing = phrasing;
        int lastYear = report.asOf().getYear() - 1;
        this.order = ReadingOrder.of(report);
        this.cards = new CardMaker(phrasing, order, lastYear);
        this.details = new DetailMaker(phrasing, cards, report.asOf(), report.origin(), pause);
        this.summary = new SummaryText(phrasing);
        this.size = new SizeText(phrasing, lastYear);
        this.labels = new FactLabel(phrasing);
        this.routes = new RouteText(phrasing);
    }

    List<ProgrammeView> inFull() {
        return report.programmes().stream().map(details::inFull).toList();
    }

    ReportView view() {
        return new ReportView(phrasing.language(), head(), new Outline(phrasing, this).sections());
    }

    private Head head() {
        String name = report.name() == null ? "" : Plain.text(report.name());
        String code = report.creditCode();
        return new Head(
                name.isEmpty() ? phrasing.say(Label.UNNAMED) : name,
                rows(code == null ? phrasing.say(Label.NOT_GIVEN) : Plain.text(code)),
                summary.sentence(report, order),
                summary.counts(order));
    }

    private List<Row> rows(String code) {
        List<Row> rows = new ArrayList<>(summary.age(report.edition(), report.asOf()));
        rows.add(row(Label.CREDIT_CODE, code));
        rows.add(row(Label.AS_OF, report.asOf().toString()));
        rows.add(row(Label.SIZE, size.verdict(report.size())));
        rows.add(row(Label.EDITION, summary.title(report.edition())));
        return rows;
    }

    private Row row(Label name, String text) {
        return Row.of(phrasing.say(name), List.of(text));
    }

    List<Group> now() {
        List<Group> groups = new ArrayList<>();
        add(groups, phrasing.say(Label.OPEN_NOW), null, order.of(Place.OPEN));
        add(groups, phrasing.say(Label.BEFORE), null, order.of(Place.BEFORE));
        return groups;
    }

    /** What a firm qualifies for when it cannot be said that it may apply now. */
    List<Group> later() {
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                phrasing.say(Label.NO_WINDOW),
                Label.NO_WINDOW_HINT,
                order.of(Place.WITHOUT_WINDOW));
        add(groups, summary.passed(report.edition()), Label.PASSED_HINT, order.of(Place.PASSED));
        return groups;
    }

    List<Group> close() {
        List<Group> groups = new ArrayList<>();
        add(
                groups,
                phrasing.say(Label.CONDITIONAL),
                Label.CONDITIONAL_HINT,
                order.of(Place.CONDITIONAL));
        add(groups, phrasing.say(Label.NEAR), Label.NEAR_HINT, order.of(Place.NEAR));
        return groups;
    }

    private void add(
            List<Group> groups,
            String heading,
            @Nullable Label hint,
            List<ProgrammeResult> results) {
        if (!results.isEmpty()) {
            String said = hint == null ? null : phrasing.say(hint);
            groups.add(new Group(heading, said, results.stream().map(cards::card).toList()));
        }
    }

    /** Duties that are due though the programme itself has no card. */
    List<Item> otherDuties() {
        List<Item> items = new ArrayList<>();
        for (ProgrammeResult result : order.of(Place.REST)) {
            String name = result.id() + " " + phrasing.of(result.programme().name());
            new Blocks(phrasing, result)
                    .due()
                    .forEach(
                            i -> items.add(new Item(i.text(), List.of(name), null, i.reference())));
        }
        return items;
    }

    /** Facts to find out, or attestations to obtain. */
    List<Ask> asks(boolean attestations) {
        Set<String> unspecific =
                order.of(Place.UNSPECIFIC).stream()
                        .map(ProgrammeResult::id)
                        .collect(Collectors.toSet());
        return report.questions().stream()
                .filter(q -> AttestationKey.isAt(q.path()) == attestations)
                .filter(q -> !unspecific.containsAll(q.programmes()))
                .map(this::ask)
                .toList();
    }

    private Ask ask(Question question) {
        String text = namesKnown(question) ? phrasing.of(question.ask()) : wanted(question.path());
        return new Ask(text, Plain.text(question.path()), question.programmes());
    }

    /** Whether a question names the titles beside which others are asked for. */
    private static boolean namesKnown(Question question) {
        return Fields.of(question.path() + Profile.COMPLETE).isPresent()
                && !question.ask().equals(QuestionText.of(Fields.map().get(question.path())));
    }

    private String wanted(String path) {
        return AttestationKey.at(path).map(this::confirm).orElseGet(() -> asked(path));
    }

    private String asked(String path) {
        boolean list =
                report.edition().programmes().stream().anyMatch(p -> path.equals(p.candidates()));
        return list ? routes.askForList(path) : phrasing.capital(labels.asked(path));
    }

    private String confirm(AttestationKey key) {
        String id = key.criterion();
        String requirement =
                report.edition().programmes().stream()
                        .flatMap(p -> p.criteria().stream())
                        .filter(c -> c.id().equals(id))
                        .map(Criterion::requirement)
                        .map(phrasing::of)
                        .findFirst()
                        .orElse(id);
        String text = phrasing.capital(requirement);
        String candidate = key.candidate();
        return candidate == null ? text : phrasing.aside(text, Plain.text(candidate));
    }

    List<Card> undecided() {
        return order.of(Place.UNDECIDED).stream().map(cards::card).toList();
    }

    List<DocumentGroup> checklist() {
        return new ChecklistMaker(phrasing, report).groups();
    }

    List<Brief> rest() {
        return Stream.concat(
                        order.of(Place.HELD).stream().map(this::held),
                        order.of(Place.REST).stream().map(this::brief))
                .toList();
    }

    /** What the firm has already. */
    private Brief held(ProgrammeResult result) {
        HeldTitle title = Objects.requireNonNull(result.held());
        String name = phrasing.of(title.type());
        return brief(
                result,
                phrasing.pair(
                        phrasing.say(FindingPhrase.ALREADY_HELD),
                        title.validTo() == null
                                ? name
                                : phrasing.say(
                                        LadderPhrase.NAMED_VALID_TO, name, title.validTo())));
    }

    private Brief brief(ProgrammeResult result, String reason) {
        String page = new Reference(phrasing).page(result.programme().page());
        return new Brief(cards.head(result), reason, page, reason, 0);
    }

    /** What waits for a word without anything that speaks for it. */
    List<Brief> unspecific() {
        List<Brief> briefs = new ArrayList<>();
        for (ProgrammeResult result : order.of(Place.UNSPECIFIC)) {
            int open = new Blocks(phrasing, result).toConfirm(Standing.deciding(result)).size();
            String when = cards.head(result).when();
            briefs.add(
                    brief(
                            result,
                            phrasing.clauses(
                                    List.of(
                                            when,
                                            phrasing.say(FindingPhrase.MORE_TO_CONFIRM, open)))));
        }
        return briefs;
    }

    /** Of all questions about these, also about what their standards lack, the first. */
    List<Item> firstQuestion() {
        Questions questions = new Questions();
        for (ProgrammeResult result : order.of(Place.UNSPECIFIC)) {
            questions.addOtherWays(result.id(), result.verdict(), result.candidates());
        }
        return questions.ranked().stream()
                .limit(1)
                .map(this::asReported)
                .map(
                        question ->
                                new Item(
                                        phrasing.sentence(question.ask()),
                                        List.of(),
                                        null,
                                        phrasing.pair(
                                                phrasing.say(Label.COLUMN_TOUCHES),
                                                phrasing.list(question.programmes()))))
                .toList();
    }

    /** The question as the report asks it, which names what is known already. */
    private Question asReported(Question question) {
        return report.questions().stream()
                .filter(asked -> asked.path().equals(question.path()))
                .findFirst()
                .map(asked -> new Question(asked.path(), question.programmes(), asked.ask()))
                .orElse(question);
    }

    /** Titles that are about to end: those on which something hangs, or the others. */
    List<Item> expiring(boolean hangs) {
        return report.ladder().expiring().stream()
                .filter(title -> title.hangs().isEmpty() != hangs)
                .map(this::expiring)
                .toList();
    }

    private Item expiring(Expiring title) {
        long days = ChronoUnit.DAYS.between(report.asOf(), title.validTo());
        String name = phrasing.capital(phrasing.of(title.type()));
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
        String note =
                hangs.isEmpty()
                        ? phrasing.say(LadderPhrase.NOTHING_HANGS)
                        : phrasing.pair(
                                phrasing.say(LadderPhrase.WITHOUT_IT), phrasing.clauses(hangs));
        return new Item(
                phrasing.pair(
                        name,
                        title.byUsualTerm()
                                ? phrasing.say(
                                        LadderPhrase.BY_USUAL_TERM,
                                        until,
                                        phrasing.of(Title.USUAL_TERM))
                                : until),
                List.of(note),
                null,
                null);
    }

    private Brief brief(ProgrammeResult result) {
        String list = result.programme().candidates();
        if (result.verdict() == Verdict.NOT_APPLICABLE && list != null) {
            String none = routes.none(list);
            return new Brief(
                    cards.head(result),
                    none,
                    new Reference(phrasing).page(result.programme().page()),
                    none,
                    0);
        }
        List<Item> failed = new Blocks(phrasing, result).toChange(Standing.deciding(result));
        Item first = failed.get(0);
        int more = failed.size() - 1;
        String fails = phrasing.pair(phrasing.say(Label.NOT_MET), first.text());
        return new Brief(
                cards.head(result),
                more == 0
                        ? fails
                        : phrasing.aside(fails, phrasing.say(FindingPhrase.MORE_NOT_MET, more)),
                Objects.requireNonNull(first.reference()),
                first.text(),
                more);
    }

    List<Warning> warnings() {
        return report.warnings().stream().map(this::warning).toList();
    }

    private Warning warning(Report.Warning warning) {
        String path = warning.path();
        String field =
                AttestationKey.isAt(path)
                        ? phrasing.say(FindingPhrase.ATTESTATION)
                        : phrasing.capital(labels.full(path));
        return new Warning(field, Plain.text(path), phrasing.sentence(warning.message()));
    }

    List<ProgrammeView> details() {
        return report.programmes().stream().map(details::view).toList();
    }

    Part ladder() {
        return new LadderWords(phrasing, report.ladder()).view();
    }

    String size() {
        return size.line(report.size());
    }

    List<Background> background() {
        return new BackgroundMaker(phrasing, report.edition()).all();
    }

    List<Row> basis() {
        return summary.basis(report);
    }
}
