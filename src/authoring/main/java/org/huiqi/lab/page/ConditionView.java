package org.huiqi.lab.page;

import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A condition as the page shows it: a criterion, an obligation, or a band of a score.
 *
 * @param id id of its rule
 * @param clause locator of the clause; empty for a band
 * @param words what is required, in our words
 * @param indicator id of the indicator that a band belongs to; null for the others
 * @param criterion the criterion; null for an obligation or a band
 * @param rule its rule
 * @param text the rule as it is written, with its comment
 * @param facts what it reads
 * @param numbers what can be tried otherwise
 * @param isChanged whether wording or rule have changed since it was reviewed
 */
public record ConditionView(
        String id,
        String clause,
        Bilingual words,
        @Nullable String indicator,
        @Nullable Criterion criterion,
        RuleText rule,
        String text,
        List<RuleFact> facts,
        List<Tunable> numbers,
        boolean isChanged) {}
