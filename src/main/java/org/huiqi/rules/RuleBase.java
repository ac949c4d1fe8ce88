package org.huiqi.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kie.api.KieBase;

/**
 * Compiled rules. Thread-safe; nothing of one firm reaches another.
 *
 * <p>The engine decides every comparison: it fires exactly those that hold. AND and OR are then
 * combined outside in three-valued logic, see {@link Asked}.
 */
final class RuleBase {
    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final Questions questions;
    private final Supplier<List<KieBase>> bases;

    /**
     * Rules with the engines that were compiled from their questions.
     *
     * @param rules the rules
     * @param questions the questions that they come down to
     * @param bases asked for the engines at each firing, so they may be made late
     */
    RuleBase(Collection<RuleText> rules, Questions questions, Supplier<List<KieBase>> bases) {
        this.questions = questions;
        this.bases = bases;
        rules.forEach(this::put);
    }

    private RuleBase(RuleBase base, RuleText rule) {
        rules.putAll(base.rules);
        asked.putAll(base.asked);
        questions = base.questions;
        bases = base.bases;
        put(rule);
    }

    private void put(RuleText rule) {
        rules.put(rule.id(), rule);
        asked.put(rule.id(), questions.asked(rule.condition()));
    }

    /**
     * The same rules with one of them replaced, uncompiled: what is new in it is worked out here.
     */
    RuleBase with(RuleText rule) {
        return new RuleBase(this, rule);
    }

    /** What the engine is asked. */
    Questions questions() {
        return questions;
    }

    /** Rules by id, in the order of the files. */
    Map<String, RuleText> rules() {
        return rules;
    }

    /** The condition of a rule, to be decided. */
    Asked asked(String id) {
        return asked.get(id);
    }

    /** Lets the engine decide every comparison on some facts, of one firm or of many. */
    void ask(List<Fact> facts, LocalDate asOf) {
        List<Questions.Part> parts = questions.parts();
        List<KieBase> compiled = bases.get();
        for (int i = 0; i < parts.size(); i++) {
            new Engine(compiled.get(i), parts.get(i).facts()).ask(facts, asOf);
        }
    }
}
