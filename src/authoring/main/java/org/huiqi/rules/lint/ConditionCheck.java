package org.huiqi.rules.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.Edition;
import org.huiqi.catalogue.Force;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.fact.Points;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.PackProblem;
import org.huiqi.text.Bilingual;
import org.huiqi.text.Joint;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that no firm can meet or none can miss, whole or in part, so that a criterion cannot
 * be reached in a status that its kind has; and criteria that shut each other out.
 */
final class ConditionCheck {
    private final Complaints found = new Complaints();

    private ConditionCheck() {}

    static List<PackProblem> check(Edition edition, Collection<RuleText> rules) {
        ConditionCheck check = new ConditionCheck();
        Set<String> explained = new HashSet<>();
        edition.programmes().forEach(programme -> explained(programme, explained));
        edition.titleStandards().forEach(standard -> explained(standard, explained));
        rules.stream()
                .filter(rule -> rule.factType() != Attestation.class)
                .filter(rule -> rule.factType() != Points.class)
                .forEach(rule -> check.rule(rule, explained.contains(rule.id())));
        Map<String, RuleText> byId = new HashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        for (Programme programme : edition.programmes()) {
            check.tracks(programme, byId);
        }
        edition.titleStandards().forEach(standard -> check.tracks(standard, byId));
        return check.found.problems();
    }

    /** Criteria that say how they are read: that every firm meets one may be what was decided. */
    private static void explained(Judged judged, Set<String> ids) {
        judged.criteria().stream()
                .filter(criterion -> criterion.reading() != null)
                .forEach(criterion -> ids.add(criterion.id()));
    }

    private void rule(RuleText rule, boolean explained) {
        TruthTable table = new TruthTable(rule.condition());
        if (!table.isComplete()) {
            return;
        }
        Condition condition = rule.condition();
        if (!table.canHold(condition)) {
            problem(
                    rule,
                    rule.line(),
                    LintText.NEVER_MET.text(),
                    LintText.CORRECT_CONDITION.text());
        } else if (table.alwaysHolds(condition)) {
            if (!explained || rule.condition().comparisons().anyMatch(ConditionCheck::isOrder)) {
                problem(
                        rule,
                        rule.line(),
                        LintText.ALWAYS_MET.text(),
                        LintText.CORRECT_CONDITION.text());
            }
        } else {
            parts(rule, condition, table);
        }
    }

    /** A part that says nothing: it always holds, never does, or is said by its neighbours. */
    private void parts(RuleText rule, Condition condition, TruthTable table) {
        for (Condition part : condition.parts()) {
            String text = part.text().replaceAll("org\\.huiqi\\.[a-z.]*", "");
            if (!table.canHold(part)) {
                problem(
                        rule,
                        line(part, rule),
                        LintText.PART_NEVER_HOLDS.with(text),
                        LintText.CORRECT_OR_REMOVE.text());
            } else if (table.alwaysHolds(part)) {
                problem(
                        rule,
                        line(part, rule),
                        LintText.PART_ALWAYS_HOLDS.with(text),
                        LintText.CORRECT_OR_REMOVE.text());
            } else if (table.isImplied(condition, part)) {
                problem(
                        rule,
                        line(part, rule),
                        LintText.PART_IMPLIED.with(text),
                        LintText.CORRECT_OR_REMOVE.text());
            } else {
                parts(rule, part, table);
            }
        }
    }

    private static boolean isOrder(Comparison comparison) {
        return comparison.operator().isOrder();
    }

    private static int line(Condition part, RuleText rule) {
        return part.comparisons().findFirst().map(Comparison::line).orElse(rule.line());
    }

    private void problem(RuleText rule, int line, Bilingual what, Bilingual advice) {
        found.add(rule.file(), line, rule.id(), Joint.PAIR.with(rule.id(), what), advice);
    }

    /** Two conditions that must both hold in a track and never do. */
    private void tracks(Judged judged, Map<String, RuleText> rules) {
        List<Named> tracks =
                judged.tracks().isEmpty() ? List.of() : new ArrayList<>(judged.tracks());
        Stream<@Nullable String> ids =
                tracks.isEmpty() ? Stream.of((String) null) : tracks.stream().map(Named::id);
        ids.forEach(track -> track(judged, track, rules));
    }

    private void track(Judged judged, @Nullable String track, Map<String, RuleText> rules) {
        List<Criterion> must =
                judged.criteria().stream()
                        .filter(criterion -> criterion.appliesTo(track))
                        .filter(criterion -> criterion.force() == Force.MUST)
                        .filter(criterion -> criterion.decide() == Decision.FACTS)
                        .filter(criterion -> criterion.anyOf() == null)
                        .filter(criterion -> rules.containsKey(criterion.id()))
                        .toList();
        for (int i = 0; i < must.size(); i++) {
            for (Criterion other : must.subList(i + 1, must.size())) {
                pair(judged, track, rules.get(must.get(i).id()), rules.get(other.id()));
            }
        }
    }

    private void pair(Judged judged, @Nullable String track, RuleText one, RuleText other) {
        if (one.factType() != other.factType()
                || one.condition()
                        .comparisons()
                        .map(Comparison::operand)
                        .noneMatch(
                                operand ->
                                        other.condition()
                                                .comparisons()
                                                .anyMatch(c -> c.operand().equals(operand)))) {
            return;
        }
        Condition both = new Condition.All(List.of(one.condition(), other.condition()));
        TruthTable table = new TruthTable(both);
        boolean alone = table.canHold(one.condition()) && table.canHold(other.condition());
        if (table.isComplete() && alone && !table.canHold(both)) {
            found.add(
                    judged.file() + ".yaml",
                    other.id(),
                    track == null
                            ? LintText.NONE_ELIGIBLE.with(one.id(), other.id())
                            : LintText.NO_WAY.with(one.id(), other.id(), track),
                    LintText.CORRECT_RULES.text());
        }
    }
}
