package org.huiqi.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiqi.Ladder.Kind;
import org.huiqi.Ladder.Step;
import org.huiqi.Ladder.Steps;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.profile.schema.Fields;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Shortfall;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A programme that is missed by one or two steps, and none of them a long one. Ordered by how near
 * it is: fewest steps first, then the smallest gap against its threshold, then what can be mended
 * soonest.
 *
 * @param standing the way in that is nearest
 * @param steps what is missing in it
 * @param gap the largest part of a threshold that is missing, from 0; 1 where it is no number
 * @param mending when it can be mended
 */
public record NearMiss(Standing standing, List<Step> steps, BigDecimal gap, Mending mending)
        implements Comparable<NearMiss> {

    /** Steps and missed dates that a near miss has at most. */
    private static final int MOST = 2;

    /** A number that misses more than this part of its threshold is not near. */
    private static final BigDecimal FARTHEST = new BigDecimal("0.5");

    private static final Comparator<NearMiss> NEAREST =
            Comparator.comparing((NearMiss miss) -> miss.steps().size())
                    .thenComparing(NearMiss::gap)
                    .thenComparing(NearMiss::mending);

    public NearMiss {
        steps = List.copyOf(steps);
    }

    /** When something can be mended, the soonest first. */
    public enum Mending {
        /** As soon as the fact changes. */
        NOW,
        /** With the title, which has to be obtained first. */
        WITH_TITLE,
        /** With the figures of a year that is not over yet. */
        NEXT_FIGURES,
        /** Not at all. */
        NEVER;

        private static Mending of(Step step) {
            return switch (step.kind()) {
                case TITLE -> WITH_TITLE;
                case FIXED -> NEVER;
                case NUMBER, FACT -> isYearly(step) ? NEXT_FIGURES : NOW;
            };
        }

        private static boolean isYearly(Step step) {
            Shortfall shortfall = step.finding().shortfall();
            return shortfall != null && shortfall.path().startsWith("years.");
        }
    }

    /** The near miss that a programme is, or null. */
    static @Nullable NearMiss of(ProgrammeResult result, @Nullable Steps steps) {
        if (result.verdict() != Verdict.NOT_ELIGIBLE || steps == null) {
            return null;
        }
        Standing standing =
                Standing.ranked(result).stream()
                        .filter(s -> isWay(s, steps))
                        .findFirst()
                        .orElseThrow();
        int missed = steps.steps().size() + standing.failedInPrinciple().size();
        boolean over = !result.timing().state().isTimely();
        if (missed + (over ? 1 : 0) > MOST || standing.met().size() <= steps.steps().size()) {
            return null;
        }
        if (standing.failed().stream()
                .flatMap(requirement -> requirement.findings().stream())
                .anyMatch(NearMiss::isByNature)) {
            return null;
        }
        BigDecimal gap = BigDecimal.ZERO;
        Mending mending = Mending.NOW;
        for (Step step : steps.steps()) {
            BigDecimal missing = gap(step);
            if (step.kind() == Kind.NUMBER && missing.compareTo(FARTHEST) > 0) {
                return null;
            }
            gap = gap.max(missing);
            Mending own = Mending.of(step);
            mending = own.compareTo(mending) > 0 ? own : mending;
        }
        return new NearMiss(standing, steps.steps(), gap, mending);
    }

    /** Whether a finding fails because of what the applicant is. */
    private static boolean isByNature(Finding finding) {
        Stream<FactRead> reads =
                finding.conditions().isEmpty()
                        ? finding.facts().stream()
                        : finding.conditions().stream()
                                .filter(c -> c.status() == Status.NOT_MET)
                                .flatMap(c -> c.facts().stream());
        return reads.map(FactRead::path)
                .anyMatch(path -> Fields.of(path).filter(Fields.Field::isNature).isPresent());
    }

    private static boolean isWay(Standing standing, Steps steps) {
        return Objects.equals(standing.result().track(), steps.track())
                && Objects.equals(standing.result().candidate(), steps.candidate());
    }

    private static BigDecimal gap(Step step) {
        Shortfall shortfall = step.finding().shortfall();
        if (step.kind() != Kind.NUMBER || shortfall == null) {
            return BigDecimal.ONE;
        }
        Shortfall.Ratio ratio = shortfall.ratio();
        if (ratio != null) {
            return part(ratio.required().subtract(ratio.actual()).abs(), ratio.required());
        }
        return part(shortfall.by(), (BigDecimal) shortfall.required());
    }

    private static BigDecimal part(BigDecimal by, BigDecimal required) {
        return required.signum() == 0
                ? BigDecimal.ONE
                : by.divide(required.abs(), MathContext.DECIMAL32).min(BigDecimal.ONE);
    }

    @Override
    public int compareTo(NearMiss other) {
        return NEAREST.compare(this, other);
    }

    /** How many steps, and when. */
    @Override
    public String toString() {
        return "NearMiss[" + steps.size() + " " + mending + "]";
    }
}
