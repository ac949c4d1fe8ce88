package org.huiqi.lab.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of all mutants.
 *
 * @param tried every mutant, in the order of the rules
 * @param stale explanations of mutants that a case does notice, or that are not made any more
 */
public record MutationResult(List<Tried> tried, List<EquivalentMutants.Entry> stale) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MutationResult {
        tried = List.copyOf(tried);
        stale = List.copyOf(stale);
    }

    /** What notices a mutant. */
    public enum Detection {
        /** A case that passes on the unchanged pack and fails on the mutant. */
        CASE,
        /** A problem of the changed entry that the unchanged one does not have. */
        LINT
    }

    /**
     * What became of one mutant.
     *
     * @param mutant the mutant
     * @param by what notices it, or null
     * @param equivalent why none can, or null
     */
    public record Tried(
            Mutant mutant, @Nullable Detection by, EquivalentMutants.@Nullable Entry equivalent) {}

    /** How many mutants a case or lint notices. */
    public int killed() {
        return (int) tried.stream().map(Tried::by).filter(Objects::nonNull).count();
    }

    /** How many of them lint notices and no case does. */
    public int byLint() {
        return (int) tried.stream().filter(t -> t.by() == Detection.LINT).count();
    }

    /** Mutants that nothing notices and no entry explains. */
    public List<Tried> survivors() {
        return tried.stream().filter(t -> t.by() == null && t.equivalent() == null).toList();
    }

    /** Mutants that are explained as equivalent. */
    public List<Tried> equivalent() {
        return tried.stream().filter(t -> t.equivalent() != null).toList();
    }

    /** Killed mutants in per cent of those that are not equivalent, rounded down to 0.01. */
    public BigDecimal killRate() {
        int counted = tried.size() - equivalent().size();
        return counted == 0
                ? HUNDRED.setScale(2)
                : BigDecimal.valueOf(killed())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(counted), 2, RoundingMode.DOWN);
    }
}
