package org.huiqi.rules.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.huiqi.catalogue.Standard;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.explain.Explanations;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Every version of the standards that lead to a title, each with its rules in an engine of its own,
 * so that no more is fired than is asked for. Immutable.
 */
final class TitleStandards {
    private final Explanations explanations;
    private final List<StandardRules> versions;

    private TitleStandards(List<StandardRules> versions, Explanations explanations) {
        this.versions = List.copyOf(versions);
        this.explanations = explanations;
    }

    /**
     * The standards of a pack.
     *
     * @param rules the rules, file after file
     * @param engines asked for what a version was compiled to when its rules are first fired
     */
    static TitleStandards of(
            List<Standard> standards, List<RuleText> rules, IntFunction<KieBase> engines) {
        List<StandardRules> versions = new ArrayList<>();
        for (Standard standard : standards) {
            int place = versions.size();
            String file = standard.file() + ".drl";
            List<RuleText> own = rules.stream().filter(r -> r.file().equals(file)).toList();
            RuleBase base = new RuleBase(own, () -> List.of(engines.apply(place)));
            versions.add(new StandardRules(standard, base));
        }
        return new TitleStandards(versions, new Explanations());
    }

    /** The same on rules of which one was replaced. */
    TitleStandards with(RuleText rule) {
        return new TitleStandards(
                versions.stream().map(v -> has(v, rule.id()) ? v.with(rule) : v).toList(),
                new Explanations());
    }

    /** The same with another catalogue entry of one version, on the same rules. */
    TitleStandards with(Standard entry) {
        return new TitleStandards(
                versions.stream()
                        .map(v -> v.standard().file().equals(entry.file()) ? v.with(entry) : v)
                        .toList(),
                explanations);
    }

    /** Whether a rule of this id is one of theirs. */
    boolean has(String rule) {
        return versions.stream().anyMatch(version -> has(version, rule));
    }

    private static boolean has(StandardRules version, String rule) {
        return version.base().rules().containsKey(rule);
    }

    /** Every rule as written. */
    List<RuleText> rules() {
        return versions.stream().flatMap(v -> v.base().rules().values().stream()).toList();
    }

    Explanations explanations() {
        return explanations;
    }

    /** Those that apply on a day, by rung. */
    List<StandardRules> on(LocalDate asOf) {
        return versions.stream().filter(v -> v.standard().appliesOn(asOf)).toList();
    }

    /** Begins to make the engines of those that apply on a day, beside what the caller does. */
    void prepare(LocalDate asOf) {
        BuiltInRules.beside(() -> on(asOf).forEach(version -> version.base().prepare()));
    }

    /** The version of a standard that applies on a day; null where none does. */
    @Nullable StandardRules on(String id, LocalDate asOf) {
        for (StandardRules version : versions) {
            if (version.standard().id().equals(id) && version.standard().appliesOn(asOf)) {
                return version;
            }
        }
        return null;
    }
}
