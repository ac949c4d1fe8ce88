package org.huiqi.rules.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.huiqi.verdict.Verdicts;
import org.huiqi.verdict.Verdicts.Weighed;
import org.huiqi.verdict.Weighing;
import org.jspecify.annotations.Nullable;

/** The rules of a programme, or of a version of a standard, by its tracks. Immutable. */
final class RuleSet {
    private final Judged owner;
    private final RuleBase base;
    private final int[] rules;
    private final List<Track> tracks;
    private final List<Track> tracksOfApplicant;
    private final @Nullable ScoreRules score;

    RuleSet(Judged owner, RuleBase base) {
        this.owner = owner;
        this.base = base;
        this.rules = owner.criteria().stream().mapToInt(c -> base.number(c.id())).toArray();
        List<@Nullable String> ids =
                owner.tracks().isEmpty()
                        ? Collections.singletonList(null)
                        : owner.tracks().stream().map(Named::id).toList();
        this.tracks = ids.stream().map(id -> Track.of(owner, id, true)).toList();
        this.tracksOfApplicant =
                owner.candidates() == null
                        ? tracks
                        : ids.stream().map(id -> Track.of(owner, id, false)).toList();
        this.score =
                owner instanceof Standard standard && standard.score() != null
                        ? new ScoreRules(standard.score(), base)
                        : null;
    }

    Judged owner() {
        return owner;
    }

    Standard standard() {
        return (Standard) owner;
    }

    RuleBase base() {
        return base;
    }

    @Nullable ScoreRules score() {
        return score;
    }

    /** What is asked; without candidates only of the applicant. */
    private List<Track> tracks(boolean candidatesKnown) {
        return candidatesKnown ? tracks : tracksOfApplicant;
    }

    int findings(boolean candidatesKnown) {
        return tracks(candidatesKnown).stream().mapToInt(track -> track.places().length).sum();
    }

    /** The facts with the points that they give, where points are given. */
    FactSet withPoints(FactSet own) {
        return score == null ? own : own.with(score.points(own));
    }

    /**
     * The verdict on what is judged once, for the applicant. Points are worked out where they can
     * still change it: most firms fail, or are left open, by something else.
     */
    Verdict verdict(FactSet own) {
        Status[] statuses = new Status[rules.length];
        Verdict verdict = verdict(own, List.of(own), statuses);
        int place = score == null ? -1 : place(score.criterion());
        if (place < 0 || verdict == Verdict.NOT_ELIGIBLE || verdict == Verdict.ELIGIBLE) {
            return verdict;
        }
        statuses[place] = Status.NOT_MET;
        boolean matters = verdict(own, List.of(own), statuses) == Verdict.NOT_ELIGIBLE;
        statuses[place] = Status.MET;
        matters |= verdict(own, List.of(own), statuses) == Verdict.ELIGIBLE;
        if (!matters) {
            return verdict;
        }
        statuses[place] =
                Judgement.status(owner.criteria().get(place), base, rules[place], withPoints(own));
        return verdict(own, List.of(own), statuses);
    }

    /** Place of a criterion; -1 where it is none of these. */
    private int place(String criterion) {
        for (int place = 0; place < rules.length; place++) {
            if (owner.criteria().get(place).id().equals(criterion)) {
                return place;
            }
        }
        return -1;
    }

    /**
     * The best verdict of tracks and candidates. A criterion is decided when it is needed: the
     * first that rules a track out ends it.
     *
     * @param candidates null: the list is not known
     */
    Verdict verdict(FactSet own, @Nullable List<FactSet> candidates) {
        return verdict(own, candidates, new Status[rules.length]);
    }

    private Verdict verdict(FactSet own, @Nullable List<FactSet> candidates, Status[] ofApplicant) {
        Verdict best = Verdict.NOT_APPLICABLE;
        for (FactSet facts : candidates == null ? List.of(own) : candidates) {
            Statuses statuses = new Statuses(own, facts, ofApplicant, new Status[rules.length]);
            for (Track track : tracks(candidates != null)) {
                Weighing weighing = weigh(track, statuses);
                Verdict verdict =
                        candidates == null ? weighing.withoutCandidates() : weighing.verdict();
                best = verdict.compareTo(best) < 0 ? verdict : best;
            }
        }
        return best;
    }

    private static Weighing weigh(Track track, Statuses statuses) {
        Weighing weighing = new Weighing();
        for (Item item : track.items()) {
            weighing.add(item.force(), statuses.of(item.members()));
            if (weighing.isSettled()) {
                break;
            }
        }
        return weighing;
    }

    /**
     * Every track of every candidate, each criterion explained once: for the applicant, or for the
     * candidate that it is about.
     *
     * @param candidates null: the list is not known
     * @param explain explains a criterion for some facts
     * @param pause called before each candidate; what it throws ends the explaining
     */
    List<CandidateResult> explained(
            FactSet own,
            @Nullable List<FactSet> candidates,
            BiFunction<Criterion, FactSet, Finding> explain,
            Runnable pause) {
        Finding[] ofApplicant = new Finding[rules.length];
        List<CandidateResult> results = new ArrayList<>();
        for (FactSet facts : candidates == null ? List.of(own) : candidates) {
            pause.run();
            Finding[] ofCandidate = new Finding[rules.length];
            for (Track track : tracks(candidates != null)) {
                List<Finding> findings = new ArrayList<>(track.places().length);
                for (int place : track.places()) {
                    Criterion criterion = owner.criteria().get(place);
                    boolean applicant = criterion.candidate() == null;
                    Finding[] made = applicant ? ofApplicant : ofCandidate;
                    if (made[place] == null) {
                        made[place] = explain.apply(criterion, applicant ? own : facts);
                    }
                    findings.add(made[place]);
                }
                results.add(track.result(facts.candidate(), findings, candidates != null));
            }
        }
        return results;
    }

    /** Every criterion once for the applicant, or once for each candidate. */
    List<Status> statuses(FactSet own, @Nullable List<FactSet> candidates) {
        List<Status> statuses = new ArrayList<>();
        if (candidates == null || !candidates.isEmpty()) {
            addStatuses(own, true, statuses);
        }
        if (candidates != null && owner.candidates() != null) {
            candidates.forEach(facts -> addStatuses(facts, false, statuses));
        }
        return statuses;
    }

    private void addStatuses(FactSet facts, boolean ofApplicant, List<Status> statuses) {
        for (int place = 0; place < rules.length; place++) {
            Criterion criterion = owner.criteria().get(place);
            if ((criterion.candidate() == null) == ofApplicant) {
                statuses.add(Judgement.status(criterion, base, rules[place], facts));
            }
        }
    }

    /** Statuses by the place of their criterion, each decided once. */
    private final class Statuses {
        private final FactSet own;
        private final FactSet facts;
        private final Status[] ofApplicant;
        private final Status[] ofCandidate;

        Statuses(FactSet own, FactSet facts, Status[] ofApplicant, Status[] ofCandidate) {
            this.own = own;
            this.facts = facts;
            this.ofApplicant = ofApplicant;
            this.ofCandidate = ofCandidate;
        }

        Status of(int[] members) {
            if (members.length == 1) {
                return at(members[0]);
            }
            List<Status> statuses = new ArrayList<>(members.length);
            for (int member : members) {
                statuses.add(at(member));
            }
            return Verdicts.ofGroup(statuses);
        }

        private Status at(int place) {
            Criterion criterion = owner.criteria().get(place);
            boolean applicant = criterion.candidate() == null;
            Status[] statuses = applicant ? ofApplicant : ofCandidate;
            if (statuses[place] == null) {
                statuses[place] =
                        Judgement.status(criterion, base, rules[place], applicant ? own : facts);
            }
            return statuses[place];
        }
    }

    /**
     * A track with what it asks.
     *
     * @param id its id; null where there is only one
     * @param places places of its criteria, in order
     * @param items what decides it: single criteria and groups of alternatives
     */
    private record Track(@Nullable String id, int[] places, List<Item> items) {

        static Track of(Judged owner, @Nullable String id, boolean candidatesKnown) {
            List<Integer> asking = new ArrayList<>();
            Map<String, List<Integer>> items = new LinkedHashMap<>();
            for (int place = 0; place < owner.criteria().size(); place++) {
                Criterion criterion = owner.criteria().get(place);
                boolean asked = candidatesKnown || criterion.candidate() == null;
                if (asked && criterion.appliesTo(id)) {
                    asking.add(place);
                    if (criterion.force() != Force.PREFERRED) {
                        String key = criterion.anyOf() == null ? criterion.id() : criterion.anyOf();
                        items.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
                    }
                }
            }
            return new Track(
                    id,
                    asking.stream().mapToInt(i -> i).toArray(),
                    items.values().stream()
                            .map(
                                    places ->
                                            new Item(
                                                    owner.criteria().get(places.get(0)).force(),
                                                    places.stream().mapToInt(i -> i).toArray()))
                            .toList());
        }

        CandidateResult result(
                @Nullable Candidate candidate, List<Finding> findings, boolean known) {
            List<Weighed> weighed =
                    findings.stream().map(f -> new Weighed(f.criterion(), f.status())).toList();
            return new CandidateResult(
                    id,
                    candidate == null ? null : candidate.id(),
                    candidate == null ? null : candidate.name(),
                    known ? Verdicts.of(weighed) : Verdicts.withoutCandidates(weighed),
                    findings);
        }
    }

    /** A criterion, or the members of a group, by their places. */
    private record Item(Force force, int[] members) {}
}
