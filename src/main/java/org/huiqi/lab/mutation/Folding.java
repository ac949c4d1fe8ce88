package org.huiqi.lab.mutation;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.rules.Condition;
import org.huiqi.rules.Condition.All;
import org.huiqi.rules.Condition.Any;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.Condition.Operator;
import org.huiqi.rules.Literal;

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
            boolean joins =
                    last >= 0
                            && inner instanceof Comparison next
                            && parts.get(last) instanceof Comparison before
                            && isWord(before)
                            && isWord(next)
                            && before.operand().equals(next.operand());
            if (joins) {
                parts.set(last, joined((Comparison) parts.get(last), (Comparison) inner));
            } else {
                parts.add(inner);
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
    }

    private static boolean isWord(Comparison comparison) {
        boolean equality = !comparison.operator().isOrder();
        return equality && comparison.literals().get(0).value() instanceof Enum<?>;
    }

    private static Comparison joined(Comparison before, Comparison next) {
        List<Literal> words = new ArrayList<>(before.literals());
        words.addAll(next.literals());
        return new Comparison(before.operand(), Operator.IN, List.copyOf(words), before.line());
    }
}
