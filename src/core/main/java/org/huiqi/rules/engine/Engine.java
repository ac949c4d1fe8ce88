package org.huiqi.rules.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.core.impl.RuleBaseFactory;
import org.huiqi.rules.Firing;
import org.huiqi.rules.condition.RuleText;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/**
 * Some compiled rules. Thread-safe: every firing has a session of its own, so nothing of one firm
 * reaches another.
 */
final class Engine {
    private static final String AS_OF = "asOf";

    private final KieBase base;
    private final List<RuleText> rules;
    private final Set<Class<?>> factTypes;
    private final boolean dated;
    private final KieSessionConfiguration configuration;

    /**
     * An engine.
     *
     * @param base the rules, compiled
     * @param rules the same as written
     */
    Engine(KieBase base, List<RuleText> rules) {
        this.base = base;
        this.rules = rules;
        this.configuration = configuration();
        this.factTypes = rules.stream().map(RuleText::factType).collect(Collectors.toSet());
        this.dated =
                base.getKiePackages().stream()
                        .flatMap(pack -> pack.getGlobalVariables().stream())
                        .anyMatch(global -> global.getName().equals(AS_OF));
    }

    private static KieSessionConfiguration configuration() {
        KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        configuration.setOption(ThreadSafeOption.NO);
        return configuration;
    }

    /** Whether one of its rules is about facts of a type. */
    boolean isAbout(Class<?> type) {
        return factTypes.contains(type);
    }

    /** The rules as written. */
    List<RuleText> rules() {
        return rules;
    }

    /** Drools looks up what sessions need when the first is fired: that is done here. */
    void warmUp() {
        KieSession session = base.newKieSession(configuration, null);
        session.insert(this);
        session.fireAllRules();
        session.dispose();
    }

    /** A session of its own, to be disposed of, that tells which rules fire. */
    KieSession open(LocalDate asOf, Fired fired) {
        KieSession session = base.newKieSession(configuration, null);
        session.getEnvironment().set(Firing.LISTENER, fired);
        if (dated) {
            session.setGlobal(AS_OF, asOf);
        }
        return session;
    }
}
