package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huiqi.lab.boundary.Step;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.Operand;
import org.huiqi.rules.condition.Operator;
import org.jspecify.annotations.Nullable;

/** Everything that one comparison is changed into. */
final class ComparisonVariants {
    private final Comparison comparison;
    private final @Nullable String list;
    private final List<Variant> variants = new ArrayList<>();

    private ComparisonVariants(Comparison comparison, @Nullable String list) {
        this.comparison = comparison;
        this.list = list;
    }

    /**
     * One changed comparison.
     *
     * @param kind kind of change
     * @param before what stands there
     * @param after what stands there instead
     * @param comparison the changed comparison
     */
    record Variant(Mutation kind, String before, String after, Comparison comparison) {}

    /**
     * The variants of a comparison.
     *
     * @param list list of candidates that its fact is an entry of, or null
     */
    static List<Variant> of(Comparison comparison, @Nullable String list) {
        ComparisonVariants all = new ComparisonVariants(comparison, list);
        all.operator();
        all.literal();
        for (int i = 0; i < comparison.operand().calls().size(); i++) {
            all.variants.addAll(ArgumentVariants.of(comparison, i));
        }
        return all.variants;
    }

    private void operator() {
        comparison
                .operator()
                .edge()
                .ifPresent(o -> add(Mutation.OPERATOR, comparison.with(o, comparison.literals())));
    }

    private void literal() {
        Object value = comparison.literals().get(0).value();
        if (value instanceof BigDecimal number && comparison.operator().isMovable()) {
            BigDecimal step = Step.of(comparison.operand(), list);
            add(Mutation.THRESHOLD, with(Literal.of(number.subtract(step))));
            add(Mutation.THRESHOLD, with(Literal.of(number.add(step))));
        } else if (value instanceof LocalDate date) {
            add(Mutation.THRESHOLD, with(Literal.of(date.minusDays(1))));
            add(Mutation.THRESHOLD, with(Literal.of(date.plusDays(1))));
            add(Mutation.YEAR, with(Literal.of(date.minusYears(1))));
            add(Mutation.YEAR, with(Literal.of(date.plusYears(1))));
        } else if (value instanceof Boolean yes) {
            add(Mutation.FLIPPED, with(Literal.of(!yes)));
        } else if (value instanceof String text) {
            add(Mutation.WORD_CHANGED, with(Literal.of(text + "x")));
        } else if (value instanceof Enum<?>) {
            words();
        }
    }

    private void words() {
        List<Literal> words = comparison.literals();
        List<Literal> outside = Literal.wordsOutside(words);
        if (words.size() > 1) {
            for (Literal word : words) {
                List<Literal> left = words.stream().filter(w -> !w.equals(word)).toList();
                add(
                        Mutation.WORD_DROPPED,
                        list(word),
                        list(null),
                        comparison.with(Operator.IN, left));
            }
        } else if (!outside.isEmpty()) {
            add(Mutation.WORD_CHANGED, with(outside.get(0)));
        }
        for (Literal word : outside) {
            List<Literal> more = new ArrayList<>(words);
            more.add(word);
            add(Mutation.WORD_ADDED, list(null), list(word), comparison.with(Operator.IN, more));
        }
    }

    private String list(@Nullable Literal word) {
        return MutantText.plain(comparison.operand().text())
                + (word == null ? " in ( … )" : " in ( …, " + MutantText.of(word) + " )");
    }

    private Comparison with(Literal literal) {
        return comparison.with(comparison.operator(), List.of(literal));
    }

    private void add(Mutation kind, Comparison changed) {
        add(kind, MutantText.of(comparison), MutantText.of(changed), changed);
    }

    private void add(Mutation kind, String before, String after, Comparison changed) {
        variants.add(new Variant(kind, before, after, changed));
    }

    /** Changes of the arguments of one call of the operand's chain. */
    private static final class ArgumentVariants {
        private static final int FIRST_YEAR = 1990;
        private static final int LAST_YEAR = 2100;

        private final Comparison comparison;
        private final int call;
        private final List<Literal> arguments;
        private final List<Variant> variants = new ArrayList<>();

        private ArgumentVariants(Comparison comparison, int call) {
            this.comparison = comparison;
            this.call = call;
            this.arguments = comparison.operand().calls().get(call).arguments();
        }

        static List<Variant> of(Comparison comparison, int call) {
            ArgumentVariants all = new ArgumentVariants(comparison, call);
            for (int i = 0; i < all.arguments.size(); i++) {
                all.argument(i);
            }
            all.words();
            return all.variants;
        }

        private void argument(int index) {
            Object value = arguments.get(index).value();
            if (value instanceof BigDecimal number) {
                boolean year = number.intValue() >= FIRST_YEAR && number.intValue() <= LAST_YEAR;
                Mutation kind = year ? Mutation.YEAR : Mutation.ARGUMENT;
                add(kind, replaced(index, Literal.of(number.subtract(BigDecimal.ONE))));
                add(kind, replaced(index, Literal.of(number.add(BigDecimal.ONE))));
            }
        }

        private void words() {
            List<Literal> words =
                    arguments.stream().filter(a -> a.value() instanceof Enum<?>).toList();
            if (words.isEmpty()) {
                return;
            }
            boolean several = comparison.operand().calls().get(call).method().isVarArgs();
            List<Literal> outside = Literal.wordsOutside(words);
            for (Literal word : words) {
                int index = arguments.indexOf(word);
                if (words.size() > 1) {
                    List<Literal> left = new ArrayList<>(arguments);
                    left.remove(index);
                    add(Mutation.WORD_DROPPED, left);
                } else if (!outside.isEmpty()) {
                    add(Mutation.WORD_CHANGED, replaced(index, outside.get(0)));
                }
            }
            for (Literal word : several ? outside : List.<Literal>of()) {
                List<Literal> more = new ArrayList<>(arguments);
                more.add(word);
                add(Mutation.WORD_ADDED, more);
            }
        }

        private List<Literal> replaced(int index, Literal argument) {
            Literal[] changed = arguments.toArray(Literal[]::new);
            changed[index] = argument;
            return Arrays.asList(changed);
        }

        private void add(Mutation kind, List<Literal> changed) {
            Operand operand = comparison.operand();
            List<AccessorCall> calls = new ArrayList<>(operand.calls());
            calls.set(call, new AccessorCall(calls.get(call).method(), List.copyOf(changed)));
            Comparison other =
                    new Comparison(
                            new Operand(operand.factType(), List.copyOf(calls)),
                            comparison.operator(),
                            comparison.literals(),
                            comparison.line());
            variants.add(new Variant(kind, MutantText.of(comparison), MutantText.of(other), other));
        }
    }
}
