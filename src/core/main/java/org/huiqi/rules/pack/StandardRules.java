package org.huiqi.rules.pack;

import java.util.Collections;
import java.util.List;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Standard;
import org.huiqi.rules.condition.RuleText;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.engine.Judgement;
import org.huiqi.rules.engine.RuleBase;
import org.huiqi.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/** A version of a standard with its rules. Immutable. */
final class StandardRules {
    private final Standard standard;
    private final RuleBase base;
    private final JudgedRules rules;
    private final @Nullable ScoreRules score;

    StandardRules(Standard standard, RuleBase base) {
        this.standard = standard;
        this.base = base;
        this.rules = new JudgedRules(standard, base);
        this.score = standard.score() == null ? null : new ScoreRules(standard.score(), base);
    }

    Standard standard() {
        return standard;
    }

    /** Its conditions and bands alone. */
    RuleBase base() {
        return base;
    }

    /** The same on rules of which one was replaced. */
    StandardRules with(RuleText rule) {
        return new StandardRules(standard, base.with(rule));
    }

    /** The same rules laid out by another catalogue entry. */
    StandardRules with(Standard entry) {
        return new StandardRules(entry, base);
    }

    List<JudgedRules.Track> tracks() {
        return rules.tracks(true);
    }

    @Nullable ScoreRules score() {
        return score;
    }

    /** Whether a criterion is the one that asks for enough points. */
    boolean isScore(Criterion criterion) {
        return standard.score() != null && standard.score().criterion().equals(criterion.id());
    }

    /** The facts that its rules are about: the applicant's, and its points where it gives some. */
    FactSet facts(Judgement judgement, FactSet own) {
        return score == null ? own : own.with(score.points(judgement, own));
    }

    /** Whether some number of points would settle it, either way. */
    boolean isDecidedByPoints(Judgement judgement, FactSet own) {
        return score != null
                && (verdict(judgement, own.with(score.none())) == Verdict.NOT_ELIGIBLE
                        || verdict(judgement, own.with(score.plenty())) == Verdict.ELIGIBLE);
    }

    Verdict verdict(Judgement judgement, FactSet facts) {
        return rules.verdict(judgement, facts, Collections.singletonList(facts));
    }
}
