package org.huiqi.rules.engine;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.drools.core.rule.consequence.InternalMatch;
import org.huiqi.rules.Firing;
import org.kie.api.runtime.rule.Match;

/**
 * Which rules fired on which fact: those whose condition is met. Filled while the rules fire, then
 * only read.
 */
public final class Fired implements Firing.Listener {
    private final Map<Object, Set<String>> byFact = new IdentityHashMap<>();

    Fired() {}

    @Override
    public void met(Match match) {
        // A rule is about one fact; a match copies what it matched each time it is asked.
        Object fact = ((InternalMatch) match).getTuple().getFactHandle().getObject();
        byFact.computeIfAbsent(fact, f -> new HashSet<>()).add(match.getRule().getName());
    }

    /** Whether a rule fired on a fact. */
    public boolean contains(String rule, Object fact) {
        Set<String> rules = byFact.get(fact);
        return rules != null && rules.contains(rule);
    }
}
