package org.huiqi.lab.diff;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.huiqi.benefit.Benefit;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.changes.CatalogueChange;
import org.huiqi.changes.PackComparison;
import org.huiqi.changes.Renumbering;
import org.huiqi.profile.Profile;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.FindingPlace;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Compares what two rule packs say about firms on a day. Immutable and safe to use from any number
 * of threads.
 */
public final class PackDiff {
    private final Checker before;
    private final Checker after;
    private final LocalDate asOf;
    private final Set<String> chosen;
    private final Renumbering numbers;

    /** By their id in the new pack, the new one's first. */
    private final Map<String, Sides> sides = new LinkedHashMap<>();

    /**
     * A comparison of some programmes and standards of two packs.
     *
     * @param asOf the day
     * @param programmes their ids; empty = all
     */
    public PackDiff(Checker before, Checker after, LocalDate asOf, Set<String> programmes) {
        this.before = before;
        this.after = after;
        this.asOf = asOf;
        this.chosen = Set.copyOf(programmes);
        this.numbers = Renumbering.between(before.edition(), after.edition());
        after.edition()
                .judged()
                .filter(one -> isChosen(one.id()))
                .forEach(one -> sides.put(one.id(), new Sides(null, one)));
        before.edition()
                .judged()
                .filter(one -> isChosen(numbers.later(one.id())))
                .forEach(
                        one ->
                                sides.merge(
                                        numbers.later(one.id()),
                                        new Sides(one, null),
                                        (is, was) -> new Sides(was.was(), is.is())));
    }

    private boolean isChosen(String id) {
        return chosen.isEmpty() || chosen.contains(id);
    }

    /**
     * A programme or standard.
     *
     * @param was as the old pack has it; null: not at all
     * @param is as the new pack has it; null: not at all
     */
    record Sides(@Nullable Judged was, @Nullable Judged is) {
        /** As the new pack has it, or else the old one. */
        Judged judged() {
            return is == null ? Objects.requireNonNull(was) : is;
        }
    }

    /**
     * One firm's verdict on one programme is not what it was.
     *
     * @param source where the firm came from
     * @param name name of the firm, or null
     * @param programme id of the programme
     * @param direction whether the firm is better or worse off
     * @param was verdict of the old pack, null where it has no such programme
     * @param is verdict of the new pack, null where it has no such programme
     * @param atMost the most that the handbook prints for the firm, in 万元, of the new pack where it
     *     gains and of the old one where it loses; null: no amount is known, or it does neither
     * @param through criteria that are answered or weighed otherwise; none where a pack lacks the
     *     programme
     * @param traits what the firm is told apart by
     */
    public record VerdictChange(
            @JsonProperty("firm") String source,
            @Nullable String name,
            String programme,
            Direction direction,
            @Nullable Verdict was,
            @Nullable Verdict is,
            @Nullable BigDecimal atMost,
            List<CriterionChange> through,
            @JsonIgnore Map<Trait, Bilingual> traits) {
        public VerdictChange {
            through = List.copyOf(through);
        }

        /** Where a programme is new or withdrawn, only firms that it is open to are listed. */
        @JsonIgnore
        public boolean isListed() {
            return was != null && is != null || direction != Direction.OTHER;
        }
    }

    /**
     * A criterion that is answered or weighed otherwise than before.
     *
     * @param id id of the criterion
     * @param candidate id of the candidate, or null
     * @param clause locator in the handbook, of the new pack where it has the criterion
     * @param requirement what is required, of the new pack where it has the criterion
     * @param was status in the old pack, null where it has no such criterion
     * @param is status in the new pack, null where it has no such criterion
     */
    public record CriterionChange(
            String id,
            @Nullable String candidate,
            String clause,
            @JsonIgnore Bilingual requirement,
            @Nullable Status was,
            @Nullable Status is) {}

    /** The old pack. */
    public Checker before() {
        return before;
    }

    /** The new pack. */
    public Checker after() {
        return after;
    }

    /** The day. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Ids of the programmes and standards of both packs, the new one's first. */
    public Set<String> programmes() {
        return sides.keySet();
    }

    Sides sides(String id) {
        return sides.get(id);
    }

    /**
     * Everything that catalogue and rules say otherwise: dates, actors, amounts, texts, duties,
     * numbers; of the programmes that are compared.
     */
    public List<CatalogueChange> catalogue() {
        return PackComparison.of(before.pack(), after.pack(), chosen);
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
     * @param source what to call it
     */
    public List<VerdictChange> of(Profile profile, String source) {
        Evaluation was = before.pack().evaluate(profile, asOf);
        Evaluation is = after.pack().evaluate(profile, asOf);
        Map<Trait, Bilingual> traits = Trait.of(profile, was.size().sizeClass());
        List<VerdictChange> changes = new ArrayList<>();
        sides.forEach(
                (id, side) -> {
                    Verdict first = verdict(was, side.was());
                    Verdict second = verdict(is, side.is());
                    if (first != second) {
                        Direction direction = Direction.of(first, second);
                        BigDecimal atMost =
                                switch (direction) {
                                    case GAIN -> atMost(side.is(), profile, asOf);
                                    case LOSS -> atMost(side.was(), profile, asOf);
                                    case OTHER -> null;
                                };
                        boolean both = first != null && second != null;
                        changes.add(
                                new VerdictChange(
                                        source,
                                        profile.name(),
                                        id,
                                        direction,
                                        first,
                                        second,
                                        atMost,
                                        both ? through(was, is, side) : List.of(),
                                        traits));
                    }
                });
        return changes;
    }

    /** Null where there is no such programme, or no version of such a standard on the day. */
    static @Nullable Verdict verdict(Evaluation evaluation, @Nullable Judged judged) {
        if (judged instanceof Programme programme) {
            return evaluation.verdict(programme);
        }
        return judged == null ? null : evaluation.verdict(judged.id());
    }

    /**
     * The most that is printed for a firm; null where none is, or where it cannot be told which
     * applies to it.
     */
    static @Nullable BigDecimal atMost(@Nullable Judged judged, Profile firm, LocalDate asOf) {
        Benefit benefit =
                judged instanceof Programme programme ? Benefit.of(programme, firm, asOf) : null;
        return benefit == null ? null : benefit.atMost();
    }

    private List<CriterionChange> through(Evaluation was, Evaluation is, Sides sides) {
        Map<FindingPlace, Finding> first = new LinkedHashMap<>();
        findings(was, sides.was())
                .forEach(
                        (place, finding) ->
                                first.put(
                                        new FindingPlace(
                                                numbers.later(place.criterion()),
                                                place.candidate()),
                                        finding));
        Map<FindingPlace, Finding> second = findings(is, sides.is());
        Map<FindingPlace, Finding> all = new LinkedHashMap<>(second);
        first.forEach(all::putIfAbsent);
        List<CriterionChange> through = new ArrayList<>();
        all.forEach(
                (place, finding) -> {
                    Finding before = first.get(place);
                    Finding after = second.get(place);
                    if (differs(before, after)) {
                        through.add(
                                new CriterionChange(
                                        finding.criterion().id(),
                                        place.candidate(),
                                        finding.criterion().clause(),
                                        finding.criterion().requirement(),
                                        before == null ? null : before.status(),
                                        after == null ? null : after.status()));
                    }
                });
        return through;
    }

    /** Findings that count for a verdict. */
    private static Map<FindingPlace, Finding> findings(Evaluation evaluation, Judged judged) {
        List<CandidateResult> ways =
                judged instanceof Programme programme
                        ? evaluation.candidates(programme)
                        : evaluation.standardResults().stream()
                                .filter(result -> result.standard().id().equals(judged.id()))
                                .flatMap(result -> result.tracks().stream())
                                .toList();
        Map<FindingPlace, Finding> findings = FindingPlace.of(ways);
        findings.values().removeIf(f -> f.criterion().force() == Force.PREFERRED);
        return findings;
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
