package org.huiqi.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Criterion;

/** Combines statuses into verdicts. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * A criterion with its status.
     *
     * @param criterion the criterion
     * @param status its status
     */
    public record Weighed(Criterion criterion, Status status) {}

    /**
     * {@return status of a group of alternatives: met if one member is, not met if all are not,
     * else unknown if one is, else not attested}
     *
     * @param members statuses of the alternatives
     */
    public static Status ofGroup(Collection<Status> members) {
        if (members.contains(Status.MET)) {
            return Status.MET;
        }
        if (members.stream().allMatch(s -> s == Status.NOT_MET)) {
            return Status.NOT_MET;
        }
        return members.contains(Status.UNKNOWN) ? Status.UNKNOWN : Status.UNATTESTED;
    }

    /**
     * {@return verdict of one track and candidate}
     *
     * @param findings statuses with their force
     */
    public static Verdict of(List<Weighed> findings) {
        return weigh(findings).verdict();
    }

    /**
     * {@return verdict where the list of candidates is missing: only the applicant's criteria are
     * known}
     *
     * @param findings statuses with their force
     */
    public static Verdict withoutCandidates(List<Weighed> findings) {
        return weigh(findings).withoutCandidates();
    }

    /**
     * {@return verdict of a programme: the best of its tracks and candidates}
     *
     * @param verdicts at least one
     */
    public static Verdict best(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Comparator.naturalOrder()).orElse(Verdict.NOT_APPLICABLE);
    }

    /** Single criteria and groups; a group has the force of its members. */
    private static Weighing weigh(List<Weighed> findings) {
        Weighing weighing = new Weighing();
        Map<String, List<Weighed>> groups = new LinkedHashMap<>();
        for (Weighed finding : findings) {
            String group = finding.criterion().anyOf();
            if (group == null) {
                weighing.add(finding.criterion().force(), finding.status());
            } else {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(finding);
            }
        }
        groups.values()
                .forEach(
                        members ->
                                weighing.add(
                                        members.get(0).criterion().force(),
                                        ofGroup(members.stream().map(Weighed::status).toList())));
        return weighing;
    }
}
