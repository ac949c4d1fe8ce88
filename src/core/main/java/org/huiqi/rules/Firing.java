package org.huiqi.rules;

import org.drools.model.Drools;
import org.kie.api.runtime.rule.Match;
import org.kie.api.runtime.rule.RuleContext;

/** What every rule does when it fires: it says that its condition is met, and nothing else. */
public final class Firing {
    /** Name under which a session's environment keeps the {@link Listener}. */
    public static final String LISTENER = "org.huiqi.firing";

    private Firing() {}

    /** Hears which rule fired on which fact. */
    @FunctionalInterface
    public interface Listener {
        /**
         * A rule fired.
         *
         * @param match what fired
         */
        void met(Match match);
    }

    /**
     * Consequence of a rule: its condition is met.
     *
     * @param drools the context that the engine hands to a consequence
     */
    public static void met(Drools drools) {
        RuleContext context = (RuleContext) drools;
        Listener listener = (Listener) context.getKieRuntime().getEnvironment().get(LISTENER);
        listener.met(context.getMatch());
    }
}
