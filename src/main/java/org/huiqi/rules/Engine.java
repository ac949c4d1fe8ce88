package org.huiqi.rules;

import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Compiled questions. Thread-safe: every asking has a session of its own, so nothing of one firm
 * reaches another.
 *
 * @param base the questions as rules
 * @param facts types of the facts that are asked about
 */
record Engine(KieBase base, Set<Class<?>> facts) {
    private static final KieSessionConfiguration CONFIGURATION = configuration();

    private static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        configuration.setOption(ThreadSafeOption.NO);
        return configuration;
    }

    /** Notes on each fact which questions hold for it. The facts may be those of many firms. */
    void ask(List<Fact> asked, LocalDate asOf) {
        Met met = new Met();
        KieSession session = base.newKieSession(CONFIGURATION, null);
        try {
            session.setGlobal("asOf", asOf);
            for (Fact fact : asked) {
                if (facts.contains(fact.value().getClass()) && met.isNew(fact)) {
                    session.insert(fact.value());
                }
            }
            session.fireAllRules(met);
        } finally {
            session.dispose();
        }
        met.share(asked);
    }

    /**
     * Hears of every rule that is about to fire on a fact. That it would is all that is asked;
     * there is nothing for it to do.
     */
    private static final class Met implements AgendaFilter {
        private final Map<Object, Fact> facts = new IdentityHashMap<>();

        boolean isNew(Fact fact) {
            return facts.putIfAbsent(fact.value(), fact) == null;
        }

        @Override
        public boolean accept(Match match) {
            facts.get(match.getObjects().get(0))
                    .met()
                    .set(Integer.parseInt(match.getRule().getName()));
            return false;
        }

        /** The same object can stand for several facts: a firm that is screened twice at a time. */
        void share(List<Fact> asked) {
            for (Fact fact : asked) {
                Fact first = facts.get(fact.value());
                if (first != null && first != fact) {
                    fact.met().or(first.met());
                }
            }
        }
    }
}
