package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Standard;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.boundary.Step;
import org.huiqi.lab.mutation.Mutant.Edge;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.huiqi.rules.condition.RuleText;
import org.jspecify.annotations.Nullable;

/** Mutants of a rule: of its comparisons, of what joins them, of its points, of all of it. */
public final class RuleMutants {
    private static final Condition NEVER = new Any(List.of());
    private static final Condition ALWAYS = new All(List.of());
    private static final String PACKAGES = "\\b(?:[a-z]\\w*\\.)+(?=[A-Z])";
    private static final String EXACT = "(\\d\\.\\d+)B";
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 9, 20);
    private static final int MOST_WORDS = 3;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final @Nullable Judged judged;
    private final RuleText rule;
    private final @Nullable String list;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleMutants(@Nullable Judged judged, RuleText rule) {
        this.judged = judged;
        this.rule = rule;
        this.list =
                judged == null
                        ? null
                        : judged.criteria().stream()
                                .filter(c -> c.id().equals(rule.id()))
                                .findFirst()
                                .map(Criterion::candidate)
                                .orElse(null);
    }

    /**
     * Mutants of a rule. One that waits for an attestation is only tried as never and always met.
     *
     * @param judged its programme or standard; null = the size standard
     */
    static List<Mutant> of(@Nullable Judged judged, RuleText rule) {
        RuleMutants all = new RuleMutants(judged, rule);
        if (rule.factType() != Attestation.class) {
            all.visit(folded(rule.condition()), changed -> changed);
        }
        all.points();
        String before = text(rule.condition());
        all.add(Mutation.RULE_REMOVED, rule.line(), before, "false", null, rule.with(NEVER));
        all.add(Mutation.RULE_REMOVED, rule.line(), before, "true", null, rule.with(ALWAYS));
        return all.mutants;
    }

    /** A band has one point more or less, up to the most of its indicator. */
    private void points() {
        int most =
                judged instanceof Standard standard && standard.score() != null
                        ? standard.score().indicators().stream()
                                .filter(indicator -> indicator.bands().contains(rule.id()))
                                .mapToInt(Indicator::max)
                                .findFirst()
                                .orElse(0)
                        : 0;
        for (int points : new int[] {rule.points() - 1, rule.points() + 1}) {
            if (rule.points() != 0 && points <= most) {
                String before = "points " + rule.points();
                String after = "points " + points;
                add(Mutation.POINTS, rule.line(), before, after, null, rule.with(points));
            }
        }
    }

    /** Words that are asked for one by one are one list, so that each is dropped and added once. */
    private static Condition folded(Condition condition) {
        if (condition instanceof All all) {
            return new All(all.parts().stream().map(RuleMutants::folded).toList());
        }
        if (!(condition instanceof Any any)) {
            return condition;
        }
        List<Condition> parts = new ArrayList<>();
        for (Condition part : any.parts()) {
            Condition inner = folded(part);
            Optional<Comparison> joined =
                    parts.isEmpty() ? Optional.empty() : joined(parts.get(parts.size() - 1), inner);
            joined.ifPresentOrElse(one -> parts.set(parts.size() - 1, one), () -> parts.add(inner));
        }
        return parts.size() == 1 ? parts.get(0) : new Any(List.copyOf(parts));
    }

    private static Optional<Comparison> joined(Condition before, Condition next) {
        return before instanceof Comparison first
                        && next instanceof Comparison second
                        && first.literals().get(0).value() instanceof Enum<?>
                        && second.literals().get(0).value() instanceof Enum<?>
                ? first.operator().folded(first, second)
                : Optional.empty();
    }

    private void visit(Condition part, UnaryOperator<Condition> whole) {
        if (part instanceof Comparison comparison) {
            new OfComparison(comparison, whole).addAll();
            return;
        }
        boolean and = part instanceof All;
        List<Condition> parts = part.parts();
        change(Mutation.AND_OR, part, and ? new Any(parts) : new All(parts), part, whole);
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            List<Condition> left = new ArrayList<>(parts);
            left.remove(index);
            change(Mutation.CONSTRAINT_REMOVED, part, joined(and, left), parts.get(i), whole);
            visit(
                    parts.get(i),
                    changed -> {
                        List<Condition> with = new ArrayList<>(parts);
                        with.set(index, changed);
                        return whole.apply(joined(and, with));
                    });
        }
    }

    private static Condition joined(boolean and, List<Condition> parts) {
        return parts.size() == 1
                ? parts.get(0)
                : and ? new All(List.copyOf(parts)) : new Any(List.copyOf(parts));
    }

    private void change(
            Mutation kind,
            Condition was,
            Condition is,
            Condition at,
            UnaryOperator<Condition> whole) {
        int line = at.comparisons().findFirst().map(Comparison::line).orElse(rule.line());
        add(kind, line, text(was), text(is), null, rule.with(whole.apply(is)));
    }

    private void add(
            Mutation kind,
            int line,
            String before,
            String after,
            @Nullable Edge edge,
            RuleText changed) {
        mutants.add(
                new Mutant(
                        rule.id(), kind, rule.file(), line, before, after, edge, judged, changed));
    }

    /** Mutants of a comparison: its operator, its literals, and what its accessors are asked. */
    private final class OfComparison {
        private final Comparison comparison;
        private final UnaryOperator<Condition> whole;

        OfComparison(Comparison comparison, UnaryOperator<Condition> whole) {
            this.comparison = comparison;
            this.whole = whole;
        }

        void addAll() {
            comparison
                    .operator()
                    .edge()
                    .ifPresent(
                            o -> add(Mutation.OPERATOR, comparison.with(o, comparison.literals())));
            literal();
            for (int call = 0; call < comparison.operand().calls().size(); call++) {
                arguments(call);
            }
        }

        private void literal() {
            Object value = comparison.literals().get(0).value();
            if (value instanceof BigDecimal number && comparison.operator().isMovable()) {
                BigDecimal step = Step.of(comparison.operand(), list);
                literal(Mutation.THRESHOLD, number.subtract(step), number.add(step));
            } else if (value instanceof LocalDate date) {
                literal(Mutation.THRESHOLD, date.minusDays(1), date.plusDays(1));
                literal(Mutation.YEAR, date.minusYears(1), date.plusYears(1));
            } else if (value instanceof Boolean yes) {
                literal(Mutation.FLIPPED, !yes);
            } else if (value instanceof String text) {
                literal(Mutation.WORD_CHANGED, text + "x");
            } else if (value instanceof Enum<?>) {
                words();
            }
        }

        private void literal(Mutation kind, Object... values) {
            for (Object value : values) {
                add(kind, comparison.with(comparison.operator(), List.of(Literal.of(value))));
            }
        }

        private void words() {
            String some = plain(comparison.operand().text()) + " in ( …";
            for (WordChange change : changes(comparison.literals(), true)) {
                boolean less = change.kind() == Mutation.WORD_DROPPED;
                boolean other = change.kind() == Mutation.WORD_CHANGED;
                Operator operator = other ? comparison.operator() : Operator.IN;
                Comparison changed = comparison.with(operator, change.words());
                if (other) {
                    add(change.kind(), changed);
                } else {
                    String with = some + ", " + plain(change.word().text()) + " )";
                    String without = some + " )";
                    add(change.kind(), less ? with : without, less ? without : with, changed);
                }
            }
        }

        private void arguments(int call) {
            List<Literal> arguments = comparison.operand().calls().get(call).arguments();
            for (int i = 0; i < arguments.size(); i++) {
                if (arguments.get(i).value() instanceof BigDecimal number) {
                    int value = number.intValue();
                    boolean year = value >= FIRST_YEAR && value <= LAST_YEAR;
                    for (BigDecimal step : List.of(BigDecimal.ONE.negate(), BigDecimal.ONE)) {
                        List<Literal> changed = new ArrayList<>(arguments);
                        changed.set(i, Literal.of(number.add(step)));
                        arguments(year ? Mutation.YEAR : Mutation.ARGUMENT, call, changed);
                    }
                }
            }
            boolean takesMore = comparison.operand().calls().get(call).method().isVarArgs();
            changes(arguments, takesMore)
                    .forEach(change -> arguments(change.kind(), call, change.words()));
        }

        private void arguments(Mutation kind, int call, List<Literal> changed) {
            Operand operand = comparison.operand();
            List<AccessorCall> calls = new ArrayList<>(operand.calls());
            calls.set(call, new AccessorCall(calls.get(call).method(), List.copyOf(changed)));
            add(
                    kind,
                    new Comparison(
                            new Operand(operand.factType(), List.copyOf(calls)),
                            comparison.operator(),
                            comparison.literals(),
                            comparison.line()));
        }

        private void add(Mutation kind, Comparison changed) {
            add(kind, text(comparison), text(changed), changed);
        }

        private void add(Mutation kind, String before, String after, Comparison changed) {
            RuleText is = rule.with(whole.apply(changed));
            RuleMutants.this.add(kind, comparison.line(), before, after, edge(changed), is);
        }

        /** A value that the two answer differently for; of accessors what they are asked for. */
        private @Nullable Edge edge(Comparison changed) {
            List<String> paths = Step.paths(comparison.operand(), list, ANY_DAY);
            boolean sameOperand = comparison.operand().equals(changed.operand());
            Stream<Object> values = sameOperand ? values(changed) : asked(changed);
            return values.findFirst()
                    .map(v -> v instanceof BigDecimal number ? number.toPlainString() : "" + v)
                    .map(value -> new Edge(text(comparison), value, paths))
                    .orElse(null);
        }

        private Stream<Object> values(Comparison changed) {
            Stream<Object> literals =
                    Stream.of(comparison, changed)
                            .flatMap(one -> one.literals().stream())
                            .map(literal -> literal.on(ANY_DAY));
            Object first = comparison.literals().get(0).value();
            Object[] words =
                    first instanceof Enum<?> word
                            ? word.getDeclaringClass().getEnumConstants()
                            : new Object[0];
            return Stream.concat(literals, Arrays.stream(words))
                    .filter(v -> !(v instanceof BigDecimal number) || number.signum() >= 0)
                    .filter(
                            v ->
                                    !Objects.equals(
                                            comparison.holdsFor(v, ANY_DAY),
                                            changed.holdsFor(v, ANY_DAY)));
        }

        /** What only one of the two is asked for, of the changed one first. */
        private Stream<Object> asked(Comparison changed) {
            List<Literal> was = arguments(comparison);
            List<Literal> is = arguments(changed);
            return Stream.concat(
                            is.stream().filter(one -> !was.contains(one)),
                            was.stream().filter(one -> !is.contains(one)))
                    .map(literal -> literal.on(ANY_DAY));
        }

        private static List<Literal> arguments(Comparison of) {
            return of.operand().calls().stream().flatMap(c -> c.arguments().stream()).toList();
        }
    }

    /** Literals in which one word is missing, another one, or one more. */
    private record WordChange(Mutation kind, Literal word, List<Literal> words) {}

    private static List<WordChange> changes(List<Literal> literals, boolean takesMore) {
        List<WordChange> changes = new ArrayList<>();
        List<Literal> words = literals.stream().filter(l -> l.value() instanceof Enum<?>).toList();
        List<Literal> outside = words.isEmpty() ? words : Literal.wordsOutside(words);
        for (Literal word : words) {
            List<Literal> changed = new ArrayList<>(literals);
            if (words.size() > 1) {
                changed.remove(word);
                changes.add(new WordChange(Mutation.WORD_DROPPED, word, changed));
            } else if (!outside.isEmpty()) {
                changed.set(literals.indexOf(word), outside.get(0));
                changes.add(new WordChange(Mutation.WORD_CHANGED, word, changed));
            }
        }
        for (Literal word : takesMore ? outside : List.<Literal>of()) {
            List<Literal> more = new ArrayList<>(literals);
            more.add(word);
            changes.add(new WordChange(Mutation.WORD_ADDED, word, more));
        }
        return changes;
    }

    /** A condition as mutants show it: no packages, long lists of words shortened. */
    private static String text(Condition condition) {
        if (!(condition instanceof Comparison comparison)) {
            return condition.parts().stream()
                    .map(part -> part instanceof Comparison ? text(part) : "( " + text(part) + " )")
                    .collect(Collectors.joining(condition instanceof All ? " && " : " || "));
        }
        List<Literal> words = comparison.literals();
        return comparison.operator() != Operator.IN || words.size() <= MOST_WORDS
                ? plain(comparison.text())
                : plain(comparison.operand().text() + " in ( " + words.get(0).text())
                        + ", … "
                        + words.size()
                        + " )";
    }

    /** Text of a rule without packages and without the suffix of exact numbers. */
    public static String plain(String text) {
        return text.replaceAll(PACKAGES, "").replaceAll(EXACT, "$1");
    }
}
