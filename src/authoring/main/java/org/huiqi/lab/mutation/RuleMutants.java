package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.mutation.ComparisonVariants.Variant;
import org.huiqi.lab.mutation.Mutant.RuleChange;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Everything that one rule is changed into. */
final class RuleMutants {
    private static final Condition NEVER = new Any(List.of());
    private static final Condition ALWAYS = new All(List.of());

    private final @Nullable Judged judged;
    private final RuleText rule;
    private final Killer killer;
    private final @Nullable String list;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleMutants(@Nullable Judged judged, RuleText rule) {
        this.judged = judged;
        this.rule = rule;
        this.list =
                judged == null
                        ? null
                        : judged.criteria().stream()
                                .filter(c -> c.id().equals(rule.id()))
                                .findFirst()
                                .map(Criterion::candidate)
                                .orElse(null);
        this.killer = new Killer(rule.id(), list);
    }

    /**
     * The mutants of a rule.
     *
     * @param judged its programme or standard; null for a rule of the size standard
     * @param rule the rule
     */
    static List<Mutant> of(@Nullable Judged judged, RuleText rule) {
        RuleMutants all = new RuleMutants(judged, rule);
        if (!all.isAttested()) {
            all.visit(Folding.of(rule.condition()), changed -> changed);
        }
        all.points();
        all.removed();
        return all.mutants;
    }

    /** An attestation that is asked for in any other way does not load. */
    private boolean isAttested() {
        return rule.factType() == Attestation.class;
    }

    /** A band gives one point more or less. */
    private void points() {
        if (rule.points() == 0) {
            return;
        }
        for (int points : new int[] {rule.points() - 1, rule.points() + 1}) {
            if (points > most()) {
                continue;
            }
            mutants.add(
                    new Mutant(
                            rule.id(),
                            Mutation.POINTS,
                            rule.file(),
                            rule.line(),
                            "points " + rule.points(),
                            "points " + points,
                            killer.points(rule.points()),
                            new RuleChange(judged, rule.with(points))));
        }
    }

    /** What the indicator of the band gives at most: more is cut off. */
    private int most() {
        return judged instanceof Standard standard && standard.score() != null
                ? standard.score().indicators().stream()
                        .filter(indicator -> indicator.bands().contains(rule.id()))
                        .mapToInt(Indicator::max)
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private void removed() {
        String before = MutantText.of(rule.condition());
        add(Mutation.RULE_REMOVED, rule.line(), before, "false", killer.never(), NEVER);
        add(Mutation.RULE_REMOVED, rule.line(), before, "true", killer.always(), ALWAYS);
    }

    /**
     * Changes a part of the condition in every way; {@code whole} puts the part back in its place.
     */
    private void visit(Condition part, UnaryOperator<Condition> whole) {
        if (part instanceof Comparison comparison) {
            for (Variant v : ComparisonVariants.of(comparison, list)) {
                add(
                        v.kind(),
                        comparison.line(),
                        v.before(),
                        v.after(),
                        killer.of(comparison, v.comparison()),
                        whole.apply(v.comparison()));
            }
            return;
        }
        boolean and = part instanceof All;
        List<Condition> parts = part.parts();
        Condition swapped = and ? new Any(parts) : new All(parts);
        add(
                Mutation.AND_OR,
                line(part),
                MutantText.of(part),
                MutantText.of(swapped),
                killer.oneOf(MutantText.of(part)),
                whole.apply(swapped));
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            Condition without = joined(and, without(parts, index));
            add(
                    Mutation.CONSTRAINT_REMOVED,
                    line(parts.get(i)),
                    MutantText.of(part),
                    MutantText.of(without),
                    and
                            ? killer.allBut(MutantText.of(parts.get(i)))
                            : killer.only(MutantText.of(parts.get(i))),
                    whole.apply(without));
            visit(parts.get(i), changed -> whole.apply(joined(and, with(parts, index, changed))));
        }
    }

    private static Condition joined(boolean and, List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : and ? new All(parts) : new Any(parts);
    }

    private static List<Condition> without(List<Condition> parts, int index) {
        List<Condition> left = new ArrayList<>(parts);
        left.remove(index);
        return List.copyOf(left);
    }

    private static List<Condition> with(List<Condition> parts, int index, Condition changed) {
        List<Condition> all = new ArrayList<>(parts);
        all.set(index, changed);
        return List.copyOf(all);
    }

    private int line(Condition part) {
        return part.comparisons().findFirst().map(Comparison::line).orElse(rule.line());
    }

    private void add(
            Mutation kind,
            int line,
            String before,
            String after,
            Bilingual noticedBy,
            Condition changed) {
        mutants.add(
                new Mutant(
                        rule.id(),
                        kind,
                        rule.file(),
                        line,
                        before,
                        after,
                        noticedBy,
                        new RuleChange(judged, rule.with(changed))));
    }
}
