package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiqi.catalogue.Judged;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.lab.mutation.Mutant.Edge;
import org.huiqi.profile.fact.Attestation;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Condition;
import org.huiqi.rules.condition.Condition.All;
import org.huiqi.rules.condition.Condition.Any;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operator;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.language.Step;
import org.jspecify.annotations.Nullable;

/** Mutants of a rule: of its comparisons, of what joins them, of its points, of all of it. */
public final class RuleMutants extends MutantMaker {
    private static final String PACKAGES = "\\b(?:[a-z]\\w*\\.)+(?=[A-Z])";
    private static final String EXACT = "(\\d\\.\\d+)B";
    private static final LocalDate ANY_DAY = LocalDate.of(2024, 9, 20);
    private static final int MOST_WORDS = 3;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final RuleText rule;

    private RuleMutants(@Nullable Judged judged, RuleText rule) {
        super(judged, rule.file());
        this.rule = rule;
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
        all.add(Mutation.RULE_REMOVED, rule.line(), before, "false", rule.with(new Any(List.of())));
        all.add(Mutation.RULE_REMOVED, rule.line(), before, "true", rule.with(new All(List.of())));
        return all.mutants;
    }

    private void add(Mutation kind, int line, String before, String after, RuleText changed) {
        add(rule.id(), kind, line, before, after, null, judged, changed);
    }

    /** A band has one point more or less, up to the most of its indicator. */
    private void points() {
        if (rule.points() == 0 || judged == null) {
            return;
        }
        int most =
                judged.indicators().stream()
                        .filter(indicator -> indicator.bands().contains(rule.id()))
                        .mapToInt(Indicator::max)
                        .findFirst()
                        .orElse(0);
        for (Object other : beside(rule.points(), BigDecimal.ONE)) {
            int points = (Integer) other;
            if (points <= most) {
                String before = "points " + rule.points();
                add(Mutation.POINTS, rule.line(), before, "points " + points, rule.with(points));
            }
        }
    }

    /** Words that are asked for one by one are one list, so that each is dropped and added once. */
    private static Condition folded(Condition condition) {
        if (condition instanceof Comparison) {
            return condition;
        }
        List<Condition> parts = new ArrayList<>();
        for (Condition part : condition.parts()) {
            Condition inner = folded(part);
            int last = parts.size() - 1;
            if (condition instanceof Any
                    && last >= 0
                    && parts.get(last) instanceof Comparison one
                    && inner instanceof Comparison next
                    && isOfWords(one)
                    && isOfWords(next)
                    && one.operand().equals(next.operand())) {
                List<Literal> words = new ArrayList<>(one.literals());
                words.addAll(next.literals());
                parts.set(last, one.with(Operator.IN, words));
            } else {
                parts.add(inner);
            }
        }
        return condition.withParts(parts);
    }

    private static boolean isOfWords(Comparison comparison) {
        return comparison.literals().get(0).value() instanceof Enum<?>;
    }

    /**
     * Mutants of a part.
     *
     * @param whole makes the whole condition of what stands in the place of the part
     */
    private void visit(Condition part, UnaryOperator<Condition> whole) {
        if (part instanceof Comparison comparison) {
            comparison(new Place(comparison, whole));
            return;
        }
        List<Condition> parts = part.parts();
        Condition swapped = part instanceof All ? new Any(parts) : new All(parts);
        change(Mutation.AND_OR, part, swapped, part, whole);
        for (int i = 0; i < parts.size(); i++) {
            int index = i;
            Condition left = part.withParts(with(parts, index, null));
            change(Mutation.CONSTRAINT_REMOVED, part, left, parts.get(i), whole);
            visit(
                    parts.get(i),
                    changed -> whole.apply(part.withParts(with(parts, index, changed))));
        }
    }

    private void change(
            Mutation kind,
            Condition was,
            Condition is,
            Condition at,
            UnaryOperator<Condition> whole) {
        int line = at.comparisons().findFirst().map(Comparison::line).orElse(rule.line());
        add(kind, line, text(was), text(is), rule.with(whole.apply(is)));
    }

    /**
     * A comparison in its rule.
     *
     * @param was the comparison as it is
     * @param whole makes the whole condition of what stands in its place
     */
    private record Place(Comparison was, UnaryOperator<Condition> whole) {}

    private void add(Mutation kind, Place at, Comparison is) {
        add(kind, at, is, text(at.was()), text(is));
    }

    private void add(Mutation kind, Place at, Comparison is, String before, String after) {
        Edge edge = edge(at.was(), is);
        RuleText changed = rule.with(at.whole().apply(is));
        add(rule.id(), kind, at.was().line(), before, after, edge, judged, changed);
    }

    /** Mutants of a comparison: its operator, its literals, and what its accessors are asked. */
    private void comparison(Place at) {
        Comparison was = at.was();
        was.operator()
                .edge()
                .ifPresent(edge -> add(Mutation.OPERATOR, at, was.with(edge, was.literals())));
        Object value = was.literals().get(0).value();
        if (value instanceof Enum<?>) {
            words(was.literals(), true).forEach(words -> words(at, words));
        } else if (value instanceof String text) {
            others(at, Mutation.WORD_CHANGED, List.of(text + "x"));
        } else if (value instanceof LocalDate day) {
            others(at, Mutation.THRESHOLD, beside(day, BigDecimal.ONE));
            others(at, Mutation.YEAR, yearsBeside(day));
        } else if (value instanceof Boolean yes) {
            others(at, Mutation.FLIPPED, beside(yes, BigDecimal.ONE));
        } else if (value != null && was.operator().isMovable()) {
            others(at, Mutation.THRESHOLD, beside(value, Step.of(was.operand())));
        }
        for (int i = 0; i < was.operand().calls().size(); i++) {
            arguments(at, i);
        }
    }

    private void others(Place at, Mutation kind, List<?> values) {
        for (Object value : values) {
            add(kind, at, at.was().with(at.was().operator(), List.of(Literal.of(value))));
        }
    }

    private void words(Place at, Words change) {
        Comparison was = at.was();
        if (change.kind() == Mutation.WORD_CHANGED) {
            add(change.kind(), at, was.with(was.operator(), change.literals()));
            return;
        }
        String some = plain(was.operand().text()) + " in ( …";
        String with = some + ", " + plain(change.word().text()) + " )";
        boolean less = change.kind() == Mutation.WORD_DROPPED;
        Comparison is = was.with(Operator.IN, change.literals());
        add(change.kind(), at, is, less ? with : some + " )", less ? some + " )" : with);
    }

    private void arguments(Place at, int which) {
        AccessorCall call = at.was().operand().calls().get(which);
        List<Literal> arguments = call.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).value() instanceof BigDecimal number) {
                boolean year = number.intValue() >= FIRST_YEAR && number.intValue() <= LAST_YEAR;
                for (Object other : beside(number, BigDecimal.ONE)) {
                    List<Literal> asked = with(arguments, i, Literal.of(other));
                    Mutation kind = year ? Mutation.YEAR : Mutation.ARGUMENT;
                    add(kind, at, at.was().asking(which, asked));
                }
            }
        }
        for (Words one : words(arguments, call.method().isVarArgs())) {
            add(one.kind(), at, at.was().asking(which, one.literals()));
        }
    }

    /** Literals in which one word is missing, another one, or one more. */
    private record Words(Mutation kind, Literal word, List<Literal> literals) {}

    private static List<Words> words(List<Literal> literals, boolean takesMore) {
        List<Words> changes = new ArrayList<>();
        List<Literal> words = literals.stream().filter(l -> l.value() instanceof Enum<?>).toList();
        List<Literal> outside =
                words.stream()
                        .limit(1)
                        .flatMap(word -> constants((Enum<?>) word.value()))
                        .map(Literal::of)
                        .filter(word -> !words.contains(word))
                        .toList();
        for (Literal word : words) {
            int at = literals.indexOf(word);
            if (words.size() > 1) {
                changes.add(new Words(Mutation.WORD_DROPPED, word, with(literals, at, null)));
            } else if (!outside.isEmpty()) {
                List<Literal> changed = with(literals, at, outside.get(0));
                changes.add(new Words(Mutation.WORD_CHANGED, word, changed));
            }
        }
        for (Literal word : takesMore ? outside : List.<Literal>of()) {
            changes.add(new Words(Mutation.WORD_ADDED, word, plus(literals, word)));
        }
        return changes;
    }

    /** A value that the two answer differently for; of accessors what only one is asked for. */
    private @Nullable Edge edge(Comparison was, Comparison is) {
        Stream<?> values =
                was.operand().equals(is.operand())
                        ? values(was, is).filter(v -> differ(was, is, v))
                        : Stream.concat(asked(is, was), asked(was, is));
        return values.findFirst()
                .map(v -> v instanceof BigDecimal number ? number.toPlainString() : "" + v)
                .map(v -> new Edge(text(was), v, Step.paths(was.operand(), ANY_DAY)))
                .orElse(null);
    }

    private static Stream<?> values(Comparison was, Comparison is) {
        Stream<Object> literals =
                Stream.of(was, is).flatMap(one -> one.literals().stream()).map(l -> l.on(ANY_DAY));
        return was.literals().get(0).value() instanceof Enum<?> word
                ? Stream.concat(literals, constants(word))
                : literals;
    }

    private static Stream<Object> constants(Enum<?> word) {
        return Stream.of((Object[]) word.getDeclaringClass().getEnumConstants());
    }

    private static boolean differ(Comparison was, Comparison is, Object value) {
        return !(value instanceof BigDecimal number && number.signum() < 0)
                && !Objects.equals(was.holdsFor(value, ANY_DAY), is.holdsFor(value, ANY_DAY));
    }

    private static Stream<?> asked(Comparison one, Comparison other) {
        return arguments(one)
                .filter(literal -> arguments(other).noneMatch(literal::equals))
                .map(literal -> literal.on(ANY_DAY));
    }

    private static Stream<Literal> arguments(Comparison of) {
        return of.operand().calls().stream().flatMap(call -> call.arguments().stream());
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
