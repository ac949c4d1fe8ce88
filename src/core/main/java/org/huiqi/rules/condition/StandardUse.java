package org.huiqi.rules.condition;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiqi.profile.fact.Applicant;

/** Which standards outside the handbook a rule asks for, {@code fulfils( "srdi" )}. */
public final class StandardUse {
    private static final Method FULFILS = fulfils();

    private StandardUse() {}

    private static Method fulfils() {
        try {
            return Applicant.class.getMethod("fulfils", String.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids of the standards that a rule asks for, in its order. */
    public static List<String> all(RuleText rule) {
        return rule.condition().comparisons().flatMap(StandardUse::of).toList();
    }

    private static Stream<String> of(Comparison comparison) {
        return comparison.operand().calls().stream()
                .filter(call -> call.method().equals(FULFILS))
                .map(call -> (String) call.arguments().get(0).value());
    }

    /** Id of the standard that a rule rests on; empty where it asks for none. */
    public static Optional<String> of(RuleText rule) {
        return all(rule).stream().findFirst();
    }
}
