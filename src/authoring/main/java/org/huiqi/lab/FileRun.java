package org.huiqi.lab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A case file that was run.
 *
 * @param path the file
 * @param cases its cases with their outcomes, in order
 */
public record FileRun(Path path, List<CaseRun> cases) {
    public FileRun {
        cases = List.copyOf(cases);
    }

    /** What became of each case. */
    public List<Outcome> outcomes() {
        return cases.stream().map(CaseRun::outcome).toList();
    }

    /** The cases that failed. */
    public List<Outcome> failed() {
        return outcomes().stream().filter(outcome -> !outcome.passed()).toList();
    }

    /** The times of all cases together. */
    public Duration time() {
        return cases.stream().map(CaseRun::time).reduce(Duration.ZERO, Duration::plus);
    }
}
