package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.rules.Literal;

/** Literals that stand in for others, written as the engine wants them. */
final class Texts {
    private Texts() {}

    static Literal number(BigDecimal number) {
        return new Literal(number.toPlainString(), number);
    }

    static Literal date(LocalDate date) {
        return new Literal(
                "java.time.LocalDate.of( %d, %d, %d )"
                        .formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()),
                date);
    }

    static Literal text(String text) {
        return new Literal('"' + text + '"', text);
    }

    static Literal word(Enum<?> word) {
        return new Literal(word.getDeclaringClass().getCanonicalName() + "." + word.name(), word);
    }

    /** Words of the same kind that are not among the given, in the order of their enum. */
    static List<Literal> wordsOutside(List<Literal> words) {
        Set<Object> given = new HashSet<>();
        words.forEach(word -> given.add(word.value()));
        Enum<?> first = (Enum<?>) words.get(0).on(LocalDate.MIN);
        List<Literal> outside = new ArrayList<>();
        for (Enum<?> word : first.getDeclaringClass().getEnumConstants()) {
            if (!given.contains(word)) {
                outside.add(word(word));
            }
        }
        return outside;
    }
}
