package org.huiqi.rules;

import org.drools.model.Drools;
import org.kie.api.runtime.KieRuntime;
import org.kie.api.runtime.rule.RuleContext;

/** What every rule does when it fires: it says that its condition holds, and nothing else. */
public final class Firing {
    /** Name under which a session's environment keeps the {@link Listener}. */
    public static final String LISTENER = "org.huiqi.firing";

    private Firing() {}

    /** Hears that a rule fired: a session's, or what the consequence itself was handed. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A rule fired.
         *
         * @param drools what its consequence was handed
         */
        void met(Drools drools);
    }

    /**
     * Consequence of a rule: its condition is met.
     *
     * @param drools the context that the engine hands to a consequence
     */
    public static void met(Drools drools) {
        tell(drools);
    }

    /**
     * Consequence of a band of a score: it holds and gives points.
     *
     * @param drools the context that the engine hands to a consequence
     * @param points how many; they are read off the rule itself, since bands of which it is not
     *     known whether they hold count too
     */
    public static void points(Drools drools, int points) {
        tell(drools);
    }

    private static void tell(Drools drools) {
        if (drools instanceof Listener listener) {
            listener.met(drools);
        } else {
            KieRuntime session = ((RuleContext) drools).getKieRuntime();
            ((Listener) session.getEnvironment().get(LISTENER)).met(drools);
        }
    }
}
