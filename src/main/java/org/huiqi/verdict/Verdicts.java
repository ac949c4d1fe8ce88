package org.huiqi.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;

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
     * Status of a group of alternatives: met if one member is, not met if all are not, else unknown
     * if one is, else not attested.
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

    /** Verdict of one track and candidate. */
    public static Verdict of(List<Weighed> findings) {
        Map<Force, List<Status>> items = items(findings);
        List<Status> must = items.getOrDefault(Force.MUST, List.of());
        List<Status> inPrinciple = items.getOrDefault(Force.IN_PRINCIPLE, List.of());
        if (must.contains(Status.NOT_MET)) {
            return Verdict.NOT_ELIGIBLE;
        }
        if (must.contains(Status.UNKNOWN) || inPrinciple.contains(Status.UNKNOWN)) {
            return Verdict.UNDECIDED;
        }
        if (inPrinciple.contains(Status.NOT_MET)) {
            return Verdict.CONDITIONAL;
        }
        return must.contains(Status.UNATTESTED) || inPrinciple.contains(Status.UNATTESTED)
                ? Verdict.NEEDS_ATTESTATION
                : Verdict.ELIGIBLE;
    }

    /** Verdict where the list of candidates is missing: only the applicant's criteria are known. */
    public static Verdict withoutCandidates(List<Weighed> findings) {
        return items(findings).getOrDefault(Force.MUST, List.of()).contains(Status.NOT_MET)
                ? Verdict.NOT_ELIGIBLE
                : Verdict.UNDECIDED;
    }

    /** Verdict of a programme: the best of its tracks and candidates. */
    public static Verdict best(Collection<Verdict> verdicts) {
        return verdicts.stream().min(Comparator.naturalOrder()).orElse(Verdict.NOT_APPLICABLE);
    }

    /** Statuses of single criteria and of groups by force. */
    private static Map<Force, List<Status>> items(List<Weighed> findings) {
        Map<Force, List<Status>> items = new LinkedHashMap<>();
        Map<String, List<Weighed>> groups = new LinkedHashMap<>();
        for (Weighed finding : findings) {
            String group = finding.criterion().anyOf();
            if (group == null) {
                add(items, finding.criterion().force(), finding.status());
            } else {
                groups.computeIfAbsent(group, g -> new ArrayList<>()).add(finding);
            }
        }
        groups.values()
                .forEach(
                        members ->
                                add(
                                        items,
                                        members.get(0).criterion().force(),
                                        ofGroup(members.stream().map(Weighed::status).toList())));
        return items;
    }

    private static void add(Map<Force, List<Status>> items, Force force, Status status) {
        items.computeIfAbsent(force, f -> new ArrayList<>()).add(status);
    }
}
