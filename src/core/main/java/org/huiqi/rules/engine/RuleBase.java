package org.huiqi.rules.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.huiqi.rules.condition.RuleText;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Rules, compiled and as written. Thread-safe; nothing of one firm reaches another.
 *
 * <p>A rule that fires makes its condition met. Of one that did not fire the condition's tree says
 * whether it is not met or unknown.
 */
public final class RuleBase {
    /**
     * Rules that one engine is given. What it costs to fire, to compile and to keep grows faster
     * than with their number.
     */
    private static final int MOST_IN_ONE = 400;

    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final List<List<RuleText>> parts;
    private final Supplier<List<KieBase>> bases;
    private volatile @Nullable List<Engine> engines;

    /** Ids of rules that stand in for the compiled ones. */
    private final Set<String> tried;

    /**
     * Rules with what they were compiled to.
     *
     * @param rules the rules, file after file
     * @param bases asked for what {@link #parts} were compiled to when the rules are first fired,
     *     so it may be made late
     */
    public RuleBase(List<RuleText> rules, Supplier<List<KieBase>> bases) {
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
        this.parts = parts(rules);
        this.bases = bases;
        this.tried = Set.of();
    }

    private RuleBase(RuleBase base, RuleText rule) {
        rules.putAll(base.rules);
        rules.put(rule.id(), rule);
        this.parts = base.parts;
        this.bases = base.bases;
        this.engines = base.engines;
        Set<String> all = new HashSet<>(base.tried);
        all.add(rule.id());
        this.tried = Set.copyOf(all);
    }

    /** The rules by the engine that they are compiled for; a file is never divided. */
    public static List<List<RuleText>> parts(List<RuleText> rules) {
        Map<String, List<RuleText>> byFile = new LinkedHashMap<>();
        rules.forEach(r -> byFile.computeIfAbsent(r.file(), f -> new ArrayList<>()).add(r));
        List<List<RuleText>> parts = new ArrayList<>();
        List<RuleText> part = new ArrayList<>();
        for (List<RuleText> file : byFile.values()) {
            if (!part.isEmpty() && part.size() + file.size() > MOST_IN_ONE) {
                parts.add(part);
                part = new ArrayList<>();
            }
            part.addAll(file);
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /**
     * The same rules with one of them replaced, uncompiled: it is decided by its condition's tree
     * alone. Serves changes that are tried out by the hundred.
     */
    public RuleBase with(RuleText rule) {
        return new RuleBase(this, rule);
    }

    /** Rules by id, in the order of the files. */
    public Map<String, RuleText> rules() {
        return rules;
    }

    /** A rule by its id. */
    public RuleText rule(String id) {
        return rules.get(id);
    }

    /** A session in which the rules are fired on a day. */
    public Session open(LocalDate asOf) {
        return new Session(engines(), asOf);
    }

    /**
     * Fires the rules on some facts at once.
     *
     * @throws RuleFailure where a rule throws
     */
    public Fired fire(Collection<?> facts, LocalDate asOf) {
        try (Session session = open(asOf)) {
            session.fire(facts);
            return session.fired();
        }
    }

    private List<Engine> engines() {
        List<Engine> made = engines;
        return made == null ? prepare() : made;
    }

    /** Makes the engines where nobody has; who asks meanwhile waits. A failure is not kept. */
    public synchronized List<Engine> prepare() {
        List<Engine> made = engines;
        if (made == null) {
            made = ContextLoader.ours(this::make);
            engines = made;
        }
        return made;
    }

    private List<Engine> make() {
        List<KieBase> compiled = bases.get();
        List<Engine> made = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            made.add(new Engine(compiled.get(i), parts.get(i)));
        }
        made.forEach(Engine::warmUp);
        return made;
    }

    /**
     * Whether a rule's condition is met for a fact: by its firing, else, three-valued, by its tree.
     *
     * @param fact the fact, or null where there is none that the rule is about
     * @return null = unknown
     * @throws RuleFailure where the rule did not fire and its condition holds, or throws
     */
    public @Nullable Boolean holds(
            RuleText rule, @Nullable Object fact, Fired fired, LocalDate asOf) {
        if (fact == null) {
            return null;
        }
        return !isTried(rule) && fired.contains(rule.id(), fact)
                ? Boolean.TRUE
                : decide(rule, fact, fired, rule.condition().holds(fact, asOf));
    }

    private boolean isTried(RuleText rule) {
        return !tried.isEmpty() && tried.contains(rule.id());
    }

    /**
     * The same where the tree was evaluated already, for its words: both have to agree.
     *
     * @param holds what the tree says; null = unknown
     * @throws RuleFailure where the rule fired and its condition does not hold, or the other way
     *     round
     */
    @Nullable Boolean decide(RuleText rule, Object fact, Fired fired, @Nullable Boolean holds) {
        if (!isTried(rule) && fired.contains(rule.id(), fact) != Boolean.TRUE.equals(holds)) {
            throw RuleFailure.disagreement(rule);
        }
        return holds;
    }
}
