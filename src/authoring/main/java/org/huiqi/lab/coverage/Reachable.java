package org.huiqi.lab.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Standard.Combine;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What some firm can reach of a programme or standard. Criteria that exclude each other are not
 * seen, so one or the other word may be impossible all the same.
 *
 * @param judged the programme or standard
 * @param rules rules by their id
 */
record Reachable(Judged judged, Map<String, RuleText> rules) {

    /**
     * The statuses of a criterion: facts are never unattested, attestations and what a standard
     * leaves to them never unknown, and a condition that allows every word of an enum cannot be
     * missed.
     */
    Set<Status> statuses(Criterion criterion) {
        RuleText rule = rules.get(criterion.id());
        boolean misses = rule == null || canMiss(rule.condition());
        return switch (criterion.decide()) {
            case FACTS ->
                    misses
                            ? EnumSet.of(Status.MET, Status.NOT_MET, Status.UNKNOWN)
                            : EnumSet.of(Status.MET, Status.UNKNOWN);
            case ATTEST, STANDARD -> EnumSet.of(Status.MET, Status.NOT_MET, Status.UNATTESTED);
            case OPEN_LIST ->
                    misses ? EnumSet.allOf(Status.class) : EnumSet.of(Status.MET, Status.UNKNOWN);
        };
    }

    private static boolean canMiss(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().anyMatch(Reachable::canMiss);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(Reachable::canMiss);
        }
        Comparison comparison = (Comparison) condition;
        Set<Object> allowed = new HashSet<>();
        for (Literal literal : comparison.literals()) {
            if (!(literal.value() instanceof Enum<?>)) {
                return true;
            }
            allowed.add(literal.value());
        }
        Enum<?> one = (Enum<?>) allowed.iterator().next();
        return comparison.operator().isOrder()
                || !allowed.containsAll(Arrays.asList(one.getDeclaringClass().getEnumConstants()));
    }

    /** What one of its tracks can have, and not applicable where it is about a list. */
    Set<Verdict> verdicts() {
        EnumSet<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        if (judged.tracks().isEmpty()) {
            verdicts.addAll(verdicts(null));
        }
        judged.tracks().forEach(track -> verdicts.addAll(verdicts(track.id())));
        if (judged.candidates() != null) {
            verdicts.add(Verdict.NOT_APPLICABLE);
        }
        return verdicts;
    }

    /** What a track can have; null is the only one. */
    Set<Verdict> verdicts(@Nullable String track) {
        EnumSet<Verdict> verdicts = EnumSet.of(Verdict.ELIGIBLE);
        if (judged.candidates() != null) {
            verdicts.add(Verdict.UNDECIDED);
        }
        for (List<Criterion> item : items(track)) {
            Force force = item.get(0).force();
            Set<Status> reached = force == Force.PREFERRED ? Set.of() : statuses(item);
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
        for (Criterion criterion : judged.criteria()) {
            if (criterion.appliesTo(track)) {
                String group = criterion.anyOf();
                String key = group == null ? criterion.id() : "any of " + group;
                items.computeIfAbsent(key, k -> new ArrayList<>()).add(criterion);
            }
        }
        return items.values();
    }

    /** A group is missed where every member is; a member is enough for the other statuses. */
    private Set<Status> statuses(List<Criterion> item) {
        EnumSet<Status> reached = EnumSet.noneOf(Status.class);
        item.forEach(criterion -> reached.addAll(statuses(criterion)));
        if (item.stream().anyMatch(one -> !statuses(one).contains(Status.NOT_MET))) {
            reached.remove(Status.NOT_MET);
        }
        return reached;
    }

    /** The points of an indicator, from none of its bands up. */
    SortedSet<Integer> points(Indicator indicator) {
        TreeSet<Integer> reached = new TreeSet<>(Set.of(0));
        Set<Operand> asked = new HashSet<>();
        boolean oneAlwaysHolds = false;
        for (String id : indicator.bands()) {
            RuleText band = rules.get(id);
            if (indicator.combine() == Combine.SUM) {
                reached.addAll(reached.stream().map(sum -> sum + band.points()).toList());
            } else {
                reached.add(band.points());
            }
            // Two bands are a yes and a no to the same question.
            oneAlwaysHolds |=
                    band.condition() instanceof Comparison comparison
                            && comparison.literals().get(0).value() instanceof Boolean
                            && !asked.add(comparison.operand());
        }
        if (reached.last() > indicator.max()) {
            reached.tailSet(indicator.max()).clear();
            reached.add(indicator.max());
        }
        if (oneAlwaysHolds) {
            reached.remove(0);
        }
        return reached;
    }
}
