package org.huiqi.bench.peer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.huiqi.bench.Facts;
import org.huiqi.bench.plain.PlainJava;
import org.huiqi.catalogue.Criterion;
import org.huiqi.profile.Ternary;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.pack.RulePack;
import org.jspecify.annotations.Nullable;

/**
 * For engines that only say what holds: every different comparison is one question; what does not
 * hold is false where the value is known, else unknown; AND and OR are combined outside.
 */
final class Questions {
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
     * @param subject finds what it is asked of among some facts
     */
    record Question(
            int number, String group, Comparison comparison, Function<Facts, Object> subject) {}

    /** A condition whose comparisons are numbered. */
    private sealed interface Node {}

    private record Leaf(Question question, Function<Facts, @Nullable Object> value)
            implements Node {}

    private record Branch(boolean all, List<Node> parts) implements Node {}

    private Questions(RulePack pack, PlainJava plain, Asking asking) {
        this.operands = plain.operands();
        this.asking = asking;
        Map<String, String> lists = new HashMap<>();
        pack.edition().programmes().stream()
                .flatMap(p -> p.criteria().stream())
                .filter(c -> c.candidate() != null)
                .forEach(c -> lists.put(c.id(), c.candidate()));
        for (RuleText rule : pack.rules()) {
            String list = lists.getOrDefault(rule.id(), APPLICANT);
            conditions.put(rule.id(), node(rule.condition(), list));
        }
    }

    /** Comparisons of candidates are asked of their own list only, of all its facts together. */
    static Questions byList(RulePack pack, PlainJava plain) {
        return new Questions(
                pack,
                plain,
                (comparison, list) ->
                        comparison.operand().factType() == Applicant.class ? APPLICANT : list);
    }

    /** Comparisons are asked of every fact of their type. */
    static Questions byType(RulePack pack, PlainJava plain) {
        return new Questions(
                pack, plain, (comparison, list) -> comparison.operand().factType().getName());
    }

    /** Says of what group of facts a comparison is asked. */
    private interface Asking {
        String group(Comparison comparison, String list);
    }

    private Node node(Condition condition, String list) {
        if (condition instanceof Comparison comparison) {
            return new Leaf(
                    question(comparison, list),
                    operands.get(PlainJava.nameOf(comparison.operand())));
        }
        List<Condition> parts =
                condition instanceof All all ? all.parts() : ((Any) condition).parts();
        return new Branch(
                condition instanceof All, parts.stream().map(part -> node(part, list)).toList());
    }

    private Question question(Comparison comparison, String list) {
        Class<?> type = comparison.operand().factType();
        String group = asking.group(comparison, list);
        Function<Facts, Object> subject =
                group.equals(APPLICANT)
                        ? Facts::applicant
                        : group.equals(type.getName()) ? facts -> facts.of(type) : facts -> facts;
        return byKey.computeIfAbsent(
                group + " " + type.getName() + " " + comparison.text(),
                key -> new Question(byKey.size(), group, comparison, subject));
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
