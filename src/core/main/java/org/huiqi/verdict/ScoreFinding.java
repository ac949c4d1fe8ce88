package org.huiqi.verdict;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.huiqi.catalogue.Programme.Named;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.profile.Bounds;
import org.huiqi.text.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The points of a firm in a standard's score. They lie within bounds where facts are missing.
 *
 * @param total all points
 * @param pass points that are asked for
 * @param parts points by part; none where the score has no parts
 * @param indicators points by indicator, in the order of the standard
 */
public record ScoreFinding(
        Bounds total, int pass, List<Part> parts, List<IndicatorFinding> indicators) {
    public ScoreFinding {
        parts = List.copyOf(parts);
        indicators = List.copyOf(indicators);
    }

    /**
     * The points of a part.
     *
     * @param part the part
     * @param points its points
     * @param min points that are asked for in it, or null
     */
    public record Part(Named part, Bounds points, @Nullable Integer min) {
        /** The part; not its points. */
        @Override
        public String toString() {
            return "Part[" + part.id() + "]";
        }
    }

    /**
     * The points of an indicator.
     *
     * @param indicator the indicator
     * @param points its points
     * @param facts what was read for it, with the values met
     * @param value the figure that its bands compare, or null where there is no single one
     * @param next the next band up, or null where nothing more can be had
     * @param missing paths of what keeps it open
     */
    public record IndicatorFinding(
            Indicator indicator,
            Bounds points,
            List<FactRead> facts,
            @Nullable Value value,
            @Nullable NextBand next,
            List<String> missing) {
        public IndicatorFinding {
            facts = List.copyOf(facts);
            missing = List.copyOf(missing);
        }

        /**
         * {@return points that can still be gained: by what is not known, else in the next band}
         */
        public BigDecimal gain() {
            BigDecimal open = points.most().subtract(points.least());
            return open.signum() > 0 || next == null
                    ? open
                    : next.points().subtract(points.least());
        }

        /** The indicator; not its points. */
        @Override
        public String toString() {
            return "IndicatorFinding[" + indicator.id() + "]";
        }
    }

    /**
     * A figure that bands compare.
     *
     * @param name what it is
     * @param number the figure
     * @param unit its unit as written, or empty
     */
    public record Value(Bilingual name, BigDecimal number, Bilingual unit) {
        /** What it is; not the figure. */
        @Override
        public String toString() {
            return "Value[" + name.en() + "]";
        }
    }

    /**
     * The next band up.
     *
     * @param points points that the indicator would give
     * @param requirement what it asks, in words made from the field and the literal
     * @param shortfall how far off, or null where nothing can be measured
     */
    public record NextBand(
            BigDecimal points, Bilingual requirement, @Nullable Shortfall shortfall) {
        /** What it asks; not how far off. */
        @Override
        public String toString() {
            return "NextBand[" + requirement.en() + "]";
        }
    }

    /** {@return the indicators in which points can still be gained, the largest gain first} */
    public List<IndicatorFinding> byGain() {
        return indicators.stream()
                .filter(indicator -> indicator.gain().signum() > 0)
                .sorted(Comparator.comparing(IndicatorFinding::gain).reversed())
                .toList();
    }

    /** The marks; no points. */
    @Override
    public String toString() {
        return "ScoreFinding[pass " + pass + "]";
    }
}
