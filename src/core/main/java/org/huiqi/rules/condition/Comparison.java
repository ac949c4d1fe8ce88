package org.huiqi.rules.condition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares one answer of a fact with a literal; it never holds while the answer is missing.
 *
 * @param operand what is compared
 * @param operator how
 * @param literals with what; several only for {@link Operator#IN}
 * @param line line of the rule file
 */
public record Comparison(Operand operand, Operator operator, List<Literal> literals, int line)
        implements Condition {

    @Override
    public @Nullable Boolean holds(Object fact, LocalDate asOf) {
        return holdsFor(operand.value(fact, asOf), asOf);
    }

    /** Whether it holds for an answer; null for a missing one. */
    public @Nullable Boolean holdsFor(@Nullable Object answer, LocalDate asOf) {
        if (answer == null) {
            return null;
        }
        for (int i = 0; i < literals.size(); i++) {
            if (operator.holds(answer, literals.get(i).on(asOf))) {
                return true;
            }
        }
        return false;
    }

    /** The same with other literals. */
    public Comparison with(Operator other, List<Literal> words) {
        return new Comparison(operand, other, List.copyOf(words), line);
    }

    /** The same with other arguments of one call of the operand. */
    public Comparison asking(int call, List<Literal> arguments) {
        List<AccessorCall> calls = new ArrayList<>(operand.calls());
        calls.set(call, new AccessorCall(calls.get(call).method(), List.copyOf(arguments)));
        Operand asked = new Operand(operand.factType(), List.copyOf(calls));
        return new Comparison(asked, operator, literals, line);
    }

    @Override
    public List<Condition> parts() {
        return List.of();
    }

    @Override
    public Stream<Comparison> comparisons() {
        return Stream.of(this);
    }

    @Override
    public String text() {
        return operator.text(operand.text(), literals);
    }
}
