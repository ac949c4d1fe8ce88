package org.huiqi.rules.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * The rules at work on some firms: facts are put in and fired, standards' first, then the
 * programmes'. Used by one thread, and closed.
 */
public final class Session implements AutoCloseable {
    private final List<Engine> engines;
    private final LocalDate asOf;
    private final @Nullable KieSession[] opened;
    private final Fired fired = new Fired();

    Session(List<Engine> engines, LocalDate asOf) {
        this.engines = engines;
        this.asOf = asOf;
        this.opened = new KieSession[engines.size()];
    }

    /**
     * Fires the rules on some more facts, of one firm or of many.
     *
     * @throws RuleFailure where a rule throws
     */
    public void fire(Collection<?> facts) {
        for (int i = 0; i < opened.length; i++) {
            Engine engine = engines.get(i);
            try {
                fire(i, engine, facts);
            } catch (RuntimeException e) {
                throw RuleFailure.thrown(e, engine.rules(), facts, asOf);
            }
        }
    }

    private void fire(int i, Engine engine, Collection<?> facts) {
        KieSession session = opened[i];
        for (Object fact : facts) {
            if (engine.isAbout(fact.getClass())) {
                if (session == null) {
                    session = engine.open(asOf, fired);
                    opened[i] = session;
                }
                session.insert(fact);
            }
        }
        if (session != null) {
            session.fireAllRules();
        }
    }

    /** Which rules have fired so far. */
    public Fired fired() {
        return fired;
    }

    @Override
    public void close() {
        for (KieSession session : opened) {
            if (session != null) {
                session.dispose();
            }
        }
    }
}
