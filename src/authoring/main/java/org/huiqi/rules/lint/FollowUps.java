package org.huiqi.rules.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiqi.profile.reading.Fault;
import org.huiqi.rules.language.PackProblem;

/**
 * What only follows from a fault that is told already: something stands in the place of what could
 * not be read, and is not blamed.
 */
final class FollowUps {
    private static final String READING = "readings.";

    /** Files whose list of conditions, or an id in it, could not be read. */
    private final Set<String> incomplete = new HashSet<>();

    private final List<Fault> faults;

    FollowUps(List<Fault> faults) {
        this.faults = faults;
        for (Fault fault : faults) {
            String path = fault.path();
            if (path.isEmpty()
                    || path.equals("id")
                    || path.endsWith(".id")
                    || path.matches("[a-zA-Z]+(\\[[^\\]]*\\])?")
                            && fault.problem().en().contains("not")
                    || path.startsWith("criteria") && !path.contains("]")
                    || path.startsWith("register")) {
                incomplete.add(stem(fault.at().source()));
            }
        }
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    /** Whether what a file says at a key could be read. */
    boolean isSound(String file, String key) {
        return faults.stream()
                .noneMatch(
                        fault -> fault.at().source().equals(file) && fault.path().startsWith(key));
    }

    /** Whether a problem would be gone with the fault. */
    boolean contain(PackProblem problem) {
        if (problem.about().startsWith(READING)) {
            String id = problem.about().substring(READING.length());
            return incomplete.contains("edition") || incomplete.stream().anyMatch(id::startsWith);
        }
        return faults.stream().anyMatch(fault -> isBelow(fault, problem))
                || isOfCompleteness(problem)
                        && (incomplete.contains(stem(problem.file()))
                                || incomplete.contains("edition"));
    }

    /** Whether a problem is about the condition that has the fault, or the same key. */
    private static boolean isBelow(Fault fault, PackProblem problem) {
        if (problem.about().isEmpty() || !stem(fault.at().source()).equals(stem(problem.file()))) {
            return false;
        }
        String first = problem.about().split("[.]")[0];
        return fault.path().contains("[" + first + "]")
                || fault.path().equals(first)
                || fault.path().startsWith(first + ".")
                || fault.path().startsWith(first + "[");
    }

    private static boolean isOfCompleteness(PackProblem problem) {
        String what = problem.what().en();
        return what.contains("register")
                || what.contains("has no rule")
                || what.contains("has no clause")
                || what.contains("rule file is missing")
                || what.contains("no programme goes with");
    }
}
