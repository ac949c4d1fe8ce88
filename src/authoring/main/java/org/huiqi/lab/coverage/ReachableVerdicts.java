package org.huiqi.lab.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts that a programme or standard and its tracks can have, from the forces of their criteria
 * and what each can be. Criteria that exclude each other are not seen, so one or the other word may
 * be impossible all the same.
 */
final class ReachableVerdicts {
    private final Judged judged;
    private final Function<Criterion, Set<Status>> statuses;

    ReachableVerdicts(Judged judged, Function<Criterion, Set<Status>> statuses) {
        this.judged = judged;
        this.statuses = statuses;
    }

    /** What one of its tracks can have, and not applicable where it is about a list. */
    Set<Verdict> all() {
        EnumSet<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        if (judged.tracks().isEmpty()) {
            verdicts.addAll(ofTrack(null));
        }
        judged.tracks().forEach(track -> verdicts.addAll(ofTrack(track.id())));
        if (judged.candidates() != null) {
            verdicts.add(Verdict.NOT_APPLICABLE);
        }
        return verdicts;
    }

    /** What a track can have; null is the only one. */
    Set<Verdict> ofTrack(@Nullable String track) {
        EnumSet<Verdict> verdicts = EnumSet.of(Verdict.ELIGIBLE);
        if (judged.candidates() != null) {
            verdicts.add(Verdict.UNDECIDED);
        }
        for (List<Criterion> item : items(track)) {
            Force force = item.get(0).force();
            if (force == Force.PREFERRED) {
                continue;
            }
            Set<Status> reached = ofItem(item);
            if (reached.contains(Status.NOT_MET)) {
                verdicts.add(force == Force.MUST ? Verdict.NOT_ELIGIBLE : Verdict.CONDITIONAL);
            }
            if (reached.contains(Status.UNKNOWN)) {
                verdicts.add(Verdict.UNDECIDED);
            }
            if (reached.contains(Status.UNATTESTED)) {
                verdicts.add(Verdict.NEEDS_ATTESTATION);
            }
        }
        return verdicts;
    }

    /** Single criteria and groups of alternatives. */
    private Collection<List<Criterion>> items(@Nullable String track) {
        Map<String, List<Criterion>> items = new LinkedHashMap<>();
        judged.criteria().stream()
                .filter(criterion -> criterion.appliesTo(track))
                .forEach(
                        criterion -> {
                            String group = criterion.anyOf();
                            String key = group == null ? criterion.id() : "any of " + group;
                            items.computeIfAbsent(key, k -> new ArrayList<>()).add(criterion);
                        });
        return items.values();
    }

    /** A group is missed where every member is; a member is enough for the other statuses. */
    private Set<Status> ofItem(List<Criterion> item) {
        EnumSet<Status> reached = EnumSet.noneOf(Status.class);
        item.forEach(criterion -> reached.addAll(statuses.apply(criterion)));
        if (item.stream().anyMatch(one -> !statuses.apply(one).contains(Status.NOT_MET))) {
            reached.remove(Status.NOT_MET);
        }
        return reached;
    }
}
