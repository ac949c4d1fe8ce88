package org.huiqi.rules.pack;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiqi.catalogue.Standard.Score;
import org.huiqi.profile.Bounds;
import org.huiqi.profile.fact.Points;
import org.huiqi.rules.condition.AccessorCall;
import org.huiqi.rules.condition.Comparison;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.rules.explain.Explanations;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.ScoreFinding.IndicatorFinding;
import org.huiqi.verdict.ScoreFinding.Part;

/** A score with the rules of its bands, and the marks that its criterion's rule asks for. */
final class ScoreRules {
    private static final String TOTAL = "";

    private final Score score;
    private final List<IndicatorRules> indicators;

    /** Points that are asked for by part; of the whole under the empty text. */
    private final Map<String, Integer> marks = new HashMap<>();

    ScoreRules(Score score, RuleBase base) {
        this.score = score;
        this.indicators = score.indicators().stream().map(i -> IndicatorRules.of(i, base)).toList();
        base.rule(score.criterion()).condition().comparisons().forEach(this::mark);
    }

    /** {@code total.atLeast( 60 ) == true}, {@code part( "growth" ).atLeast( 15 ) == true}. */
    private void mark(Comparison comparison) {
        List<AccessorCall> calls = comparison.operand().calls();
        AccessorCall last = comparison.operand().last();
        if (last.method().getDeclaringClass() == Bounds.class) {
            AccessorCall of = calls.get(0);
            String part = of.arguments().isEmpty() ? TOTAL : (String) of.arguments().get(0).value();
            marks.put(part, ((BigDecimal) last.arguments().get(0).value()).intValueExact());
        }
    }

    /** No points at all. */
    Points none() {
        return everywhere(Bounds.NONE);
    }

    /** More points than any mark asks for. */
    Points plenty() {
        return everywhere(Bounds.exactly(BigDecimal.valueOf(Integer.MAX_VALUE)));
    }

    private Points everywhere(Bounds points) {
        Map<String, Bounds> parts = new LinkedHashMap<>();
        score.parts().forEach(part -> parts.put(part.id(), points));
        return new Points(score.criterion(), points, parts);
    }

    /** The points of a firm. */
    Points points(Judgement judgement, FactSet own) {
        List<Bounds> points = new ArrayList<>(indicators.size());
        indicators.forEach(indicator -> points.add(indicator.points(judgement, own)));
        return points(points);
    }

    private Points points(List<Bounds> byIndicator) {
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

    /** The same, explained. */
    ScoreFinding explained(Judgement judgement, FactSet own, Explanations explanations) {
        List<IndicatorFinding> findings =
                indicators.stream().map(i -> i.explained(judgement, own, explanations)).toList();
        Points points = points(findings.stream().map(IndicatorFinding::points).toList());
        return new ScoreFinding(
                points.total(),
                marks.getOrDefault(TOTAL, 0),
                score.parts().stream()
                        .map(p -> new Part(p, points.part(p.id()), marks.get(p.id())))
                        .toList(),
                findings);
    }
}
