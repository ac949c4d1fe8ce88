package org.huiqi.lab.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Programme;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.boundary.Attested;
import org.huiqi.lab.boundary.FirstCandidate;
import org.huiqi.lab.boundary.Variation;
import org.huiqi.lab.boundary.Variations;
import org.huiqi.lab.mutation.Mutant.RuleChange;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a mutant rests on, varied: of a rule those of its comparisons as they are and as
 * they are changed, of a criterion that binds otherwise those of its rule and its group.
 */
final class FactVariations {
    private final @Nullable Judged judged;
    private final Map<String, RuleText> rules = new HashMap<>();

    FactVariations(RulePack pack, @Nullable Judged judged) {
        this.judged = judged;
        pack.allRules().forEach(rule -> rules.put(rule.id(), rule));
    }

    /** The rule as it is; null where the mutant is none of a rule. */
    @Nullable RuleText rule(Mutant mutant) {
        return rules.get(mutant.id());
    }

    /**
     * Groups of variations, a group for each comparison; one of each group can be put together.
     *
     * @param mutant the mutant
     * @param firm the firm that is varied
     * @param asOf the day
     */
    List<List<Variation>> of(Mutant mutant, Profile firm, LocalDate asOf) {
        if (mutant.kind() == Mutation.AMOUNT) {
            return AmountVariations.of(
                    Objects.requireNonNull(((Programme) Objects.requireNonNull(judged)).benefit()));
        }
        List<List<Variation>> groups = new ArrayList<>();
        for (RuleText rule : read(mutant)) {
            Criterion criterion = criterion(rule.id());
            if (rule.factType() != Attestation.class) {
                comparisons(rule, mutant)
                        .forEach(one -> groups.add(variations(one, criterion, firm, asOf)));
            }
            if (criterion != null) {
                String candidate = FirstCandidate.of(judged, firm);
                groups.add(Attested.variations(criterion, candidate));
            }
        }
        return groups;
    }

    private List<Variation> variations(
            Comparison comparison, @Nullable Criterion criterion, Profile firm, LocalDate asOf) {
        String list = criterion == null ? null : criterion.candidate();
        String candidate = judged == null ? null : FirstCandidate.of(judged, firm);
        return Variations.of(comparison, list, candidate, firm, asOf);
    }

    /** Comparisons of a rule, and of what it is changed into, each once. */
    private static List<Comparison> comparisons(RuleText rule, Mutant mutant) {
        Map<String, Comparison> all = new LinkedHashMap<>();
        rule.condition().comparisons().forEach(one -> all.put(one.text(), one));
        if (mutant.change() instanceof RuleChange change && change.rule().id().equals(rule.id())) {
            change.rule().condition().comparisons().forEach(one -> all.put(one.text(), one));
        }
        return List.copyOf(all.values());
    }

    private @Nullable Criterion criterion(String id) {
        return judged == null
                ? null
                : judged.criteria().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null);
    }

    /** Rules that decide what the mutant changes, its own first. */
    private List<RuleText> read(Mutant mutant) {
        List<RuleText> read = new ArrayList<>();
        if (rules.containsKey(mutant.id())) {
            read.add(rules.get(mutant.id()));
        }
        Criterion criterion = criterion(mutant.id());
        if (criterion != null && !(mutant.change() instanceof RuleChange)) {
            judged.criteria().stream()
                    .filter(one -> one != criterion && together(one, criterion, mutant))
                    .forEach(one -> read.add(rules.get(one.id())));
        }
        if (judged instanceof Standard standard && standard.score() != null) {
            standard.score().indicators().stream()
                    .filter(indicator -> indicator.id().equals(mutant.id()))
                    .flatMap(indicator -> indicator.bands().stream())
                    .forEach(band -> read.add(rules.get(band)));
        }
        return read;
    }

    /** Members of its group, as it is or as it is changed. */
    private static boolean together(Criterion one, Criterion criterion, Mutant mutant) {
        String changed =
                Objects.requireNonNull(mutant.judged()).criteria().stream()
                        .filter(c -> c.id().equals(criterion.id()))
                        .map(Criterion::anyOf)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return one.anyOf() != null
                && (one.anyOf().equals(criterion.anyOf()) || one.anyOf().equals(changed));
    }
}
