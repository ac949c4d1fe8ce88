package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.AttestationKey;
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
    private final Sections sections;

    ViewMaker(Report report, Phrasing phrasing, Runnable pause) {
        this.report = report;
        this.phrasing = phrasing;
        int lastYear = report.asOf().getYear() - 1;
        this.cards = new CardMaker(phrasing, lastYear);
        this.details = new DetailMaker(phrasing, cards, report.origin(), pause);
        this.summary = new SummaryText(phrasing);
        this.size = new SizeText(phrasing, lastYear);
        this.labels = new FactLabel(phrasing);
        this.routes = new RouteText(phrasing);
        this.sections = Sections.of(report);
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
                name.isEmpty() ? phrasing.of(Label.UNNAMED) : name,
                rows(code == null ? phrasing.of(Label.NOT_GIVEN) : Plain.text(code)),
                summary.sentence(report, sections.open().size()),
                summary.counts(report));
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
        return Row.of(phrasing.of(name), List.of(text));
    }

    List<Group> now() {
        List<Group> groups = new ArrayList<>();
        add(groups, phrasing.of(Label.OPEN_NOW), null, sections.open());
        add(groups, phrasing.of(Label.BEFORE), null, sections.before());
        return groups;
    }

    /** What a firm qualifies for when it cannot be said that it may apply now. */
    List<Group> later() {
        List<Group> groups = new ArrayList<>();
        add(groups, phrasing.of(Label.NO_WINDOW), Label.NO_WINDOW_HINT, sections.withoutWindow());
        add(groups, summary.passed(report.edition()), Label.PASSED_HINT, sections.passed());
        return groups;
    }

    List<Group> close() {
        List<Group> groups = new ArrayList<>();
        add(groups, phrasing.of(Label.CONDITIONAL), Label.CONDITIONAL_HINT, sections.conditional());
        add(groups, phrasing.of(Label.NEAR), Label.NEAR_HINT, sections.near());
        return groups;
    }

    private void add(
            List<Group> groups,
            String heading,
            @Nullable Label hint,
            List<ProgrammeResult> results) {
        if (!results.isEmpty()) {
            String said = hint == null ? null : phrasing.of(hint);
            groups.add(new Group(heading, said, results.stream().map(cards::card).toList()));
        }
    }

    /** Duties that are due though the programme itself has no card. */
    List<Item> otherDuties() {
        List<Item> items = new ArrayList<>();
        for (ProgrammeResult result : sections.rest()) {
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
        return report.questions().stream()
                .filter(q -> AttestationKey.isAt(q.path()) == attestations)
                .map(this::ask)
                .toList();
    }

    private Ask ask(Question question) {
        return new Ask(wanted(question.path()), Plain.text(question.path()), question.programmes());
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
        return sections.undecided().stream().map(cards::card).toList();
    }

    List<DocumentGroup> checklist() {
        return new ChecklistMaker(phrasing, report).groups();
    }

    List<Brief> rest() {
        return sections.rest().stream().map(this::brief).toList();
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
        String others =
                phrasing.say("（另有 " + more + " 项不符合）", " (and " + more + " more that are not met)");
        return new Brief(
                cards.head(result),
                phrasing.say("不符合：", "Not met: ") + first.text() + (more == 0 ? "" : others),
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
                        ? phrasing.say("人工确认", "Attestation")
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
