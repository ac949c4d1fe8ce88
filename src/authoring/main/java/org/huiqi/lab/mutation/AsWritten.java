package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.lab.mutation.Bench.Tried;
import org.huiqi.lab.mutation.Mutant.RuleChange;
import org.huiqi.rules.compile.PackCompiler;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.Fired;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.engine.RuleFailure;

/**
 * Fires changed rules as they would be written. A mutant is tried by its condition's tree; before
 * it is called a survivor the engine has to say the same about every fact of every case.
 */
final class AsWritten {
    private final Bench bench;

    AsWritten(Bench bench) {
        this.bench = bench;
    }

    /**
     * Compiles and fires the rules of some mutants.
     *
     * @throws RuleFailure where one fires otherwise than its tree says
     */
    void confirm(List<Mutant> mutants) {
        Map<String, RuleText> changed = new LinkedHashMap<>();
        for (Mutant mutant : mutants) {
            if (mutant.change() instanceof RuleChange change
                    && mutant.kind() != Mutation.RULE_REMOVED) {
                changed.put("mutant " + changed.size(), change.rule());
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        List<RuleText> written = new ArrayList<>();
        changed.forEach((id, rule) -> written.add(rule.named(id)));
        RuleBase base = PackCompiler.written(written);
        for (Tried tried : bench.tried()) {
            List<Object> facts = tried.evaluation().facts();
            Fired fired = base.fire(facts, tried.of().asOf());
            changed.forEach((id, rule) -> confirm(id, rule, facts, fired, tried));
        }
    }

    private static void confirm(
            String id, RuleText rule, List<Object> facts, Fired fired, Tried tried) {
        for (Object fact : facts) {
            if (rule.factType().isInstance(fact)) {
                Boolean holds = rule.condition().holds(fact, tried.of().asOf());
                if (fired.contains(id, fact) != Boolean.TRUE.equals(holds)) {
                    throw RuleFailure.disagreement(rule);
                }
            }
        }
    }
}
