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
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.rules.Condition.Comparison;
import org.junit.jupiter.api.Test;

/** A rule that is tried out before it is compiled is decided as the engine would decide it. */
class WithoutEngineTest {

    @Test
    void a_comparison_worked_out_without_the_engine_says_what_the_engine_says() {
        List<RuleText> rules = CHECKER.pack().rules();
        RuleBase base = CHECKER.pack().programmes().base();
        List<String> differences = new ArrayList<>();
        Set<Boolean> seen = new LinkedHashSet<>();
        for (long seed = 0; seed < 60; seed++) {
            List<FactSet> sets = sets(Trees.profile(RandomProfile.tree(seed)));
            List<Fact> facts = new ArrayList<>(List.of(sets.get(0).own()));
            sets.forEach(set -> facts.addAll(set.others()));
            base.ask(facts, Sample.AS_OF);
            for (RuleText rule : rules) {
                for (Comparison comparison : rule.condition().comparisons().toList()) {
                    Asked asked = base.questions().asked(comparison);
                    for (FactSet set : sets) {
                        Fact fact = set.fact(comparison.operand().factType());
                        if (fact != null) {
                            Object answer = comparison.operand().value(fact.value(), Sample.AS_OF);
                            Boolean alone = comparison.holds(answer, Sample.AS_OF);
                            seen.add(alone);
                            if (alone != asked.holds(set)) {
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
        Fact applicant = new Fact(CHECKER.pack().evaluate(profile, Sample.AS_OF).applicant());
        List<FactSet> sets = new ArrayList<>();
        sets.add(FactSet.of(applicant, Attestations.ofApplicant(profile.attestations())));
        for (CandidateList list : CHECKER.pack().programmes().lists()) {
            List<FactSet> entries =
                    list.facts(applicant, Attestations.byCandidate(profile.attestations()));
            sets.addAll(entries == null ? List.of() : entries);
        }
        return sets;
    }
}
