package org.huiqi.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.document.Row;
import org.huiqi.document.Row.Line;
import org.huiqi.report.Standing;
import org.huiqi.report.view.Block.Item;
import org.huiqi.report.view.ProgrammeView.CriterionView;
import org.huiqi.report.view.ProgrammeView.Route;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;

/** Makes the detailed view of a programme. */
final class DetailMaker {
    private final Phrasing phrasing;
    private final CardMaker cards;
    private final FindingText findings;
    private final RouteText routes;
    private final TimingText timings;
    private final Reference references;
    private final LocalDate asOf;
    private final Runnable pause;

    /**
     * A maker.
     *
     * @param asOf the day of the report
     * @param origin where values of the profile came from
     * @param pause called before each way of each candidate
     */
    DetailMaker(
            Phrasing phrasing,
            CardMaker cards,
            LocalDate asOf,
            Map<String, String> origin,
            Runnable pause) {
        this.asOf = asOf;
        this.pause = pause;
        this.phrasing = phrasing;
        this.cards = cards;
        this.findings = new FindingText(phrasing, origin);
        this.routes = new RouteText(phrasing);
        this.timings = new TimingText(phrasing);
        this.references = new Reference(phrasing);
    }

    /** As people read it: what does not decide is left out of the ways that fall behind. */
    ProgrammeView view(ProgrammeResult result) {
        return view(result, routes(result));
    }

    /** The same with every criterion of every way in. */
    ProgrammeView inFull(ProgrammeResult result) {
        return view(
                result,
                Standing.ranked(result).stream()
                        .map(standing -> route(result.programme(), standing, true))
                        .toList());
    }

    private ProgrammeView view(ProgrammeResult result, List<Route> ways) {
        String list = result.programme().candidates();
        return new ProgrammeView(
                cards.head(result),
                isClear(result.verdict()),
                rows(result),
                ways,
                result.candidates().isEmpty() && list != null ? routes.none(list) : null,
                blocks(result),
                result.programme().deadlines().stream()
                        .filter(deadline -> !deadline.date().isBefore(asOf))
                        .map(timings::due)
                        .toList());
    }

    /** Whether a verdict leaves nothing to be done about the programme itself. */
    private static boolean isClear(Verdict verdict) {
        return switch (verdict) {
            case ELIGIBLE, NOT_ELIGIBLE, NOT_APPLICABLE -> true;
            case NEEDS_ATTESTATION, CONDITIONAL, UNDECIDED -> false;
        };
    }

    private List<Row> rows(ProgrammeResult result) {
        Programme programme = result.programme();
        List<Row> rows = new ArrayList<>();
        if (!programme.otherNames().isEmpty()) {
            rows.add(
                    Row.of(
                            phrasing.say(Label.OTHER_NAMES),
                            programme.otherNames().stream().map(phrasing::of).toList()));
        }
        List<String> held = cards.held(result);
        if (!held.isEmpty()) {
            rows.add(Row.of(phrasing.say(Label.HELD), held));
        }
        if (programme.window() != null) {
            String window = timings.window(programme.window());
            rows.add(Row.of(phrasing.say(Label.WINDOW), List.of(window)));
        }
        if (!programme.deadlines().isEmpty()) {
            rows.add(
                    Row.of(
                            phrasing.say(Label.DEADLINES),
                            programme.deadlines().stream().map(timings::deadline).toList()));
        }
        rows.addAll(cards.contact(programme));
        Line source = new Line(references.page(programme.page()), Plain.text(programme.source()));
        rows.add(new Row(phrasing.say(Label.SOURCE), List.of(source)));
        return rows;
    }

    private List<Route> routes(ProgrammeResult result) {
        List<Route> views = new ArrayList<>();
        Set<String> shown = new HashSet<>();
        for (Standing standing : Standing.ranked(result)) {
            boolean first = shown.add(String.valueOf(standing.result().candidate()));
            views.add(route(result.programme(), standing, isFull(result, standing, first)));
        }
        return views;
    }

    /**
     * Every way that qualifies is told in full; of those that do not, the nearest of each candidate
     * while it is undecided, and the nearest of all where everything fails.
     */
    private static boolean isFull(ProgrammeResult result, Standing standing, boolean first) {
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

    private Route route(Programme programme, Standing standing, boolean full) {
        pause.run();
        List<CriterionView> criteria = new ArrayList<>();
        for (Requirement requirement : standing.requirements()) {
            if (full || decides(standing.verdict(), requirement)) {
                requirement
                        .findings()
                        .forEach(f -> criteria.add(findings.view(programme, requirement, f)));
            }
        }
        return new Route(
                routes.name(programme, standing.result()),
                standing.verdict(),
                phrasing.heading(standing.verdict()),
                full,
                criteria);
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

    private List<Block> blocks(ProgrammeResult result) {
        Blocks source = new Blocks(phrasing, result);
        List<Block> blocks = new ArrayList<>();
        cards.add(blocks, Label.ESTIMATE, source.estimate());
        cards.add(blocks, Label.BENEFITS, source.notes(NoteKind.BEN));
        if (!result.obligations().isEmpty()) {
            blocks.add(duties(result));
        }
        cards.add(blocks, Label.MATERIALS, source.materials());
        cards.add(blocks, Label.PROCEDURE, source.notes(NoteKind.PROC));
        cards.add(blocks, Label.QUOTAS, source.notes(NoteKind.QUOTA));
        cards.add(blocks, Label.INFO, source.notes(NoteKind.INFO));
        cards.add(blocks, Label.DEFECTS, source.notes(NoteKind.DEFECT));
        return blocks;
    }

    /** Every duty with its state; something to act on only where one is due. */
    private Block duties(ProgrammeResult result) {
        List<Item> items = new ArrayList<>();
        result.obligations()
                .forEach(
                        (duty, state) ->
                                items.add(
                                        new Item(
                                                phrasing.pair(
                                                        phrasing.heading(state),
                                                        phrasing.sentence(duty.text())),
                                                List.of(),
                                                null,
                                                references.of(result.programme(), duty))));
        boolean due = result.obligations().containsValue(ObligationState.DUE);
        return new Block(phrasing.say(Label.DUTIES), due ? Block.Kind.ACT : Block.Kind.KNOW, items);
    }
}
