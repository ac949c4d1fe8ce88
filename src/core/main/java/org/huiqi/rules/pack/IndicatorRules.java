package org.huiqi.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huiqi.catalogue.Standard.Combine;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Profile;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.explain.BandReading;
import org.huiqi.rules.explain.Explanations;
import org.huiqi.text.Bilingual;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.ScoreFinding.NextBand;
import org.huiqi.verdict.ScoreFinding.Value;
import org.jspecify.annotations.Nullable;

/**
 * An indicator of a score with the rules of its bands.
 *
 * @param indicator the indicator
 * @param bands its bands, in order; none where the points are entered
 */
record IndicatorRules(Indicator indicator, List<RuleText> bands) {
    static IndicatorRules of(Indicator indicator, RuleBase base) {
        return new IndicatorRules(indicator, indicator.bands().stream().map(base::rule).toList());
    }

    /** The points of a firm: low where bands are known to hold, high with those that may. */
    Bounds points(Judgement judgement, FactSet own) {
        if (indicator.entered() != null) {
            return entered(own.applicant().profile());
        }
        Tally tally = new Tally(indicator);
        for (RuleText band : bands) {
            tally.add(band.points(), judgement.met(band, own));
        }
        return tally.points();
    }

    private Bounds entered(Profile profile) {
        Number points = (Number) Values.at(profile, Objects.requireNonNull(indicator.entered()));
        return points == null
                ? Bounds.UNKNOWN.cutAt(BigDecimal.valueOf(indicator.max()))
                : Bounds.exactly(Literal.decimal(points));
    }

    /** The same, explained. */
    IndicatorFinding explained(Judgement judgement, FactSet own, Explanations explanations) {
        if (indicator.entered() != null) {
            return explained(own.applicant().profile(), indicator.entered());
        }
        List<BandReading> readings = new ArrayList<>();
        bands.forEach(band -> readings.add(explanations.band(band, judgement, own)));
        Tally tally = new Tally(indicator);
        readings.forEach(band -> tally.add(band.points(), band.holds()));
        Bounds points = tally.points();
        return new IndicatorFinding(
                indicator,
                points,
                readings.stream().flatMap(band -> band.facts().stream()).distinct().toList(),
                value(readings),
                next(readings, points),
                points.isExact()
                        ? List.of()
                        : readings.stream()
                                .flatMap(band -> band.missing().stream())
                                .distinct()
                                .toList());
    }

    /** The figure that all bands compare; null where they compare several, or none. */
    private static @Nullable Value value(List<BandReading> readings) {
        Value first = readings.get(0).value();
        return readings.stream().allMatch(band -> Objects.equals(band.value(), first))
                ? first
                : null;
    }

    private IndicatorFinding explained(Profile profile, String path) {
        Bounds points = entered(profile);
        Object value = Values.at(profile, path);
        Bilingual meaning = Fields.of(path).orElseThrow().meaning();
        return new IndicatorFinding(
                indicator,
                points,
                List.of(new FactRead(path, meaning, value, null)),
                null,
                null,
                value == null ? List.of(path) : List.of());
    }

    /** Of the bands that do not hold, the one that adds the fewest points. */
    private @Nullable NextBand next(List<BandReading> readings, Bounds points) {
        NextBand next = null;
        for (BandReading band : readings) {
            if (!Boolean.FALSE.equals(band.holds())) {
                continue;
            }
            Tally tally = new Tally(indicator);
            readings.forEach(b -> tally.add(b.points(), b == band ? Boolean.TRUE : b.holds()));
            BigDecimal then = tally.points().least();
            if (then.compareTo(points.least()) > 0
                    && (next == null || then.compareTo(next.points()) < 0)) {
                next = new NextBand(then, band.words(), band.shortfall());
            }
        }
        return next;
    }

    /** Points of bands, the highest or together. */
    private static final class Tally {
        private final boolean adds;
        private final int max;
        private int low;
        private int high;

        Tally(Indicator indicator) {
            this.adds = indicator.combine() == Combine.SUM;
            this.max = indicator.max();
        }

        void add(int points, @Nullable Boolean holds) {
            if (Boolean.FALSE.equals(holds)) {
                return;
            }
            high = adds ? high + points : Math.max(high, points);
            if (holds != null) {
                low = adds ? low + points : Math.max(low, points);
            }
        }

        Bounds points() {
            return new Bounds(BigDecimal.valueOf(low), BigDecimal.valueOf(high))
                    .cutAt(BigDecimal.valueOf(max));
        }
    }
}
