package org.huiqi.screening;

import java.util.List;
import java.util.Map;
import org.huiqi.Checker;
import org.huiqi.profile.Profile;
import org.huiqi.profile.reading.Fault;
import org.huiqi.verdict.Verdict;

/** Checks firms and writes nothing about a single one. */
final class SilentWriter implements FirmWriter {
    private final Checker checker;
    private final ScreenOptions options;

    SilentWriter(Checker checker, ScreenOptions options) {
        this.checker = checker;
        this.options = options;
    }

    @Override
    public Map<String, Verdict> accepted(long firm, String source, Profile profile) {
        return checker.verdicts(profile, options.asOf());
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
