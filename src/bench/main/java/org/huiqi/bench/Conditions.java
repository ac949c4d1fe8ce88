package org.huiqi.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;

/**
 * The conditions of the rule files as everybody but this project's engine is given them: what a
 * rule reaches through another fact is asked of the fact that it reaches, and an attestation is
 * looked up by the id of its criterion, {@link Facts#attested}.
 */
public final class Conditions {
    private Conditions() {}

    /** Conditions by the id of their criterion or obligation. */
    public static Map<String, Condition> of(RulePack pack) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        pack.rules().forEach(rule -> conditions.put(rule.id(), of(rule)));
        return conditions;
    }

    private static Condition of(RuleText rule) {
        return rule.factType() == Attestation.class
                ? attested(rule.id())
                : reached(rule.condition());
    }

    private static Condition attested(String criterion) {
        try {
            AccessorCall call =
                    new AccessorCall(
                            Facts.class.getMethod("attested", String.class),
                            List.of(Literal.of(criterion)));
            Operand operand = new Operand(Facts.class, List.of(call));
            return new Comparison(operand, Operator.EQUAL, List.of(Literal.of(true)), 0);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Condition reached(Condition condition) {
        if (condition instanceof Comparison c) {
            return new Comparison(c.operand().reached(), c.operator(), c.literals(), c.line());
        }
        List<Condition> parts = condition.parts().stream().map(Conditions::reached).toList();
        return condition instanceof All ? new All(parts) : new Any(parts);
    }
}
