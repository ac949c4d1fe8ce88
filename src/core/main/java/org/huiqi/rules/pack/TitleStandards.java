package org.huiqi.rules.pack;

import java.time.LocalDate;
import java.util.List;
import org.huiqi.catalogue.Standard;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.explain.Explanations;
import org.jspecify.annotations.Nullable;

/** Every version of the standards that lead to a title, with its rules. Immutable. */
final class TitleStandards {
    private final RuleBase base;
    private final Explanations explanations;
    private final List<StandardRules> versions;

    TitleStandards(List<Standard> standards, RuleBase base) {
        this(standards, base, new Explanations());
    }

    private TitleStandards(List<Standard> standards, RuleBase base, Explanations explanations) {
        this.base = base;
        this.explanations = explanations;
        this.versions = standards.stream().map(s -> new StandardRules(s, base)).toList();
    }

    /** The same on rules of which one was replaced. */
    TitleStandards with(RuleText rule) {
        return with(versions.stream().map(StandardRules::standard).toList(), rule);
    }

    private TitleStandards with(List<Standard> standards, RuleText rule) {
        return new TitleStandards(standards, base.with(rule), explanations);
    }

    RuleBase base() {
        return base;
    }

    Explanations explanations() {
        return explanations;
    }

    /** Those that apply on a day, by rung. */
    List<StandardRules> on(LocalDate asOf) {
        return versions.stream().filter(v -> v.standard().appliesOn(asOf)).toList();
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
