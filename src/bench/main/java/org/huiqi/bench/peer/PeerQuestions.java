package org.huiqi.bench.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiqi.bench.Facts;
import org.huiqi.bench.Setting;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.Siblings;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Operand;
import org.jspecify.annotations.Nullable;

/**
 * For engines that only say what holds: every different comparison is one question; what does not
 * hold is false where the value is known, else unknown; AND and OR are combined outside.
 */
final class PeerQuestions {
    private final Map<String, Question> byKey = new LinkedHashMap<>();
    private final Map<String, Node> conditions = new HashMap<>();
    private final Map<String, Function<Facts, @Nullable Object>> operands;

    /**
     * A question.
     *
     * @param number its number
     * @param group what it is asked of: facts of the same kind
     * @param comparison what is asked
     * @param subject finds what it is asked of among some facts; null where there is nothing
     */
    record Question(
            int number,
            String group,
            Comparison comparison,
            Function<Facts, @Nullable Object> subject) {}

    /** A condition whose comparisons are numbered. */
    private sealed interface Node {}

    private record Leaf(Question question, Function<Facts, @Nullable Object> value)
            implements Node {}

    private record Branch(boolean all, List<Node> parts) implements Node {}

    PeerQuestions(Setting setting) {
        this.operands = setting.plain().operands();
        setting.conditions().forEach((id, condition) -> conditions.put(id, node(condition)));
    }

    private static Function<Facts, @Nullable Object> subject(Operand operand) {
        if (operand.factType() == Facts.class) {
            String criterion = (String) operand.calls().get(0).arguments().get(0).value();
            return facts -> facts.attestation(criterion);
        }
        if (operand.factType() == Applicant.class) {
            return Facts::applicant;
        }
        return Siblings.class.isAssignableFrom(operand.factType())
                ? Facts::siblings
                : Facts::candidate;
    }

    private Node node(Condition condition) {
        if (condition instanceof Comparison comparison) {
            return new Leaf(
                    question(comparison), operands.get(PlainJava.nameOf(comparison.operand())));
        }
        return new Branch(
                condition instanceof All,
                condition.parts().stream().map(part -> node(part)).toList());
    }

    /** Comparisons are asked of every fact of their type, an attestation's of the attestation. */
    private Question question(Comparison comparison) {
        Operand operand = comparison.operand();
        String group = operand.factType().getName();
        return byKey.computeIfAbsent(
                group + " " + comparison.text(),
                key -> new Question(byKey.size(), group, comparison, subject(operand)));
    }

    /** Every question. */
    List<Question> all() {
        return new ArrayList<>(byKey.values());
    }

    /** Whether a criterion is met; null = unknown. */
    @Nullable Boolean met(Criterion criterion, Facts facts, Hits hits) {
        return met(conditions.get(criterion.id()), facts, hits);
    }

    private static @Nullable Boolean met(Node node, Facts facts, Hits hits) {
        if (node instanceof Leaf leaf) {
            if (hits.has(leaf.question().number(), leaf.question().subject().apply(facts))) {
                return true;
            }
            return leaf.value().apply(facts) == null ? null : Boolean.FALSE;
        }
        Branch branch = (Branch) node;
        Boolean[] parts = new Boolean[branch.parts().size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = met(branch.parts().get(i), facts, hits);
        }
        return branch.all() ? Ternary.and(parts) : Ternary.or(parts);
    }
}
