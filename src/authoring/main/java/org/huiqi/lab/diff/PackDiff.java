package org.huiqi.lab.diff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.changes.CatalogueChange;
import org.huiqi.changes.PackComparison;
import org.huiqi.changes.Renumbering;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.FindingPlace;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two rule packs say about firms. Immutable and safe to use from any number of
 * threads.
 */
public final class PackDiff {
    private final Checker before;
    private final Checker after;
    private final Set<String> chosen;
    private final Renumbering numbers;

    /** By their id in the new pack. */
    private final Map<String, Judged> old = new LinkedHashMap<>();

    private final Map<String, Judged> now = new LinkedHashMap<>();

    /** A comparison of every programme of two packs. */
    public PackDiff(Checker before, Checker after) {
        this(before, after, Set.of());
    }

    /**
     * A comparison of some programmes and standards of two packs.
     *
     * @param programmes their ids; empty = all
     */
    public PackDiff(Checker before, Checker after, Set<String> programmes) {
        this.before = before;
        this.after = after;
        this.chosen = Set.copyOf(programmes);
        this.numbers = Renumbering.between(before.edition(), after.edition());
        keep(before, numbers, old);
        keep(after, Renumbering.NONE, now);
    }

    private void keep(Checker pack, Renumbering numbered, Map<String, Judged> kept) {
        pack.edition()
                .judged()
                .filter(one -> chosen.isEmpty() || chosen.contains(numbered.later(one.id())))
                .forEach(one -> kept.put(numbered.later(one.id()), one));
    }

    /** The old pack. */
    public Checker before() {
        return before;
    }

    /** The new pack. */
    public Checker after() {
        return after;
    }

    /** Ids of the programmes and standards of both packs, the new one's first. */
    public Set<String> programmes() {
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        return ids;
    }

    /** A programme or standard as the new pack has it, or else the old one. */
    public Judged programme(String id) {
        return Objects.requireNonNull(now.getOrDefault(id, old.get(id)));
    }

    /**
     * Everything that catalogue and rules say otherwise: dates, actors, amounts, texts, duties,
     * numbers; of the programmes that are compared.
     */
    public List<CatalogueChange> catalogue() {
        return PackComparison.of(before.pack(), after.pack(), chosen);
    }

    /** The id of a programme in the old pack, where it is another; null where it is the same. */
    public @Nullable String formerId(String id) {
        Judged former = old.get(id);
        return former == null || former.id().equals(id) ? null : former.id();
    }

    /** Whether the old pack has a programme. */
    public boolean wasThere(String id) {
        return old.containsKey(id);
    }

    /** Whether the new pack has a programme. */
    public boolean isThere(String id) {
        return now.containsKey(id);
    }

    /** Ids of the criteria of both packs: what profiles may attest. */
    public Set<String> criterionIds() {
        Set<String> ids = new LinkedHashSet<>(before.edition().criterionIds());
        ids.addAll(after.edition().criterionIds());
        return ids;
    }

    /**
     * Every verdict of one firm that is not what it was.
     *
     * @param profile the firm
     * @param asOf the day
     * @param source what to call it
     */
    public List<VerdictChange> of(Profile profile, LocalDate asOf, String source) {
        Evaluation was = before.pack().evaluate(profile, asOf);
        Evaluation is = after.pack().evaluate(profile, asOf);
        List<VerdictChange> changes = new ArrayList<>();
        Trait.Firm firm = Trait.Firm.of(profile, was.size().sizeClass());
        for (String id : programmes()) {
            Verdict first = verdict(was, old.get(id));
            Verdict second = verdict(is, now.get(id));
            if (first != second) {
                changes.add(
                        new VerdictChange(
                                source,
                                profile.name(),
                                id,
                                first,
                                second,
                                first == null || second == null ? List.of() : through(was, is, id),
                                firm,
                                atMost(Direction.of(first, second), id, profile, asOf)));
            }
        }
        return changes;
    }

    private @Nullable BigDecimal atMost(
            Direction direction, String id, Profile profile, LocalDate asOf) {
        return switch (direction) {
            case GAIN -> Cost.atMost(now.get(id), profile, asOf);
            case LOSS -> Cost.atMost(old.get(id), profile, asOf);
            case OTHER -> null;
        };
    }

    /** Null where there is no such programme, or no version of such a standard on the day. */
    static @Nullable Verdict verdict(Evaluation evaluation, @Nullable Judged judged) {
        if (judged instanceof Programme programme) {
            return evaluation.verdict(programme);
        }
        return judged == null ? null : evaluation.verdict(judged.id());
    }

    private static List<CandidateResult> ways(Evaluation evaluation, @Nullable Judged judged) {
        if (judged instanceof Programme programme) {
            return evaluation.candidates(programme);
        }
        return evaluation.standardResults().stream()
                .filter(result -> judged != null && result.standard().id().equals(judged.id()))
                .flatMap(result -> result.tracks().stream())
                .toList();
    }

    private List<CriterionChange> through(Evaluation was, Evaluation is, String id) {
        Map<FindingPlace, Finding> first = new LinkedHashMap<>();
        findings(ways(was, old.get(id)))
                .forEach((place, finding) -> first.put(later(place), finding));
        Map<FindingPlace, Finding> second = findings(ways(is, now.get(id)));
        Set<FindingPlace> places = new LinkedHashSet<>(second.keySet());
        places.addAll(first.keySet());
        List<CriterionChange> through = new ArrayList<>();
        for (FindingPlace place : places) {
            Finding before = first.get(place);
            Finding after = second.get(place);
            if (differs(before, after)) {
                through.add(
                        CriterionChange.of(
                                (after == null ? before : after).criterion(),
                                place.candidate(),
                                status(before),
                                status(after)));
            }
        }
        return through;
    }

    private FindingPlace later(FindingPlace place) {
        return new FindingPlace(numbers.later(place.criterion()), place.candidate());
    }

    /** Findings that count for a verdict. */
    private static Map<FindingPlace, Finding> findings(List<CandidateResult> ways) {
        Map<FindingPlace, Finding> findings = FindingPlace.of(ways);
        findings.values().removeIf(f -> f.criterion().force() == Force.PREFERRED);
        return findings;
    }

    private static @Nullable Status status(@Nullable Finding finding) {
        return finding == null ? null : finding.status();
    }

    /** Answered otherwise, or not met and weighed otherwise. */
    private static boolean differs(@Nullable Finding before, @Nullable Finding after) {
        if (before == null || after == null || before.status() != after.status()) {
            return true;
        }
        Criterion was = before.criterion();
        Criterion is = after.criterion();
        boolean weighed =
                was.force() == is.force()
                        && Objects.equals(was.anyOf(), is.anyOf())
                        && was.tracks().equals(is.tracks());
        return !weighed && after.status() != Status.MET;
    }
}
