package org.huiqi.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huiqi.catalogue.Standard.Combine;
import org.huiqi.catalogue.Standard.Indicator;
import org.huiqi.catalogue.Standard.Score;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.Profile;
import org.huiqi.profile.fact.Points;
import org.huiqi.profile.schema.Fields;
import org.huiqi.profile.schema.Values;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.condition.Literal;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.explain.Explanations;
import org.huiqi.verdict.FactRead;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.ScoreFinding.NextBand;
import org.huiqi.verdict.ScoreFinding.Part;
import org.huiqi.verdict.ScoreFinding.Value;
import org.jspecify.annotations.Nullable;

/** The points that a standard gives: of each indicator by its bands, added up. Immutable. */
final class ScoreRules {
    /** The mark of the whole; a part's stands under its id. */
    private static final String TOTAL = "";

    private final Score score;
    private final RuleBase base;
    private final List<Bands> indicators;
    private final Map<String, Integer> marks = new HashMap<>();

    /** An indicator with the numbers of the rules of its bands. */
    private record Bands(Indicator indicator, int[] rules) {}

    ScoreRules(Score score, RuleBase base) {
        this.score = score;
        this.base = base;
        this.indicators =
                score.indicators().stream()
                        .map(i -> new Bands(i, i.bands().stream().mapToInt(base::number).toArray()))
                        .toList();
        base.rule(score.criterion()).condition().comparisons().forEach(this::mark);
    }

    private void mark(Comparison comparison) {
        AccessorCall last = comparison.operand().last();
        if (last.method().getDeclaringClass() == Bounds.class) {
            AccessorCall of = comparison.operand().calls().get(0);
            String part = of.arguments().isEmpty() ? TOTAL : (String) of.arguments().get(0).value();
            marks.put(part, ((BigDecimal) last.arguments().get(0).value()).intValueExact());
        }
    }

    String criterion() {
        return score.criterion();
    }

    Points points(FactSet own) {
        List<Bounds> points = new ArrayList<>(indicators.size());
        for (Bands bands : indicators) {
            points.add(points(bands, own));
        }
        return added(points);
    }

    private Bounds points(Bands bands, FactSet own) {
        Indicator indicator = bands.indicator();
        if (indicator.entered() != null) {
            return entered(indicator, own.applicant().profile());
        }
        Tally tally = new Tally(indicator);
        for (int band : bands.rules()) {
            tally.add(base.rules().get(band).points(), base.met(band, own));
        }
        return tally.points();
    }

    private static Bounds entered(Indicator indicator, Profile profile) {
        Number points = (Number) Values.at(profile, Objects.requireNonNull(indicator.entered()));
        return points == null
                ? Bounds.UNKNOWN.cutAt(BigDecimal.valueOf(indicator.max()))
                : Bounds.exactly(Literal.decimal(points));
    }

    private Points added(List<Bounds> byIndicator) {
        Bounds total = Bounds.NONE;
        Map<String, Bounds> parts = new LinkedHashMap<>();
        score.parts().forEach(part -> parts.put(part.id(), Bounds.NONE));
        for (int i = 0; i < byIndicator.size(); i++) {
            Bounds points = byIndicator.get(i);
            total = total.plus(points);
            String part = indicators.get(i).indicator().part();
            if (part != null) {
                parts.merge(part, points, Bounds::plus);
            }
        }
        return new Points(score.criterion(), total, parts);
    }

    /**
     * The score with what each indicator rests on.
     *
     * @throws org.huiqi.rules.engine.RuleFailure where the engine and a condition disagree
     */
    ScoreFinding explained(FactSet own, Explanations explanations) {
        List<IndicatorFinding> findings =
                indicators.stream().map(i -> explained(i, own, explanations)).toList();
        Points points = added(findings.stream().map(IndicatorFinding::points).toList());
        return new ScoreFinding(
                points.total(),
                marks.getOrDefault(TOTAL, 0),
                score.parts().stream()
                        .map(p -> new Part(p, points.part(p.id()), marks.get(p.id())))
                        .toList(),
                findings);
    }

    private IndicatorFinding explained(Bands bands, FactSet own, Explanations explanations) {
        Indicator indicator = bands.indicator();
        String path = indicator.entered();
        if (path != null) {
            Object value = Values.at(own.applicant().profile(), path);
            FactRead fact =
                    new FactRead(path, Fields.of(path).orElseThrow().meaning(), value, null);
            return new IndicatorFinding(
                    indicator,
                    entered(indicator, own.applicant().profile()),
                    List.of(fact),
                    null,
                    null,
                    value == null ? List.of(path) : List.of());
        }
        List<Explanations.Band> read =
                Arrays.stream(bands.rules())
                        .mapToObj(b -> explanations.band(b, base, own))
                        .toList();
        Bounds points = tally(indicator, read, null);
        Value first = read.get(0).value();
        boolean same = read.stream().allMatch(band -> Objects.equals(band.value(), first));
        return new IndicatorFinding(
                indicator,
                points,
                read.stream().flatMap(band -> band.facts().stream()).distinct().toList(),
                same ? first : null,
                next(indicator, read, points),
                points.isExact()
                        ? List.of()
                        : read.stream().flatMap(b -> b.missing().stream()).distinct().toList());
    }

    /** The nearest band that would give more. */
    private static @Nullable NextBand next(
            Indicator indicator, List<Explanations.Band> read, Bounds points) {
        NextBand next = null;
        for (Explanations.Band band : read) {
            if (Boolean.FALSE.equals(band.holds())) {
                BigDecimal then = tally(indicator, read, band).least();
                if (then.compareTo(points.least()) > 0
                        && (next == null || then.compareTo(next.points()) < 0)) {
                    next = new NextBand(then, band.words(), band.shortfall());
                }
            }
        }
        return next;
    }

    /** The points of an indicator, with one band as if it held. */
    private static Bounds tally(
            Indicator indicator, List<Explanations.Band> read, Explanations.@Nullable Band held) {
        Tally tally = new Tally(indicator);
        read.forEach(b -> tally.add(b.points(), b == held ? Boolean.TRUE : b.holds()));
        return tally.points();
    }

    /** Points of bands that hold, and of those that may. */
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
