package org.huiqi.lab;

import java.time.Duration;
import java.util.List;

/**
 * Case files that were run.
 *
 * @param files every file that could be read, in order
 * @param refused what is wrong with those that could not
 * @param time how long it took; cases run side by side, so it is less than their sum
 */
public record SuiteRun(List<FileRun> files, List<RefusedFile> refused, Duration time) {
    public SuiteRun {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /** {@return what became of each case of each file} */
    public List<Outcome> outcomes() {
        return files.stream().flatMap(file -> file.outcomes().stream()).toList();
    }

    /** {@return the cases that failed} */
    public List<Outcome> failed() {
        return files.stream().flatMap(file -> file.failed().stream()).toList();
    }

    /** {@return every file could be read and every case passed} */
    public boolean passed() {
        return refused.isEmpty() && failed().isEmpty();
    }
}
