package org.huiqi.lab.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.lab.boundary.Step;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Meaning;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a rule reads.
 *
 * @param label what a form calls it
 * @param path its path in a profile; empty where it is none of a profile
 */
public record RuleFact(Bilingual label, String path) {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate YEAR_LATER = LocalDate.of(2025, 1, 1);

    /** Those of a rule, in its order. */
    static List<RuleFact> of(RuleText rule, @Nullable String list) {
        if (rule.factType() == Attestation.class) {
            return List.of(
                    new RuleFact(RulesPhrase.AN_ATTESTATION.text(), "attestations." + rule.id()));
        }
        if (rule.factType() == Points.class) {
            return List.of(new RuleFact(RulesPhrase.POINTS_OF_STANDARD.text(), ""));
        }
        return rule.condition()
                .comparisons()
                .flatMap(comparison -> of(comparison.operand(), list).stream())
                .distinct()
                .toList();
    }

    private static List<RuleFact> of(Operand operand, @Nullable String list) {
        List<String> paths = Step.paths(operand, list, DAY);
        List<String> later = Step.paths(operand, list, YEAR_LATER);
        List<RuleFact> facts = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            boolean isFixed = paths.get(i).equals(later.get(i));
            String path = isFixed ? paths.get(i) : Fields.template(paths.get(i));
            facts.add(new RuleFact(Fields.label(path), path));
        }
        return facts.isEmpty() ? List.of(asked(operand)) : facts;
    }

    /** What an accessor answers from more than a profile. */
    private static RuleFact asked(Operand operand) {
        Meaning meaning = Meaning.of(operand.accessor());
        return new RuleFact(meaning == null ? Bilingual.same(operand.text()) : meaning.text(), "");
    }
}
