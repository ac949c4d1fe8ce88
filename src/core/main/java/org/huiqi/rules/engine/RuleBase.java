package org.huiqi.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.RuleText;
import org.jspecify.annotations.Nullable;

/**
 * Rules, compiled and as written, numbered by their place. Thread-safe; nothing of one firm reaches
 * another.
 *
 * <p>A rule that fires makes its condition met. Of one that did not fire the condition's tree says
 * whether it is not met or unknown.
 */
public final class RuleBase {
    private final List<RuleText> rules;
    private final Map<String, Integer> numbers;
    private final Compiled compiled;

    /** Numbers of rules that stand in for the compiled ones. */
    private final BitSet tried;

    /**
     * Rules with what they were compiled to.
     *
     * @param rules the rules
     * @param source asked for the network when the rules are first fired, so it may be made late
     */
    public RuleBase(List<RuleText> rules, Supplier<RuleNetwork> source) {
        this.rules = List.copyOf(rules);
        this.numbers = new HashMap<>();
        for (RuleText rule : rules) {
            numbers.put(rule.id(), numbers.size());
        }
        this.compiled = new Compiled(source, numbers);
        this.tried = new BitSet();
    }

    private RuleBase(RuleBase base, RuleText rule) {
        List<RuleText> changed = new ArrayList<>(base.rules);
        int number = base.number(rule.id());
        changed.set(number, rule);
        this.rules = changed;
        this.numbers = base.numbers;
        this.compiled = base.compiled;
        this.tried = (BitSet) base.tried.clone();
        tried.set(number);
    }

    /** The network, made when it is first asked for, with the numbers that its rules have here. */
    private static final class Compiled {
        private final Supplier<RuleNetwork> source;
        private final Map<String, Integer> numbers;
        private volatile @Nullable RuleNetwork network;
        private int[] byNetwork = {};

        Compiled(Supplier<RuleNetwork> source, Map<String, Integer> numbers) {
            this.source = source;
            this.numbers = numbers;
        }

        RuleNetwork network() {
            RuleNetwork made = network;
            return made == null ? make() : made;
        }

        /** Who asks meanwhile waits. A failure is not kept. */
        private synchronized RuleNetwork make() {
            RuleNetwork made = network;
            if (made == null) {
                made = source.get();
                byNetwork = made.ids().stream().mapToInt(numbers::get).toArray();
                network = made;
            }
            return made;
        }

        void fire(List<?> facts, LocalDate asOf, BitSet met) {
            network().fire(facts, asOf, rule -> met.set(byNetwork[rule]));
        }
    }

    /**
     * The same rules with one of them replaced, uncompiled: it is decided by its condition's tree
     * alone. Serves changes that are tried out by the hundred.
     */
    public RuleBase with(RuleText rule) {
        return new RuleBase(this, rule);
    }

    /** The rules, by their numbers. */
    public List<RuleText> rules() {
        return rules;
    }

    /** Whether there is a rule of an id. */
    public boolean has(String id) {
        return numbers.containsKey(id);
    }

    /** Number of a rule by its id. */
    public int number(String id) {
        return numbers.get(id);
    }

    /** A rule by its id. */
    public RuleText rule(String id) {
        return rules.get(number(id));
    }

    /** Makes the network where nobody has; who asks meanwhile waits. A failure is not kept. */
    public void prepare() {
        compiled.network();
    }

    /**
     * Fires the rules on some facts.
     *
     * @return numbers of those that are met on one of them
     * @throws RuleFailure where a rule throws
     */
    public BitSet fire(List<?> facts, LocalDate asOf) {
        BitSet met = new BitSet(rules.size());
        fire(facts, asOf, met);
        return met;
    }

    private void fire(List<?> facts, LocalDate asOf, BitSet met) {
        compiled.network();
        try {
            compiled.fire(facts, asOf, met);
        } catch (RuntimeException e) {
            throw RuleFailure.thrown(e, rules, facts, asOf);
        }
    }

    /**
     * Fires the rules on the facts of an applicant.
     *
     * @return the same facts with what fired on them
     * @throws RuleFailure where a rule throws
     */
    public FactSet fire(FactSet own) {
        List<Object> facts = new ArrayList<>(own.attestations().ofApplicant());
        facts.add(own.applicant());
        return own.with(fire(facts, own.asOf()));
    }

    /**
     * Fires the rules on what a candidate adds to the facts of its applicant.
     *
     * @param own those of the applicant, with what fired on them
     * @return the candidate's facts with what fired on them and on the applicant's
     * @throws RuleFailure where a rule throws
     */
    public FactSet fire(FactSet own, FactSet candidate) {
        BitSet met = (BitSet) own.fired().clone();
        List<Object> facts = new ArrayList<>();
        candidate.addTo(facts);
        for (Attestation attestation : candidate.ownAttestations()) {
            Integer number = numbers.get(attestation.criterion());
            if (number != null) {
                met.clear(number); // the candidate's own goes before the plain one
                facts.add(attestation);
            }
        }
        fire(facts, own.asOf(), met);
        return candidate.with(met);
    }

    /**
     * Whether a rule's condition is met: by its firing, else, three-valued, by its tree; by that
     * alone where no rules were fired on the facts.
     *
     * @param rule number of the rule
     * @return null = unknown
     * @throws RuleFailure where the rule did not fire and its condition holds, or throws
     */
    public @Nullable Boolean met(int rule, FactSet facts) {
        return isFired(rule, facts.fired())
                ? Boolean.TRUE
                : met(rule, facts.fact(rules.get(rule)), facts.fired(), facts.asOf());
    }

    /**
     * The same for a fact.
     *
     * @param fact the fact, or null where there is none that the rule is about
     * @param fired what fired on it; null where nothing was fired
     */
    @Nullable Boolean met(int rule, @Nullable Object fact, @Nullable BitSet fired, LocalDate asOf) {
        if (fact == null) {
            return null;
        }
        return isFired(rule, fired)
                ? Boolean.TRUE
                : decide(rule, fired, rules.get(rule).condition().holds(fact, asOf));
    }

    private boolean isFired(int rule, @Nullable BitSet fired) {
        return fired != null && fired.get(rule) && !tried.get(rule);
    }

    /**
     * The same where the tree was evaluated already, for its words: both have to agree.
     *
     * @param fired what fired on the fact; null where nothing was fired
     * @param holds what the tree says; null = unknown
     * @throws RuleFailure where the rule fired and its condition does not hold, or the other way
     *     round
     */
    public @Nullable Boolean decide(int rule, @Nullable BitSet fired, @Nullable Boolean holds) {
        if (fired != null && !tried.get(rule) && fired.get(rule) != Boolean.TRUE.equals(holds)) {
            throw RuleFailure.disagreement(rules.get(rule));
        }
        return holds;
    }
}
