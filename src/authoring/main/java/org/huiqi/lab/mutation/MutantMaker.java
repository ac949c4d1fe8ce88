package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.huiqi.catalogue.Judged;
import org.huiqi.lab.mutation.Mutant.Edge;
import org.huiqi.rules.condition.RuleText;
import org.jspecify.annotations.Nullable;

/** Collects the mutants of a tree: at each value that may be another, the values beside it. */
abstract class MutantMaker {
    /** The programme or standard; null = the size standard. */
    final @Nullable Judged judged;

    final List<Mutant> mutants = new ArrayList<>();
    private final String file;

    MutantMaker(@Nullable Judged judged, String file) {
        this.judged = judged;
        this.file = file;
    }

    /** Adds a mutant; of an entry without its rule, or of a rule. */
    final void add(
            String id,
            Mutation kind,
            int line,
            String before,
            String after,
            @Nullable Edge edge,
            @Nullable Judged entry,
            @Nullable RuleText rule) {
        mutants.add(new Mutant(id, kind, file, line, before, after, edge, entry, rule));
    }

    /**
     * The values beside one: a step less and more, the day before and after, the other answers.
     *
     * @param step of numbers
     */
    static List<?> beside(Object value, BigDecimal step) {
        if (value instanceof LocalDate day) {
            return List.of(day.minusDays(1), day.plusDays(1));
        } else if (value instanceof BigDecimal number) {
            return List.of(number.subtract(step), number.add(step));
        } else if (value instanceof Integer number) {
            return List.of(number - 1, number + 1);
        } else if (value instanceof Boolean yes) {
            return List.of(!yes);
        }
        return Arrays.stream(((Enum<?>) value).getDeclaringClass().getEnumConstants())
                .filter(other -> other != value)
                .toList();
    }

    static List<LocalDate> yearsBeside(LocalDate day) {
        return List.of(day.minusYears(1), day.plusYears(1));
    }

    /** A list with another entry at a place; without one where the entry is null. */
    static <T> List<T> with(List<T> list, int at, @Nullable T entry) {
        List<T> copy = new ArrayList<>(list);
        copy.remove(at);
        if (entry != null) {
            copy.add(at, entry);
        }
        return List.copyOf(copy);
    }

    static <T> List<T> plus(List<T> list, T entry) {
        List<T> copy = new ArrayList<>(list);
        copy.add(entry);
        return List.copyOf(copy);
    }
}
