package org.huiqi.bench.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiqi.bench.Facts;
import org.huiqi.bench.Register.Part;
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
    /** Group of the questions about the applicant itself. */
    static final String APPLICANT = "applicant";

    private final Map<String, Question> byKey = new LinkedHashMap<>();
    private final Map<String, Node> conditions = new HashMap<>();
    private final Map<String, Function<Facts, @Nullable Object>> operands;
    private final Asking asking;

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

    private PeerQuestions(Setting setting, Asking asking) {
        this.operands = setting.plain().operands();
        this.asking = asking;
        Map<String, String> lists = new HashMap<>();
        for (Part part : setting.register().parts()) {
            part.perCandidate().forEach(criterion -> lists.put(criterion.id(), part.list()));
        }
        setting.conditions()
                .forEach(
                        (id, condition) -> {
                            String list = lists.getOrDefault(id, APPLICANT);
                            conditions.put(id, node(condition, list));
                        });
    }

    /** Comparisons of candidates are asked of their own list only, of all its facts together. */
    static PeerQuestions byList(Setting setting) {
        return new PeerQuestions(
                setting,
                (operand, list) ->
                        list.equals(APPLICANT) || operand.factType() == Applicant.class
                                ? new Asked(APPLICANT, Facts::applicant)
                                : new Asked(list, facts -> facts));
    }

    /** Comparisons are asked of every fact of their type, an attestation's of the attestation. */
    static PeerQuestions byType(Setting setting) {
        return new PeerQuestions(
                setting,
                (operand, list) -> new Asked(operand.factType().getName(), subject(operand)));
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

    /**
     * Of what a comparison is asked.
     *
     * @param group facts of the same kind
     * @param subject finds the one among the facts that something is judged by
     */
    private record Asked(String group, Function<Facts, @Nullable Object> subject) {}

    /** Says of what a comparison is asked. */
    private interface Asking {
        Asked of(Operand operand, String list);
    }

    private Node node(Condition condition, String list) {
        if (condition instanceof Comparison comparison) {
            return new Leaf(
                    question(comparison, list),
                    operands.get(PlainJava.nameOf(comparison.operand())));
        }
        return new Branch(
                condition instanceof All,
                condition.parts().stream().map(part -> node(part, list)).toList());
    }

    private Question question(Comparison comparison, String list) {
        Asked asked = asking.of(comparison.operand(), list);
        return byKey.computeIfAbsent(
                asked.group() + " " + comparison.operand().factType() + " " + comparison.text(),
                key -> new Question(byKey.size(), asked.group(), comparison, asked.subject()));
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
