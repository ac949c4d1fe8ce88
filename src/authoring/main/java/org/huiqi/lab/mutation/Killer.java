package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.lab.boundary.Step;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Names the case that would notice a changed rule. */
final class Killer {
    private static final LocalDate DAY = LocalDate.of(2024, 9, 20);

    private final String id;
    private final @Nullable String list;

    Killer(String id, @Nullable String list) {
        this.id = id;
        this.list = list;
    }

    Bilingual never() {
        return KillerPhrase.NEVER.with(id);
    }

    Bilingual always() {
        return KillerPhrase.ALWAYS.with(id);
    }

    Bilingual points(int points) {
        return KillerPhrase.POINTS.with(id, points);
    }

    Bilingual oneOf(String parts) {
        return KillerPhrase.ONE_OF.with(parts);
    }

    Bilingual allBut(String part) {
        return KillerPhrase.ALL_BUT.with(part, id);
    }

    Bilingual only(String part) {
        return KillerPhrase.ONLY.with(part, id);
    }

    /** The value for which a comparison and its changed form answer differently. */
    Bilingual of(Comparison comparison, Comparison changed) {
        List<String> paths = Step.paths(comparison.operand(), list, DAY);
        String where = String.join(", ", paths);
        if (comparison.operand().equals(changed.operand())) {
            for (Object value : values(comparison, changed)) {
                Boolean was = comparison.holdsFor(value, DAY);
                Boolean is = changed.holdsFor(value, DAY);
                if (!Objects.equals(was, is)) {
                    String status = Boolean.TRUE.equals(was) ? "MET" : "NOT_MET";
                    String shown = MutantText.plain(comparison.operand().text()) + " = " + value;
                    return KillerPhrase.VALUE.with(shown, where, id, status);
                }
            }
        }
        String word = differing(comparison, changed);
        if (word != null) {
            return KillerPhrase.WORD.with(word, where, id);
        }
        return KillerPhrase.ANSWERS.with(
                MutantText.plain(comparison.operand().text()),
                MutantText.plain(changed.operand().text()),
                where);
    }

    /** The first word that only one of the two asks for; null where they differ otherwise. */
    private static @Nullable String differing(Comparison comparison, Comparison changed) {
        List<Literal> was = arguments(comparison);
        List<Literal> is = arguments(changed);
        return Stream.concat(
                        is.stream().filter(literal -> !was.contains(literal)),
                        was.stream().filter(literal -> !is.contains(literal)))
                .filter(literal -> literal.value() instanceof Enum<?>)
                .map(MutantText::of)
                .findFirst()
                .orElse(null);
    }

    private static List<Literal> arguments(Comparison comparison) {
        return comparison.operand().calls().stream()
                .flatMap(call -> call.arguments().stream())
                .toList();
    }

    private static List<Object> values(Comparison comparison, Comparison changed) {
        List<Object> values = new ArrayList<>();
        Stream.concat(comparison.literals().stream(), changed.literals().stream())
                .map(literal -> literal.on(DAY))
                .forEach(values::add);
        Literal first = comparison.literals().get(0);
        if (first.value() instanceof Enum<?> word) {
            values.addAll(Arrays.asList(word.getDeclaringClass().getEnumConstants()));
        }
        return values.stream()
                .filter(v -> !(v instanceof BigDecimal b) || b.signum() >= 0)
                .toList();
    }
}
