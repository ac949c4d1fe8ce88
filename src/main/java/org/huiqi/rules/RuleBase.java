package org.huiqi.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.huiqi.profile.Ternary;
import org.huiqi.rules.Condition.All;
import org.huiqi.rules.Condition.Any;
import org.huiqi.rules.Condition.Comparison;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * Compiled rules. Immutable and thread-safe; each firing has a session of its own, so nothing of
 * one firm reaches another.
 *
 * <p>The engine decides every comparison: it fires exactly those that hold. What did not fire is
 * false where the fact is there, unknown where it is missing; AND and OR are then combined outside
 * in three-valued logic.
 */
final class RuleBase {
    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Questions questions;
    private final Supplier<KieBase> engine;

    /**
     * Rules with the engine that was compiled from them.
     *
     * @param rules the rules
     * @param engine asked for it at each firing, so it may be made late
     */
    RuleBase(Collection<RuleText> rules, Supplier<KieBase> engine) {
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.questions = new Questions(rules);
        this.engine = engine;
    }

    private RuleBase(Map<String, RuleText> rules, Questions questions, Supplier<KieBase> engine) {
        this.rules.putAll(rules);
        this.questions = questions;
        this.engine = engine;
    }

    /**
     * The same rules with one of them replaced, uncompiled: what is new in it is worked out here.
     */
    RuleBase with(RuleText rule) {
        RuleBase changed = new RuleBase(rules, questions, engine);
        changed.rules.put(rule.id(), rule);
        return changed;
    }

    /** Rules by id, in the order of the files. */
    Map<String, RuleText> rules() {
        return rules;
    }

    RuleText rule(String id) {
        return rules.get(id);
    }

    /** Lets the engine decide every comparison on the facts of one firm. */
    Answers fire(Collection<?> facts, LocalDate asOf) {
        Map<Object, BitSet> met = new IdentityHashMap<>();
        KieSession session = engine.get().newKieSession();
        try {
            session.setGlobal("asOf", asOf);
            session.getEnvironment()
                    .set(
                            Firing.LISTENER,
                            (Firing.Listener)
                                    match ->
                                            met.computeIfAbsent(
                                                            match.getObjects().get(0),
                                                            fact -> new BitSet(questions.count()))
                                                    .set(
                                                            Integer.parseInt(
                                                                    match.getRule().getName())));
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return new Answers(met, asOf);
    }

    /** What the engine said about the facts of one firm. */
    final class Answers {
        private final Map<Object, BitSet> met;
        private final LocalDate asOf;

        private Answers(Map<Object, BitSet> met, LocalDate asOf) {
            this.met = met;
            this.asOf = asOf;
        }

        LocalDate asOf() {
            return asOf;
        }

        /** Whether a condition holds for some facts; null = unknown. */
        @Nullable Boolean of(Condition condition, FactLookup facts) {
            if (condition instanceof Comparison comparison) {
                return of(comparison, facts);
            }
            if (condition instanceof All all) {
                return Ternary.and(each(all.parts(), facts));
            }
            return Ternary.or(each(((Any) condition).parts(), facts));
        }

        private @Nullable Boolean[] each(List<Condition> parts, FactLookup facts) {
            Boolean[] truths = new Boolean[parts.size()];
            for (int i = 0; i < truths.length; i++) {
                truths[i] = of(parts.get(i), facts);
            }
            return truths;
        }

        private @Nullable Boolean of(Comparison comparison, FactLookup facts) {
            Object fact = facts.of(comparison.operand().factType());
            if (fact == null) {
                return null;
            }
            Integer number = questions.number(comparison);
            if (number == null) {
                return comparison.holds(comparison.operand().value(fact, asOf), asOf);
            }
            BitSet answers = met.get(fact);
            if (answers != null && answers.get(number)) {
                return true;
            }
            return comparison.operand().value(fact, asOf) == null ? null : Boolean.FALSE;
        }
    }
}
