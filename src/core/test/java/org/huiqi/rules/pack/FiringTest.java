package org.huiqi.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.condition.StandardUse;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.engine.RuleFailure;
import org.huiqi.rules.engine.RuleNetwork;
import org.huiqi.rules.explain.Explanations;
import org.junit.jupiter.api.Test;

/** The rules of the files, compiled as they stand, are what makes a condition met. */
class FiringTest {
    private static final int PROFILES = 150;
    private static final RulePack PACK = CHECKER.pack();
    private static final RuleBase BASE = PACK.base();
    private static final RuleNetwork NO_RULES = new RuleNetwork(List.of());
    private static final Attestations NOTHING = Attestations.of(Map.of());

    @Test
    void a_rule_fires_exactly_where_its_condition_holds() {
        List<String> differences = new ArrayList<>();
        Set<String> fired = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        int compared = 0;
        List<RuleText> rules = PACK.rules();
        for (long seed = 0; seed < PROFILES; seed++) {
            for (FactSet set : sets(Trees.profile(RandomProfile.tree(seed)))) {
                for (RuleText rule : rules) {
                    Object fact = set.fact(rule);
                    if (fact == null) {
                        continue;
                    }
                    Boolean holds = rule.condition().holds(fact, Sample.AS_OF);
                    boolean met = set.fired().get(BASE.number(rule.id()));
                    compared++;
                    (met ? fired : silent).add(rule.id());
                    if (met != Boolean.TRUE.equals(holds)) {
                        differences.add(seed + " " + rule.id() + " fired " + met);
                    }
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(100_000);
        assertThat(fired)
                .containsAll(
                        rules.stream()
                                .filter(rule -> StandardUse.all(rule).isEmpty())
                                .map(RuleText::id)
                                .toList());
        assertThat(silent).hasSize(rules.size());
    }

    @Test
    void what_does_not_fire_is_never_met_whatever_its_condition_says() {
        FactSet own = FactSet.of(applicant("registration: {province: 江苏}"), NOTHING);
        int rule = BASE.number("P14-03c");
        assertThat(BASE.met(rule, BASE.fire(own))).isTrue();
        FactSet silent = new RuleBase(PACK.rules(), () -> NO_RULES).fire(own);
        assertThatThrownBy(() -> BASE.met(rule, silent))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("P14-03c (P14.drl:");
    }

    @Test
    void an_explanation_that_disagrees_with_the_engine_stops_the_check() {
        FactSet own = BASE.fire(FactSet.of(applicant("registration: {province: 江苏}"), NOTHING));
        Criterion criterion = CHECKER.edition().programme("P14").criterion("P14-03c");
        List<RuleText> others =
                BASE.rules().stream()
                        .map(
                                rule ->
                                        rule.id().equals("P14-03c")
                                                ? rule.with(BASE.rule("P14-07").condition())
                                                : rule)
                        .toList();
        RuleBase other = new RuleBase(others, () -> NO_RULES);
        assertThatThrownBy(() -> new Explanations().of(criterion, other, own, () -> null))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("P14-03c (P14.drl:");
    }

    private static Applicant applicant(String... lines) {
        return PACK.evaluate(Sample.profile(lines), Sample.AS_OF).applicant();
    }

    /** The applicant's facts, then those of each candidate, with what fires on them. */
    private static List<FactSet> sets(Profile profile) {
        Applicant applicant = PACK.evaluate(profile, Sample.AS_OF).applicant();
        Attestations attestations = Attestations.of(profile.attestations());
        FactSet own = BASE.fire(FactSet.of(applicant, attestations));
        List<FactSet> sets = new ArrayList<>(List.of(own));
        for (String list : PACK.lists()) {
            List<FactSet> entries = FactSet.of(applicant, attestations, list);
            if (entries != null) {
                entries.forEach(entry -> sets.add(BASE.fire(own, entry)));
            }
        }
        return sets;
    }
}
