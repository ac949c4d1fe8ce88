package org.huiqi.lab;

import java.nio.file.Path;
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

    /**
     * A case that was run.
     *
     * @param outcome what became of it
     * @param time how long it took
     */
    public record CaseRun(Outcome outcome, Duration time) {}

    /**
     * A case file that cannot be read.
     *
     * @param path the file
     * @param reason its faults
     */
    public record RefusedFile(Path path, CaseFileException reason) {}

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
