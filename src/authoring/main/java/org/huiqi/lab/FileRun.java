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

    /** {@return what became of each case} */
    public List<Outcome> outcomes() {
        return cases.stream().map(CaseRun::outcome).toList();
    }

    /** {@return the cases that failed} */
    public List<Outcome> failed() {
        return outcomes().stream().filter(outcome -> !outcome.passed()).toList();
    }

    /** {@return the times of all cases together} */
    public Duration time() {
        return cases.stream().map(CaseRun::time).reduce(Duration.ZERO, Duration::plus);
    }
}
