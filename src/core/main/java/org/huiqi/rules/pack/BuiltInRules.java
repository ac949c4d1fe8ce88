package org.huiqi.rules.pack;

import java.util.HashMap;
import java.util.Map;
import org.huiqi.rules.engine.RuleNetwork;

/** The networks of built-in editions: made once, when they are first asked for or before. */
final class BuiltInRules {
    private static final Map<String, RuleNetwork> MADE = new HashMap<>();
    private static final Map<Integer, RuleNetwork> STANDARDS = new HashMap<>();

    private BuiltInRules() {}

    /** Begins to make them, on a thread that does not keep the process alive. */
    static void prepare(String edition) {
        beside(() -> edition(edition));
    }

    /** Does something on a thread that does not keep the process alive. */
    static void beside(Runnable work) {
        Thread thread = new Thread(work, "huiqi-rules");
        thread.setDaemon(true);
        // Whoever asks for them next meets the same failure, and can say so.
        thread.setUncaughtExceptionHandler((failed, e) -> {});
        thread.start();
    }

    /**
     * The network of an edition; whoever asks first makes them, the others wait. A failure is not
     * kept.
     */
    static synchronized RuleNetwork edition(String edition) {
        return MADE.computeIfAbsent(
                edition, id -> CompiledRules.packaged(CompiledRules.rules(id), 0));
    }

    /** The network of one of the standards that lead to a title, which few runs ask for. */
    static synchronized RuleNetwork titleStandard(int place) {
        return STANDARDS.computeIfAbsent(
                place, p -> CompiledRules.packaged(CompiledRules.TITLE_STANDARDS, p));
    }
}
