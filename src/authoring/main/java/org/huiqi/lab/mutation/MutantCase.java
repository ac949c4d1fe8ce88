package org.huiqi.lab.mutation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.huiqi.lab.Place;
import org.huiqi.lab.boundary.BoundaryCase;
import org.huiqi.lab.boundary.BoundaryFile;
import org.jspecify.annotations.Nullable;

/**
 * A case that notices mutants.
 *
 * @param base the firm that it starts from
 * @param asOf the day
 * @param stated what changes about the firm, and what the rules say of it
 * @param mutants what it notices, the one that it was looked for first
 */
record MutantCase(Base base, LocalDate asOf, BoundaryCase stated, List<Mutant> mutants) {
    MutantCase {
        mutants = List.copyOf(mutants);
    }

    /** Whether one case can state what both do. */
    boolean isJoinedBy(MutantCase other) {
        return other.stated.expected().entrySet().stream()
                        .allMatch(
                                one ->
                                        one.getValue()
                                                .equals(
                                                        stated.expected()
                                                                .getOrDefault(
                                                                        one.getKey(),
                                                                        one.getValue())))
                && base.equals(other.base)
                && asOf.equals(other.asOf)
                && stated.set().equals(other.stated.set())
                && stated.remove().equals(other.stated.remove());
    }

    /** The same, stating and noticing what another of the same firm does. */
    MutantCase with(MutantCase other) {
        Map<Place, String> expected = new LinkedHashMap<>(other.stated.expected());
        expected.putAll(stated.expected());
        List<Mutant> all = new ArrayList<>(mutants);
        all.addAll(other.mutants);
        return new MutantCase(
                base,
                asOf,
                new BoundaryCase(
                        stated.about(), stated.name(), stated.set(), stated.remove(), expected),
                all);
    }

    /** The same for some of its mutants; null where it is for none. */
    @Nullable MutantCase only(Predicate<Mutant> some) {
        List<Mutant> kept = mutants.stream().filter(some).toList();
        return kept.isEmpty() ? null : new MutantCase(base, asOf, stated, kept);
    }

    /**
     * Its text; a line above it says what it notices first.
     *
     * @param cases the file that it is written to
     */
    String text(Path cases) {
        StringJoiner lines = new StringJoiner("\n");
        lines.add("  # " + mutants.get(0).mutation());
        String own = "firm: " + base.firm(cases) + "\nasOf: " + asOf;
        return lines.add(BoundaryFile.text(stated, own)).toString();
    }
}
