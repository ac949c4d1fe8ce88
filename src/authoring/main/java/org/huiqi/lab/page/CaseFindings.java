package org.huiqi.lab.page;

import java.util.List;
import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.lab.Case;
import org.huiqi.lab.CaseRunner;
import org.huiqi.lab.Outcome;
import org.huiqi.lab.coverage.CoverageCount;
import org.huiqi.lab.coverage.CriterionCoverage;
import org.huiqi.lab.coverage.JudgedCoverage;
import org.jspecify.annotations.Nullable;

/**
 * What became of the cases of a programme or standard.
 *
 * @param outcomes of the cases that state something about it
 * @param coverage what all cases together know about it
 */
public record CaseFindings(List<Outcome> outcomes, JudgedCoverage coverage) {

    /**
     * Runs the cases that state something about it; of the others, what they meet of it in passing
     * is looked at where there is something that none states.
     *
     * @param pace is called before each case, from any thread; what it throws is let through
     */
    static CaseFindings of(
            Checker checker, Judged judged, CasesAbout about, List<Case> cases, Runnable pace) {
        CoverageCount count = new CoverageCount(checker, judged);
        CaseRunner runner = new CaseRunner(checker);
        List<Outcome> outcomes =
                cases.parallelStream()
                        .filter(about::names)
                        .map(
                                one -> {
                                    pace.run();
                                    return runner.run(one);
                                })
                        .toList();
        outcomes.forEach(count::add);
        if (count.coverage().criteria().stream().anyMatch(one -> !one.gaps().isEmpty())) {
            cases.parallelStream()
                    .filter(one -> !about.names(one))
                    .forEach(
                            one -> {
                                pace.run();
                                count.add(runner.run(one));
                            });
        }
        return new CaseFindings(
                outcomes.stream().map(CaseFindings::withoutReport).toList(), count.coverage());
    }

    /** Reports are large, and nobody asks for them any more. */
    private static Outcome withoutReport(Outcome outcome) {
        return new Outcome(outcome.of(), null, outcome.differences(), outcome.refusals());
    }

    /**
     * Outcomes of the cases that rest on a condition, of a band those that state its points; those
     * that failed first.
     */
    public List<Outcome> restingOn(ConditionView condition) {
        return outcomes.stream()
                .filter(outcome -> CasesAbout.rests(outcome.of(), condition))
                .sorted((a, b) -> Boolean.compare(a.passed(), b.passed()))
                .toList();
    }

    /** How well the cases know a criterion; null where it is none. */
    public @Nullable CriterionCoverage coverage(String condition) {
        return coverage.criteria().stream()
                .filter(one -> one.criterion().id().equals(condition))
                .findFirst()
                .orElse(null);
    }
}
