package org.huiqi.rules.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule's left-hand side: comparisons of one fact, joined by AND and OR. The engine fires the rule
 * where it holds; this tree says, in three-valued logic, why it did not. Immutable.
 */
public sealed interface Condition permits Comparison, Condition.All, Condition.Any {

    /** Whether it holds for a fact on a day; null = unknown. */
    @Nullable Boolean holds(Object fact, LocalDate asOf);

    /** What it is made of; nothing for a comparison. */
    List<Condition> parts();

    /** As the engine gets it, every name in full. */
    String text();

    /** Every comparison in it, in the order of the rule. */
    default Stream<Comparison> comparisons() {
        return parts().stream().flatMap(Condition::comparisons);
    }

    /** Other parts, joined as those of this one are; a single part is all of it. */
    default Condition withParts(List<Condition> others) {
        return others.size() == 1
                ? others.get(0)
                : this instanceof All ? new All(List.copyOf(others)) : new Any(List.copyOf(others));
    }

    /** The text as a part of another condition. */
    private static String inner(Condition part) {
        return part instanceof Comparison ? part.text() : "( " + part.text() + " )";
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream().map(Condition::inner).collect(Collectors.joining(by));
    }

    /**
     * Holds when every part holds.
     *
     * @param parts the parts
     */
    record All(List<Condition> parts) implements Condition {
        @Override
        public @Nullable Boolean holds(Object fact, LocalDate asOf) {
            boolean unknown = false;
            for (int i = 0; i < parts.size(); i++) {
                Boolean holds = parts.get(i).holds(fact, asOf);
                if (holds == null) {
                    unknown = true;
                } else if (!holds) {
                    return false;
                }
            }
            return unknown ? null : Boolean.TRUE;
        }

        @Override
        public String text() {
            return joined(parts, " && ");
        }
    }

    /**
     * Holds when one part holds.
     *
     * @param parts the parts
     */
    record Any(List<Condition> parts) implements Condition {
        @Override
        public @Nullable Boolean holds(Object fact, LocalDate asOf) {
            boolean unknown = false;
            for (int i = 0; i < parts.size(); i++) {
                Boolean holds = parts.get(i).holds(fact, asOf);
                if (holds == null) {
                    unknown = true;
                } else if (holds) {
                    return true;
                }
            }
            return unknown ? null : Boolean.FALSE;
        }

        @Override
        public String text() {
            return joined(parts, " || ");
        }
    }
}
