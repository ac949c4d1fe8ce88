package org.huiqi.rules;

import org.huiqi.rules.Condition.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What the engine is asked about a fact.
 *
 * @param given a comparison that must hold before the other is looked at, or null
 * @param comparison the comparison that is asked about
 */
record Question(@Nullable Comparison given, Comparison comparison) {
    /** Fact type and constraints: what makes two questions the same. */
    String key() {
        return comparison.operand().factType().getName() + ": " + constraints();
    }

    /** The question as a rule of the engine; a rule fires on a fact where the answer is yes. */
    String rule(int number) {
        return "\nrule \""
                + number
                + "\"\nwhen\n    "
                + comparison.operand().factType().getCanonicalName()
                + "( "
                + constraints()
                + " )\nthen\nend\n";
    }

    private String constraints() {
        return given == null ? comparison.text() : given.text() + ", " + comparison.text();
    }
}
