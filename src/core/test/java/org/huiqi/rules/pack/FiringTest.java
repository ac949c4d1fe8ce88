package org.huiqi.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.rules.Firing;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.condition.StandardUse;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Fired;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.engine.RuleFailure;
import org.huiqi.rules.explain.Explanations;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules of the files, compiled as they stand, are what makes a condition met. */
class FiringTest {
    private static final int PROFILES = 150;
    private static final RulePack PACK = CHECKER.pack();
    private static final RuleBase BASE = PACK.base();

    @Test
    void a_rule_fires_exactly_where_its_condition_holds() {
        List<String> differences = new ArrayList<>();
        Set<String> fired = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        int compared = 0;
        List<RuleText> rules = PACK.rules();
        for (long seed = 0; seed < PROFILES; seed++) {
            List<FactSet> sets = sets(Trees.profile(RandomProfile.tree(seed)));
            Fired firings = BASE.fire(facts(sets), Sample.AS_OF);
            for (RuleText rule : rules) {
                for (FactSet set : sets) {
                    Object fact = set.fact(rule);
                    if (fact == null) {
                        continue;
                    }
                    Boolean holds = rule.condition().holds(fact, Sample.AS_OF);
                    boolean met = firings.contains(rule.id(), fact);
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
    void the_consequence_runs_once_for_each_condition_that_is_met() {
        Profile profile = Trees.profile(RandomProfile.tree(3));
        List<FactSet> sets = sets(profile);
        List<String> ran = new ArrayList<>();
        for (KieBase base : BuiltInRules.bases(PACK.edition().id())) {
            fire(base, facts(sets), match -> ran.add(match.getRule().getName()));
        }
        Fired fired = BASE.fire(facts(sets), Sample.AS_OF);
        List<String> met = new ArrayList<>();
        for (RuleText rule : BASE.rules().values()) {
            Set<Object> seen = new HashSet<>();
            for (FactSet set : sets) {
                Object fact = set.fact(rule);
                if (fact != null && fired.contains(rule.id(), fact) && seen.add(fact)) {
                    met.add(rule.id());
                }
            }
        }
        assertThat(ran).hasSizeGreaterThan(20).containsExactlyInAnyOrderElementsOf(met);
    }

    private static void fire(KieBase base, List<Object> facts, Firing.Listener listener) {
        KieSession session = base.newKieSession();
        try {
            session.getEnvironment().set(Firing.LISTENER, listener);
            session.setGlobal("asOf", Sample.AS_OF);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }

    @Test
    void what_does_not_fire_is_never_met_whatever_its_condition_says() {
        FactSet own = sets(Sample.profile("registration: {province: 江苏}")).get(0);
        RuleText rule = BASE.rule("P14-03c");
        Fired fired = BASE.fire(List.of(own.applicant()), Sample.AS_OF);
        Fired nothing = BASE.fire(List.of(), Sample.AS_OF);
        assertThat(BASE.holds(rule, own.applicant(), fired, Sample.AS_OF)).isTrue();
        assertThatThrownBy(() -> BASE.holds(rule, own.applicant(), nothing, Sample.AS_OF))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("P14-03c (P14.drl:");
    }

    @Test
    void an_explanation_that_disagrees_with_the_engine_stops_the_check() {
        Profile profile = Sample.profile("registration: {province: 江苏}");
        FactSet own = sets(profile).get(0);
        Programme p14 = CHECKER.edition().programme("P14");
        Criterion criterion = p14.criterion("P14-03c");
        RuleText other = BASE.rule("P14-03c").with(BASE.rule("P14-07").condition());
        Judgement judgement =
                new Judgement(BASE, BASE.fire(List.of(own.applicant()), Sample.AS_OF));
        assertThatThrownBy(() -> new Explanations().of(criterion, other, judgement, own))
                .isInstanceOf(RuleFailure.class)
                .hasMessageContaining("P14-03c (P14.drl:");
    }

    private static List<Object> facts(List<FactSet> sets) {
        List<Object> facts = new ArrayList<>();
        facts.add(sets.get(0).applicant());
        facts.addAll(sets.get(0).attestations().all());
        sets.forEach(set -> set.addTo(facts));
        return facts;
    }

    /** The applicant's facts, then those of each candidate. */
    private static List<FactSet> sets(Profile profile) {
        Applicant applicant = PACK.evaluate(profile, Sample.AS_OF).applicant();
        Attestations attestations = Attestations.of(profile.attestations());
        List<FactSet> sets = new ArrayList<>(List.of(FactSet.of(applicant, attestations)));
        for (String list : PACK.lists()) {
            List<FactSet> entries = FactSet.of(applicant, attestations, list);
            sets.addAll(entries == null ? List.of() : entries);
        }
        return sets;
    }
}
