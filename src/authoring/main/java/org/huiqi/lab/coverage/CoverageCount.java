package org.huiqi.lab.coverage;

import org.huiqi.Checker;
import org.huiqi.catalogue.Judged;
import org.huiqi.lab.Outcome;

/** Coverage of one programme or standard, counted case by case. Safe to share between threads. */
public final class CoverageCount {
    private final Checker checker;
    private final Judged judged;
    private final CoverageTally tally = new CoverageTally();

    /**
     * A count of nothing yet.
     *
     * @param checker whose rules are run
     * @param judged the programme or standard
     */
    public CoverageCount(Checker checker, Judged judged) {
        this.checker = checker;
        this.judged = judged;
    }

    /**
     * Takes a case.
     *
     * @param outcome what became of it
     */
    public synchronized void add(Outcome outcome) {
        tally.add(outcome);
    }

    /** {@return what the cases know} */
    public synchronized JudgedCoverage coverage() {
        return new CoverageMaker(checker, tally).judged(judged);
    }
}
