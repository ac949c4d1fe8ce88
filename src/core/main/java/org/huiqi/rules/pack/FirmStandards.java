package org.huiqi.rules.pack;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Force;
import org.huiqi.profile.fact.Applicant;
import org.huiqi.profile.fact.StandardVerdicts;
import org.huiqi.rules.engine.FactSet;
import org.huiqi.rules.explain.Explanations;
import org.huiqi.verdict.CandidateResult;
import org.huiqi.verdict.ConditionFinding;
import org.huiqi.verdict.Finding;
import org.huiqi.verdict.Requirement;
import org.huiqi.verdict.ScoreFinding;
import org.huiqi.verdict.StandardFinding;
import org.huiqi.verdict.StandardResult;
import org.huiqi.verdict.Status;
import org.huiqi.verdict.Verdict;
import org.huiqi.verdict.Verdicts;
import org.jspecify.annotations.Nullable;

/**
 * What the standards say of one firm on one day, worked out as far as it is asked for and kept.
 * Thread-safe.
 *
 * <p>Most firms fail a standard or leave it open, which the conditions' trees say in a few
 * microseconds. The rules are fired before anything is granted, and for everything that is told.
 */
final class FirmStandards implements StandardVerdicts {
    private final RulePack pack;
    private final Map<RuleSet, Known> known = new HashMap<>();
    private @Nullable FactSet own;

    /** What was worked out of a standard so far. */
    private static final class Known {
        private @Nullable Verdict verdict;
        private @Nullable FactSet fired;
        private @Nullable StandardResult result;
    }

    FirmStandards(RulePack pack) {
        this.pack = pack;
    }

    @Override
    public @Nullable Boolean meet(Applicant applicant, String standard) {
        Verdict verdict = verdict(applicant, standard);
        return verdict == Verdict.ELIGIBLE
                ? Boolean.TRUE
                : verdict == Verdict.NOT_ELIGIBLE ? Boolean.FALSE : null;
    }

    /** Verdict of a standard; null where no version of it applies on the day. */
    synchronized @Nullable Verdict verdict(Applicant applicant, String standard) {
        RuleSet rules = pack.standard(standard, applicant.asOf());
        if (rules == null) {
            return null;
        }
        Known one = known(rules);
        if (one.verdict == null) {
            one.verdict = work(applicant, rules);
        }
        return one.verdict;
    }

    private Known known(RuleSet rules) {
        return known.computeIfAbsent(rules, r -> new Known());
    }

    /** What the conditions' trees do not grant need not be fired. */
    private Verdict work(Applicant applicant, RuleSet rules) {
        Verdict verdict = rules.verdict(own(applicant));
        return verdict == Verdict.ELIGIBLE ? rules.verdict(fired(applicant, rules)) : verdict;
    }

    private FactSet own(Applicant applicant) {
        if (own == null) {
            own = FactSet.of(applicant, pack.attestedClauses().counting(applicant));
        }
        return own;
    }

    /** Fires the bands and conditions, then what asks for points. */
    private FactSet fired(Applicant applicant, RuleSet rules) {
        Known one = known(rules);
        if (one.fired == null) {
            FactSet own = rules.base().fire(own(applicant));
            one.fired = rules.base().fire(own, rules.withPoints(own));
        }
        return one.fired;
    }

    /**
     * Fires the rules of a standard, where a version of it applies on the day.
     *
     * @throws org.huiqi.rules.engine.RuleFailure where a rule throws, or disagrees with its tree
     */
    synchronized void fire(Applicant applicant, String standard) {
        RuleSet rules = pack.standard(standard, applicant.asOf());
        if (rules != null) {
            rules.verdict(fired(applicant, rules));
        }
    }

    /** Every standard that has a version on the day, explained, by rung. */
    List<StandardResult> results(Applicant applicant) {
        return pack.standards(applicant.asOf()).map(s -> result(applicant, s)).toList();
    }

    private synchronized StandardResult result(Applicant applicant, RuleSet rules) {
        Known one = known(rules);
        if (one.result == null) {
            one.result = explained(rules, fired(applicant, rules));
        }
        return one.result;
    }

    private StandardResult explained(RuleSet rules, FactSet facts) {
        Explanations explanations = pack.explanations();
        ScoreRules scoring = rules.score();
        ScoreFinding score = scoring == null ? null : scoring.explained(facts, explanations);
        BiFunction<Criterion, FactSet, Finding> explain =
                (criterion, own) ->
                        scoring != null && scoring.criterion().equals(criterion.id())
                                ? Explanations.ofScore(
                                        criterion, rules.base(), facts, () -> missing(score))
                                : explanations.of(criterion, rules.base(), facts, () -> null);
        List<CandidateResult> tracks = rules.explained(facts, List.of(facts), explain, () -> {});
        return new StandardResult(
                rules.standard(),
                Verdicts.best(tracks.stream().map(CandidateResult::verdict).toList()),
                tracks,
                score);
    }

    /** What keeps the points open, the largest gain first. */
    private static List<String> missing(ScoreFinding score) {
        return score.byGain().stream().flatMap(i -> i.missing().stream()).distinct().toList();
    }

    /** What a standard says that a criterion of the handbook rests on; null where none applies. */
    @Nullable StandardFinding finding(Applicant applicant, String standard) {
        RuleSet rules = pack.standard(standard, applicant.asOf());
        if (rules == null) {
            return null;
        }
        StandardResult result = result(applicant, rules);
        Status decided =
                switch (result.verdict()) {
                    case ELIGIBLE -> Status.MET;
                    case NOT_ELIGIBLE -> Status.NOT_MET;
                    default -> null;
                };
        return new StandardFinding(
                rules.standard(),
                result.verdict(),
                decided == null ? missing(result) : List.of(),
                decided == null ? List.of() : deciding(result, decided));
    }

    /** Conditions of that status on the ways in that have the verdict, each once. */
    private static List<ConditionFinding> deciding(StandardResult result, Status decided) {
        return result.tracks().stream()
                .filter(track -> track.verdict() == result.verdict())
                .flatMap(track -> Requirement.of(track.findings()).stream())
                .filter(requirement -> requirement.is(Force.MUST, decided))
                .flatMap(requirement -> requirement.findings().stream())
                .filter(finding -> finding.status() == decided)
                .distinct()
                .map(
                        finding ->
                                new ConditionFinding(
                                        finding.criterion().requirement(),
                                        decided,
                                        finding.facts(),
                                        finding.shortfall()))
                .toList();
    }

    private static List<String> missing(StandardResult result) {
        Set<String> missing = new LinkedHashSet<>();
        for (CandidateResult track : result.tracks()) {
            if (track.verdict() == result.verdict()) {
                track.findings().stream()
                        .filter(
                                f ->
                                        f.status() == Status.UNKNOWN
                                                || f.status() == Status.UNATTESTED)
                        .forEach(finding -> missing.addAll(finding.missing()));
            }
        }
        return List.copyOf(missing);
    }
}
