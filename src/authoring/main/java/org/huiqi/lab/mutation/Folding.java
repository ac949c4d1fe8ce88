package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;

/**
 * Puts {@code a == x || a == y} together as {@code a in ( x, y )}, as the rule file writes it; the
 * parser takes it apart where more is joined by {@code ||}.
 */
final class Folding {
    private Folding() {}

    static Condition of(Condition condition) {
        if (condition instanceof All all) {
            return new All(all.parts().stream().map(Folding::of).toList());
        }
        return condition instanceof Any any ? folded(any) : condition;
    }

    private static Condition folded(Any any) {
        List<Condition> parts = new ArrayList<>();
        for (Condition part : any.parts()) {
            Condition inner = of(part);
            int last = parts.size() - 1;
            Optional<Comparison> joined =
                    last < 0 ? Optional.empty() : joined(parts.get(last), inner);
            if (joined.isPresent()) {
                parts.set(last, joined.get());
            } else {
                parts.add(inner);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
    }

    private static Optional<Comparison> joined(Condition before, Condition next) {
        return before instanceof Comparison first
                        && next instanceof Comparison second
                        && isWord(first)
                        && isWord(second)
                ? first.operator().folded(first, second)
                : Optional.empty();
    }

    private static boolean isWord(Comparison comparison) {
        return comparison.literals().get(0).value() instanceof Enum<?>;
    }
}
