package org.huiqi.screening.run;

import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.profile.reading.Fault;
import org.huiqi.rules.pack.Evaluation;
import org.huiqi.verdict.Verdict;

/** Writes nothing about a single firm. */
final class SilentWriter implements FirmWriter {
    private final Checker checker;

    SilentWriter(Checker checker) {
        this.checker = checker;
    }

    @Override
    public Map<String, Verdict> accepted(long firm, String source, Evaluation evaluation) {
        return checker.verdicts(evaluation);
    }

    @Override
    public void refused(long firm, String source, List<Fault> faults) {
        // The summary counts it, and standard error says why.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
