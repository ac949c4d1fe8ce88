package org.huiqi.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiqi.profile.fact.Attestations;
import org.huiqi.rules.Condition.All;
import org.huiqi.rules.Condition.Any;
import org.huiqi.rules.Condition.Comparison;
import org.huiqi.rules.Condition.Operator;
import org.jspecify.annotations.Nullable;

/**
 * The different comparisons of a pack, each with a number. Rules that ask the same of the same fact
 * share one, so the engine asks once. What is attested is not asked: there is nothing to match.
 */
final class Questions {
    /**
     * Questions that one engine is given. What it costs to ask, to compile and to keep grows faster
     * than with their number.
     */
    private static final int MOST_IN_ONE = 300;

    private final Split split;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** How rules are split into questions. */
    private enum Split {
        /** Every comparison by itself, so that programmes share it. */
        SINGLE,
        /**
         * The first comparison of a rule picks the case, an industry say, and the others are asked
         * only of facts of that case. They would decide nothing for any other.
         */
        BY_CASE
    }

    /** The questions of the programmes of a pack. */
    static Questions ofProgrammes(Collection<RuleText> rules) {
        return new Questions(rules, Split.SINGLE);
    }

    /** The questions of the standards of a pack. */
    static Questions ofStandards(Collection<RuleText> rules) {
        return new Questions(rules, Split.BY_CASE);
    }

    /** The questions of some rules, those of one fact type in a row. */
    private Questions(Collection<RuleText> rules, Split split) {
        this.split = split;
        Map<String, Question> byKey = new LinkedHashMap<>();
        for (RuleText rule : rules) {
            Comparison given = given(rule.condition());
            rule.condition()
                    .comparisons()
                    .filter(comparison -> !isAttested(comparison))
                    .map(comparison -> question(comparison, given))
                    .forEach(question -> byKey.putIfAbsent(question.key(), question));
        }
        List<Question> all =
                byKey.values().stream()
                        .sorted(
                                Comparator.comparing(
                                        q -> q.comparison().operand().factType().getName()))
                        .toList();
        all.forEach(question -> numbers.put(question.key(), numbers.size()));
        for (int from = 0; from < all.size(); from += MOST_IN_ONE) {
            int to = Math.min(from + MOST_IN_ONE, all.size());
            parts.add(new Part(from, all.subList(from, to)));
        }
    }

    private static Question question(Comparison comparison, @Nullable Comparison given) {
        return Question.of(comparison == given ? null : given, comparison);
    }

    private @Nullable Comparison given(Condition condition) {
        return split == Split.BY_CASE
                        && condition instanceof All all
                        && !all.parts().isEmpty()
                        && all.parts().get(0) instanceof Comparison first
                        && first.operator() == Operator.EQUAL
                ? first
                : null;
    }

    private static boolean isAttested(Comparison comparison) {
        return comparison.operand().factType() == Attestations.class;
    }

    /** A rule's condition with the numbers of its questions. */
    Asked asked(Condition condition) {
        return asked(condition, given(condition));
    }

    private Asked asked(Condition condition, @Nullable Comparison given) {
        if (condition instanceof Comparison comparison) {
            return asked(question(comparison, given));
        }
        List<Condition> parts =
                condition instanceof All all ? all.parts() : ((Any) condition).parts();
        List<Asked> asked = parts.stream().map(part -> asked(part, given)).toList();
        return condition instanceof All ? new Asked.All(asked) : new Asked.Any(asked);
    }

    private Asked asked(Question question) {
        Comparison comparison = question.comparison();
        Probe probe = new Probe(comparison);
        if (isAttested(comparison)) {
            return new Asked.Attested(probe);
        }
        Integer number = numbers.get(question.key());
        return number == null ? new Asked.Unasked(probe) : new Asked.One(probe, number);
    }

    /** What the engines are asked, a few hundred questions each. */
    List<Part> parts() {
        return parts;
    }

    /** Questions for one engine. */
    static final class Part {
        private final int first;
        private final List<Question> questions;
        private final Set<Class<?>> facts;

        private Part(int first, List<Question> questions) {
            this.first = first;
            this.questions = questions;
            this.facts =
                    questions.stream()
                            .map(question -> question.comparison().operand().factType())
                            .collect(Collectors.toSet());
        }

        /** What the engine is to compile: a rule a question, named by its number. */
        String drl() {
            StringBuilder drl = new StringBuilder("global java.time.LocalDate asOf\n");
            int number = first;
            for (Question question : questions) {
                drl.append(question.rule(number++));
            }
            return drl.toString();
        }

        /** Types of the facts that are asked about. */
        Set<Class<?>> facts() {
            return facts;
        }
    }
}
