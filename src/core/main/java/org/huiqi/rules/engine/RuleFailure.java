package org.huiqi.rules.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.text.Bilingual;

/**
 * A rule that cannot be relied on for some facts: it throws, or the engine and its condition
 * disagree. The check of that firm ends; nothing is chosen. Says which rule, in which file, and
 * nothing of the facts.
 */
public final class RuleFailure extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    private final transient Bilingual text;

    private RuleFailure(Bilingual text, Throwable cause) {
        super(text.en(), cause);
        this.text = text;
    }

    /** What failed, in both languages. */
    public Bilingual text() {
        return text;
    }

    /** The engine and the syntax tree of a rule's condition disagree. */
    public static RuleFailure disagreement(RuleText rule) {
        return new RuleFailure(
                new Bilingual(
                        "规则 " + rule.place() + " 的触发与其条件的判断不一致",
                        "rule "
                                + rule.place()
                                + " fired where its condition says otherwise, or the other way round"),
                null);
    }

    /** A rule threw while the engine matched it; which one is found by trying each by itself. */
    static RuleFailure thrown(
            RuntimeException cause, List<RuleText> rules, Collection<?> facts, LocalDate asOf) {
        for (RuleText rule : rules) {
            for (Object fact : facts) {
                if (rule.factType().isInstance(fact) && throwsOn(rule, fact, asOf)) {
                    return thrown(rule.place(), cause);
                }
            }
        }
        return thrown("?", cause);
    }

    private static boolean throwsOn(RuleText rule, Object fact, LocalDate asOf) {
        try {
            rule.condition().holds(fact, asOf);
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private static RuleFailure thrown(String place, RuntimeException cause) {
        return new RuleFailure(
                new Bilingual(
                        "规则 " + place + " 执行时出错", "rule " + place + " fails when it is matched"),
                cause);
    }
}
