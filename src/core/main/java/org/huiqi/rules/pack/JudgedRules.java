package org.huiqi.rules.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.rules.condition.RuleText;
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

/**
 * A programme or a standard with its rules, laid out so that many firms are judged fast. Immutable.
 */
final class JudgedRules {
    private final Judged judged;
    private final RuleText[] rules;
    private final List<Track> tracks;
    private final List<Track> tracksOfApplicant;

    JudgedRules(Judged judged, RuleBase base) {
        this.judged = judged;
        this.rules =
                judged.criteria().stream().map(c -> base.rule(c.id())).toArray(RuleText[]::new);
        List<@Nullable String> ids =
                judged.tracks().isEmpty()
                        ? Collections.singletonList(null)
                        : judged.tracks().stream().map(Named::id).toList();
        this.tracks = ids.stream().map(id -> Track.of(judged, id, true)).toList();
        this.tracksOfApplicant =
                judged.candidates() == null
                        ? tracks
                        : ids.stream().map(id -> Track.of(judged, id, false)).toList();
    }

    Judged judged() {
        return judged;
    }

    /** The ways in; where the candidates are not known, with what is asked of the applicant. */
    List<Track> tracks(boolean candidatesKnown) {
        return candidatesKnown ? tracks : tracksOfApplicant;
    }

    /** How many findings one candidate has, or the applicant where the candidates are not known. */
    int findings(boolean candidatesKnown) {
        return tracks(candidatesKnown).stream().mapToInt(track -> track.criteria().size()).sum();
    }

    /**
     * Best verdict over all tracks and candidates.
     *
     * @param judgement what decides
     * @param own facts of the applicant
     * @param candidates facts of what is judged; null where it is not known
     */
    Verdict verdict(Judgement judgement, FactSet own, @Nullable List<FactSet> candidates) {
        Status[] ofApplicant = new Status[rules.length];
        Verdict best = Verdict.NOT_APPLICABLE;
        for (FactSet facts : candidates == null ? List.of(own) : candidates) {
            Known known = new Known(judgement, own, facts, ofApplicant, new Status[rules.length]);
            for (Track track : tracks(candidates != null)) {
                Weighing weighing = weigh(track, known);
                Verdict verdict =
                        candidates == null ? weighing.withoutCandidates() : weighing.verdict();
                best = verdict.compareTo(best) < 0 ? verdict : best;
            }
        }
        return best;
    }

    /**
     * Every status: first the applicant's, then those of each candidate. Nothing where there is
     * known to be no candidate.
     *
     * @param judgement what decides
     * @param own facts of the applicant
     * @param candidates facts of what is judged; null where it is not known
     */
    List<Status> statuses(Judgement judgement, FactSet own, @Nullable List<FactSet> candidates) {
        List<Status> statuses = new ArrayList<>();
        if (candidates == null || !candidates.isEmpty()) {
            addStatuses(judgement, own, true, statuses);
        }
        if (candidates != null && judged.candidates() != null) {
            candidates.forEach(facts -> addStatuses(judgement, facts, false, statuses));
        }
        return statuses;
    }

    private void addStatuses(
            Judgement judgement, FactSet facts, boolean ofApplicant, List<Status> statuses) {
        for (int place = 0; place < rules.length; place++) {
            Criterion criterion = judged.criteria().get(place);
            if ((criterion.candidate() == null) == ofApplicant) {
                statuses.add(judgement.status(criterion, rules[place], facts));
            }
        }
    }

    /** Statuses of one candidate as far as they have been asked for, by place of the criterion. */
    private record Known(
            Judgement judgement,
            FactSet own,
            FactSet facts,
            Status[] ofApplicant,
            Status[] ofCandidate) {}

    private Weighing weigh(Track track, Known known) {
        Weighing weighing = new Weighing();
        for (Item item : track.items()) {
            weighing.add(item.force(), status(item.members(), known));
            if (weighing.isSettled()) {
                break;
            }
        }
        return weighing;
    }

    private Status status(int[] members, Known known) {
        if (members.length == 1) {
            return status(members[0], known);
        }
        List<Status> statuses = new ArrayList<>(members.length);
        for (int member : members) {
            statuses.add(status(member, known));
        }
        return Verdicts.ofGroup(statuses);
    }

    private Status status(int place, Known known) {
        Criterion criterion = judged.criteria().get(place);
        boolean ofApplicant = criterion.candidate() == null;
        Status[] statuses = ofApplicant ? known.ofApplicant() : known.ofCandidate();
        if (statuses[place] == null) {
            FactSet facts = ofApplicant ? known.own() : known.facts();
            statuses[place] = known.judgement().status(criterion, rules[place], facts);
        }
        return statuses[place];
    }

    /**
     * One way in.
     *
     * @param id id of the track, or null
     * @param criteria its criteria, in the order of the handbook
     * @param items the same as they are weighed, without what is only preferred
     */
    record Track(@Nullable String id, List<Criterion> criteria, List<Item> items) {
        /**
         * What the track comes to.
         *
         * @param candidate what it is about, or null
         * @param findings its criteria, explained
         * @param known whether the candidates are known
         */
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

        static Track of(Judged judged, @Nullable String id, boolean candidatesKnown) {
            List<Criterion> criteria = new ArrayList<>();
            Map<String, List<Integer>> items = new LinkedHashMap<>();
            for (int place = 0; place < judged.criteria().size(); place++) {
                Criterion criterion = judged.criteria().get(place);
                boolean asked = candidatesKnown || criterion.candidate() == null;
                if (asked && criterion.appliesTo(id)) {
                    criteria.add(criterion);
                    if (criterion.force() != Force.PREFERRED) {
                        String key = criterion.anyOf() == null ? criterion.id() : criterion.anyOf();
                        items.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
                    }
                }
            }
            return new Track(
                    id,
                    criteria,
                    items.values().stream().map(places -> Item.of(judged, places)).toList());
        }
    }

    /**
     * A single criterion, or a group of alternatives.
     *
     * @param force how hard it binds
     * @param members places of its criteria in the list
     */
    private record Item(Force force, int[] members) {
        static Item of(Judged judged, List<Integer> places) {
            return new Item(
                    judged.criteria().get(places.get(0)).force(),
                    places.stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
