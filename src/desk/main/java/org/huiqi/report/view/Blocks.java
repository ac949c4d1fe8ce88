package org.huiqi.report.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.NoteKind;
import org.huiqi.profile.AttestationKey;
import org.huiqi.report.Evidence;
import org.huiqi.report.Standing;
import org.huiqi.report.view.Block.Item;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;

/** What is to be confirmed, changed, supplied and prepared for a programme. */
final class Blocks {
    private final Phrasing phrasing;
    private final FindingText findings;
    private final FactLabel labels;
    private final RouteText routes;
    private final Reference references;
    private final BenefitText benefits;
    private final ProgrammeResult result;
    private final Programme programme;

    Blocks(Phrasing phrasing, ProgrammeResult result) {
        this.phrasing = phrasing;
        this.findings = new FindingText(phrasing, Map.of());
        this.labels = new FactLabel(phrasing);
        this.routes = new RouteText(phrasing);
        this.references = new Reference(phrasing);
        this.benefits = new BenefitText(phrasing);
        this.result = result;
        this.programme = result.programme();
    }

    /** Requirements that wait for somebody's word. */
    List<Item> toConfirm(List<Standing> standings) {
        return items(standings, s -> s.open(Status.UNATTESTED));
    }

    /** Mandatory requirements that fail. */
    List<Item> toChange(List<Standing> standings) {
        return items(standings, Standing::failed);
    }

    /** Requirements in principle that fail. */
    List<Item> inPrinciple(List<Standing> standings) {
        return items(standings, Standing::failedInPrinciple);
    }

    private List<Item> items(
            List<Standing> standings, Function<Standing, List<Requirement>> choice) {
        Map<String, Item> items = new LinkedHashMap<>();
        boolean several =
                standings.stream().map(s -> s.result().candidate()).distinct().count() > 1;
        for (Standing standing : standings) {
            for (Requirement requirement : choice.apply(standing)) {
                Criterion first = requirement.findings().get(0).criterion();
                boolean own = several && first.candidate() != null;
                String key =
                        new AttestationKey(first.id(), own ? standing.result().candidate() : null)
                                .toString();
                items.computeIfAbsent(key, k -> item(requirement, own ? standing.result() : null));
            }
        }
        return List.copyOf(items.values());
    }

    private Item item(Requirement requirement, @Nullable CandidateResult owner) {
        List<Criterion> criteria = requirement.findings().stream().map(Finding::criterion).toList();
        List<String> notes = new ArrayList<>();
        if (requirement.group() != null) {
            requirement.findings().forEach(f -> notes.add(alternative(f)));
        } else {
            notes.addAll(remarks(requirement.findings().get(0)));
        }
        String text =
                requirement.group() == null
                        ? phrasing.sentence(criteria.get(0).requirement())
                        : phrasing.pair(
                                phrasing.say(FindingPhrase.AT_LEAST_ONE),
                                findings.groupName(programme, requirement.group()));
        String whole = owner == null ? text : text + " — " + routes.candidate(programme, owner);
        return new Item(
                whole,
                notes,
                findings.reading(criteria),
                references.ofFindings(programme, requirement.findings()));
    }

    private String alternative(Finding finding) {
        String text = phrasing.sentence(finding.criterion().requirement());
        List<String> remarks = remarks(finding);
        return remarks.isEmpty() ? text : phrasing.aside(text, phrasing.clauses(remarks));
    }

    private List<String> remarks(Finding finding) {
        if (finding.status() == Status.UNATTESTED) {
            String evidence = phrasing.of(finding.criterion().evidence());
            return List.of(phrasing.pair(phrasing.say(Label.EVIDENCE_SHORT), evidence));
        }
        return finding.status() == Status.NOT_MET ? findings.obstacles(finding) : List.of();
    }

    /** Missing facts, each with the requirements that wait for it. */
    List<Item> toSupply(List<Standing> standings) {
        Map<String, Set<Criterion>> waiting = new LinkedHashMap<>();
        for (Standing standing : standings) {
            for (Requirement requirement : standing.open(Status.UNKNOWN)) {
                for (Finding finding : requirement.findings()) {
                    finding.missing().stream()
                            .filter(path -> !AttestationKey.isAt(path))
                            .forEach(
                                    path ->
                                            waiting.computeIfAbsent(
                                                            path, p -> new LinkedHashSet<>())
                                                    .add(finding.criterion()));
                }
            }
        }
        List<Item> items = new ArrayList<>();
        if (lacksList(standings)) {
            items.add(Item.of(routes.askForList(String.valueOf(programme.candidates()))));
        }
        waiting.forEach((path, criteria) -> items.add(missing(path, List.copyOf(criteria))));
        return items;
    }

    private boolean lacksList(List<Standing> standings) {
        return programme.candidates() != null
                && standings.stream().allMatch(s -> s.result().candidate() == null);
    }

    private Item missing(String path, List<Criterion> criteria) {
        List<String> requirements =
                criteria.stream().map(c -> phrasing.of(c.requirement())).distinct().toList();
        return new Item(
                phrasing.capital(labels.full(path)),
                List.of(
                        phrasing.pair(
                                phrasing.say(FindingPhrase.NEEDED_FOR),
                                phrasing.clauses(requirements))),
                null,
                references.of(programme, criteria));
    }

    /** Preferences that the firm meets. */
    List<Item> advantages(List<Standing> standings) {
        return standings.stream()
                .flatMap(s -> s.advantages().stream())
                .map(Finding::criterion)
                .distinct()
                .map(
                        c ->
                                new Item(
                                        phrasing.sentence(c.requirement()),
                                        List.of(),
                                        findings.reading(List.of(c)),
                                        references.of(programme, List.of(c))))
                .toList();
    }

    /** What the formulas give for the firm. */
    List<Item> estimate() {
        return benefits.of(result.benefit()).stream().map(Item::of).toList();
    }

    /** Notes of a kind. */
    List<Item> notes(NoteKind kind) {
        return programme.notes().stream()
                .filter(note -> note.kind() == kind)
                .map(
                        note ->
                                new Item(
                                        phrasing.sentence(note.text()),
                                        List.of(),
                                        findings.reading(note.reading()),
                                        null))
                .toList();
    }

    /** Duties that are due. */
    List<Item> due() {
        List<Item> items = new ArrayList<>();
        result.obligations()
                .forEach(
                        (duty, state) -> {
                            if (state == ObligationState.DUE) {
                                items.add(
                                        new Item(
                                                phrasing.sentence(duty.text()),
                                                List.of(),
                                                null,
                                                references.of(programme, duty)));
                            }
                        });
        return items;
    }

    /** What the handbook asks to be handed in. */
    List<Item> materials() {
        return programme.materials().stream()
                .map(material -> Item.of(phrasing.sentence(material)))
                .toList();
    }

    /**
     * What we suggest to prove the requirements with, each piece once, in the order of the
     * handbook; what it lists itself is not suggested again.
     *
     * @param lastYear the last full year
     */
    List<Item> evidence(List<Standing> standings, int lastYear) {
        return Evidence.pieces(standings, lastYear).stream()
                .filter(piece -> !Evidence.isPrinted(piece, programme))
                .map(piece -> Item.of(phrasing.sentence(piece)))
                .toList();
    }
}
