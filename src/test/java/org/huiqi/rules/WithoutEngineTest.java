package org.huiqi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.candidate.Candidate;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.Condition.Comparison;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** A rule that is tried out before it is compiled is decided as the engine would decide it. */
class WithoutEngineTest {

    @Test
    void a_comparison_worked_out_without_the_engine_says_what_the_engine_says() {
        List<RuleText> rules = CHECKER.pack().rules();
        KieBase engine = EngineCompiler.compile("rules", new Questions(rules).drl()).engine();
        RuleBase base = new RuleBase(rules, () -> engine);
        List<String> differences = new ArrayList<>();
        Set<Boolean> seen = new LinkedHashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            List<FactSet> sets = sets(Trees.profile(RandomProfile.tree(seed)));
            List<Object> facts = new ArrayList<>(List.of(sets.get(0).applicant()));
            sets.forEach(set -> facts.addAll(set.own()));
            RuleBase.Answers answers = base.fire(facts, Sample.AS_OF);
            for (RuleText rule : rules) {
                for (Comparison comparison : rule.condition().comparisons().toList()) {
                    for (FactSet set : sets) {
                        Object fact = set.of(comparison.operand().factType());
                        if (fact != null) {
                            Object answer = comparison.operand().value(fact, Sample.AS_OF);
                            Boolean alone = comparison.holds(answer, Sample.AS_OF);
                            seen.add(alone);
                            if (alone != answers.of(comparison, set)) {
                                differences.add(seed + " " + rule.id() + " " + comparison.text());
                            }
                        }
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(seen).containsExactlyInAnyOrder(true, false, null);
    }

    private static List<FactSet> sets(Profile profile) {
        Applicant applicant = CHECKER.pack().evaluate(profile, Sample.AS_OF).applicant();
        List<FactSet> sets = new ArrayList<>(List.of(FactSet.of(applicant)));
        Set<String> lists = new LinkedHashSet<>();
        CHECKER.edition().programmes().stream().map(Programme::candidates).forEach(lists::add);
        lists.remove(null);
        for (String list : lists) {
            if (Values.at(profile, list) instanceof List<?> entries) {
                entries.forEach(e -> sets.add(FactSet.of(applicant, list, (Candidate) e)));
            }
        }
        return sets;
    }
}
