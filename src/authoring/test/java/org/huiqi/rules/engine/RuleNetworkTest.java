package org.huiqi.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.model.Model;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.SharedChecker;
import org.huiqi.Trees;
import org.huiqi.catalogue.Standard;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseSuite;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;
import org.huiqi.rules.Firing;
import org.huiqi.rules.pack.RulePack;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.RuleContext;

/**
 * The network that rules fire in says what plain sessions of Drools say: which rule runs on which
 * fact, and how often. A version of Drools that builds its network otherwise fails here.
 */
class RuleNetworkTest {
    private static final int PROFILES = 1_000;
    private static final int FIRMS_A_SESSION = 50;
    private static final RulePack PACK = SharedChecker.CHECKER.pack();

    @Test
    void every_rule_runs_as_often_as_in_plain_sessions_on_every_case() {
        ProfileReader reader = new ProfileReader(PACK.edition().criterionIds());
        Map<LocalDate, List<Object>> facts = new TreeMap<>();
        for (Case one : CaseSuite.read(List.of(Path.of("facts/cases"))).cases()) {
            if (reader.bind(one.profile(), one.asOf()) instanceof Read.Accepted accepted) {
                facts.computeIfAbsent(one.asOf(), day -> new ArrayList<>())
                        .addAll(facts(accepted.profile(), one.asOf()));
            }
        }
        assertThat(facts.size()).isGreaterThan(10);
        for (List<Model> models : everyNetwork()) {
            RuleNetwork network = new RuleNetwork(models);
            KieBase plain = RuleNetwork.base(models);
            facts.forEach((day, all) -> compare(network, plain, all, day));
        }
    }

    @Test
    void every_rule_runs_as_often_as_in_plain_sessions_on_generated_firms() {
        List<List<Object>> lots = new ArrayList<>();
        for (int seed = 0; seed < PROFILES; seed++) {
            if (seed % FIRMS_A_SESSION == 0) {
                lots.add(new ArrayList<>());
            }
            Profile firm = Trees.profile(RandomProfile.tree(seed));
            lots.get(lots.size() - 1).addAll(facts(firm, Sample.AS_OF));
        }
        int ran = 0;
        for (List<Model> models : everyNetwork()) {
            RuleNetwork network = new RuleNetwork(models);
            KieBase plain = RuleNetwork.base(models);
            for (List<Object> facts : lots) {
                ran += compare(network, plain, facts, Sample.AS_OF);
            }
        }
        assertThat(ran).isGreaterThan(20_000);
    }

    @Test
    void a_fact_that_enters_twice_is_told_twice() {
        List<Model> models = everyNetwork().get(0);
        Object firm = facts(Sample.profile("registration: {province: 江苏}"), Sample.AS_OF).get(1);
        RuleNetwork network = new RuleNetwork(models);
        List<Integer> once = new ArrayList<>();
        network.fire(List.of(firm), Sample.AS_OF, once::add);
        List<Integer> twice = new ArrayList<>();
        network.fire(List.of(firm, firm), Sample.AS_OF, twice::add);
        assertThat(once).isNotEmpty();
        assertThat(twice).hasSize(2 * once.size()).containsAll(once);
    }

    /** How many rules ran, as often in both. */
    private static int compare(
            RuleNetwork network, KieBase plain, List<Object> facts, LocalDate asOf) {
        Map<Object, Map<String, Integer>> inNetwork = new IdentityHashMap<>();
        for (Object fact : facts) {
            network.fire(
                    List.of(fact), asOf, rule -> add(inNetwork, fact, network.ids().get(rule)));
        }
        Map<Object, Map<String, Integer>> inSession = inSession(plain, facts, asOf);
        for (Object fact : facts) {
            assertThat(inNetwork.get(fact))
                    .as(fact.getClass().getSimpleName())
                    .isEqualTo(inSession.get(fact));
        }
        return inSession.values().stream().mapToInt(Map::size).sum();
    }

    private static Map<Object, Map<String, Integer>> inSession(
            KieBase plain, List<Object> facts, LocalDate asOf) {
        Map<Object, Map<String, Integer>> ran = new IdentityHashMap<>();
        Firing.Listener listener =
                drools -> {
                    InternalMatch match = (InternalMatch) ((RuleContext) drools).getMatch();
                    Object fact = match.getTuple().getFactHandle().getObject();
                    add(ran, fact, match.getRule().getName());
                };
        KieSession session = plain.newKieSession();
        try {
            session.getEnvironment().set(Firing.LISTENER, listener);
            if (plain.getKiePackages().stream().anyMatch(p -> !p.getGlobalVariables().isEmpty())) {
                session.setGlobal("asOf", asOf);
            }
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return ran;
    }

    private static void add(Map<Object, Map<String, Integer>> ran, Object fact, String rule) {
        ran.computeIfAbsent(fact, f -> new TreeMap<>()).merge(rule, 1, Integer::sum);
    }

    /** What rules of the pack can fire on, and points such as standards give. */
    private static List<Object> facts(Profile firm, LocalDate asOf) {
        List<Object> facts = new ArrayList<>(PACK.evaluate(firm, asOf).facts());
        for (Standard standard : PACK.edition().titleStandards()) {
            if (standard.score() != null) {
                Bounds points = Bounds.exactly(BigDecimal.valueOf(facts.size() * 7L % 101));
                Map<String, Bounds> parts = new TreeMap<>();
                standard.score().parts().forEach(part -> parts.put(part.id(), points));
                facts.add(new Points(standard.score().criterion(), points, parts));
            }
        }
        return facts;
    }

    /** The models of the edition, then of each standard that leads to a title. */
    private static List<List<Model>> everyNetwork() {
        List<List<Model>> networks = new ArrayList<>();
        for (String index : List.of(PACK.edition().id() + "/rules.txt", "title-standards.txt")) {
            lines(index).forEach(line -> networks.add(models(line)));
        }
        assertThat(networks).hasSizeGreaterThan(3);
        return networks;
    }

    private static List<String> lines(String index) {
        ClassLoader loader = RuleNetworkTest.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream("org/huiqi/compiled/" + index)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Model> models(String names) {
        List<Model> models = new ArrayList<>();
        for (String name : names.split(" ")) {
            try {
                models.add((Model) Class.forName(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return models;
    }

    @Test
    void rules_of_more_than_one_fact_are_refused() {
        assertThatThrownBy(() -> new RuleNetwork(List.of(JoinModel.model())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("more than one fact");
    }
}
