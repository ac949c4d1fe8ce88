package org.huiqi.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.huiqi.SharedChecker.CHECKER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.huiqi.RandomProfile;
import org.huiqi.Sample;
import org.huiqi.Trees;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Decision;
import org.huiqi.catalogue.PackFiles;
import org.huiqi.catalogue.Programme;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.profile.schema.Values;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.ObligationState;
import org.huiqi.verdict.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * The files of the pack, compiled by the engine as they stand, say the same as the pack that is
 * split into single comparisons: splitting changes nothing.
 */
class RulesAsWrittenTest {
    private static final List<Programme> PROGRAMMES = CHECKER.edition().programmes();
    private static final Map<String, KieBase> ENGINES = new ConcurrentHashMap<>();
    private static final int PROFILES = 150;

    static Stream<String> files() {
        return Stream.concat(
                PROGRAMMES.stream().map(p -> p.id() + ".drl"),
                CHECKER.edition().standards().stream().map(s -> s + ".drl"));
    }

    private static String text(String file) {
        PackFiles pack = PackFiles.builtIn();
        return pack.rule(file).or(() -> pack.standard(file)).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_compiles_alone(String file) {
        assertThatCode(() -> engine(file)).doesNotThrowAnyException();
    }

    @Test
    void a_rule_as_written_fires_exactly_where_the_split_one_is_met() {
        Map<String, KieBase> engines = new LinkedHashMap<>();
        PROGRAMMES.forEach(p -> engines.put(p.id(), engine(p.id() + ".drl")));
        List<String> differences = new ArrayList<>();
        Set<String> fired = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        LongStream.range(0, PROFILES)
                .forEach(
                        seed -> {
                            Firm firm = new Firm(Trees.profile(RandomProfile.tree(seed)));
                            for (Programme programme : PROGRAMMES) {
                                Fired as = firm.fire(engines.get(programme.id()));
                                firm.split(programme)
                                        .forEach(
                                                (ask, met) -> {
                                                    boolean written = as.fired(ask);
                                                    (written ? fired : silent).add(ask.rule());
                                                    if (met != written) {
                                                        differences.add(
                                                                seed + " " + ask + " split " + met);
                                                    }
                                                });
                            }
                        });
        assertThat(differences).isEmpty();
        Set<String> rules = new TreeSet<>();
        CHECKER.pack().rules().forEach(rule -> rules.add(rule.id()));
        assertThat(fired).isEqualTo(rules);
        assertThat(silent).isEqualTo(rules);
    }

    /** The engine of one file and nothing else; compiled once. */
    private static KieBase engine(String file) {
        return ENGINES.computeIfAbsent(
                file,
                name ->
                        EngineCompiler.compile(
                                        name, text(name).replaceFirst("(?m)^package .*$", ""))
                                .engine());
    }

    /**
     * Whether a rule holds for the applicant or a candidate.
     *
     * @param rule id of the rule
     * @param candidate id of the candidate, or null
     * @param facts its facts
     */
    private record Ask(String rule, @Nullable String candidate, Set<Object> facts) {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return rule + "@" + candidate;
        }
    }

    /** What fired, by rule. */
    private record Fired(Map<String, List<Match>> matches) {
        boolean fired(Ask ask) {
            return matches.getOrDefault(ask.rule(), List.of()).stream()
                    .anyMatch(match -> ask.facts().containsAll(match.getObjects()));
        }
    }

    /** A firm with its facts. */
    private static final class Firm {
        private final Applicant applicant;
        private final Evaluation attested;
        private final Evaluation unattested;
        private final FactSet own;
        private final Map<String, List<FactSet>> lists = new LinkedHashMap<>();

        Firm(Profile profile) {
            this.attested = CHECKER.pack().evaluate(profile, Sample.AS_OF);
            this.unattested =
                    CHECKER.pack()
                            .evaluate(Values.with(profile, "attestations", Map.of()), Sample.AS_OF);
            this.applicant = attested.applicant();
            Fact fact = new Fact(applicant);
            this.own = FactSet.of(fact, Attestations.ofApplicant(profile.attestations()));
            for (CandidateList list : CHECKER.pack().programmes().lists()) {
                List<FactSet> entries =
                        list.facts(fact, Attestations.byCandidate(profile.attestations()));
                if (entries != null) {
                    lists.put(list.name(), entries);
                }
            }
        }

        Fired fire(KieBase engine) {
            Map<String, List<Match>> matches = new LinkedHashMap<>();
            KieSession session = engine.newKieSession();
            try {
                if (engine.getKiePackages().stream()
                        .anyMatch(p -> !p.getGlobalVariables().isEmpty())) {
                    session.setGlobal("asOf", Sample.AS_OF);
                }
                session.getEnvironment()
                        .set(
                                Firing.LISTENER,
                                (Firing.Listener)
                                        match ->
                                                matches.computeIfAbsent(
                                                                match.getRule().getName(),
                                                                rule -> new ArrayList<>())
                                                        .add(match));
                session.insert(applicant);
                session.insert(own.attestations());
                lists.values()
                        .forEach(
                                sets -> sets.forEach(set -> besides(set).forEach(session::insert)));
                session.fireAllRules();
            } finally {
                session.dispose();
            }
            return new Fired(matches);
        }

        /**
         * What the split pack says of every rule of a programme: of the list alone where the list
         * is open.
         */
        Map<Ask, Boolean> split(Programme programme) {
            Map<Ask, Boolean> met = new LinkedHashMap<>();
            findings(programme, attested, decide -> decide != Decision.OPEN_LIST, met);
            findings(programme, unattested, decide -> decide == Decision.OPEN_LIST, met);
            programme
                    .obligations()
                    .forEach(
                            o ->
                                    met.put(
                                            new Ask(o.id(), null, facts(own)),
                                            attested.obligation(o.id()) == ObligationState.DUE));
            return met;
        }

        private void findings(
                Programme programme,
                Evaluation evaluation,
                Predicate<Decision> wanted,
                Map<Ask, Boolean> met) {
            for (CandidateResult result : evaluation.candidates(programme)) {
                for (Finding finding : result.findings()) {
                    Criterion criterion = finding.criterion();
                    if (wanted.test(criterion.decide())) {
                        FactSet set = criterion.candidate() == null ? own : set(programme, result);
                        met.put(
                                new Ask(criterion.id(), result.candidate(), facts(set)),
                                finding.status() == Status.MET);
                    }
                }
            }
        }

        private FactSet set(Programme programme, CandidateResult result) {
            return lists.get(programme.candidates()).stream()
                    .filter(s -> s.candidate().id().equals(result.candidate()))
                    .findFirst()
                    .orElseThrow();
        }

        private Set<Object> facts(FactSet set) {
            Set<Object> facts = Collections.newSetFromMap(new IdentityHashMap<>());
            facts.add(applicant);
            facts.addAll(besides(set));
            return facts;
        }

        /** Every fact of a set but the applicant. */
        private static List<Object> besides(FactSet set) {
            List<Object> facts = new ArrayList<>(List.of(set.attestations()));
            set.others().forEach(fact -> facts.add(fact.value()));
            return facts;
        }
    }
}
