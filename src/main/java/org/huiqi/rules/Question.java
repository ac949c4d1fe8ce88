package org.huiqi.rules;

import org.huiqi.rules.Condition.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What the engine is asked about a fact.
 *
 * @param given a comparison that must hold before the other is looked at, or null
 * @param comparison the comparison that is asked about
 * @param constraints both as the engine gets them
 */
record Question(@Nullable Comparison given, Comparison comparison, String constraints) {
    static Question of(@Nullable Comparison given, Comparison comparison) {
        String text = comparison.text();
        return new Question(given, comparison, given == null ? text : given.text() + ", " + text);
    }

    /** Fact type and constraints: what makes two questions the same. */
    String key() {
        return comparison.operand().factType().getName() + ": " + constraints;
    }

    /** The question as a rule of the engine; a rule fires on a fact where the answer is yes. */
    String rule(int number) {
        return "\nrule \""
                + number
                + "\"\nwhen\n    "
                + comparison.operand().factType().getCanonicalName()
                + "( "
                + constraints
                + " )\nthen\nend\n";
    }
}
