package org.huiqi.lab.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.lab.SuiteRun;
import org.huiqi.verdict.Status;

/**
 * Which statuses and verdicts of a rule pack its cases know. Covered is what a case states and the
 * rules say; what cases met in passing is counted beside it. Immutable.
 *
 * @param edition the handbook
 * @param ruleset SHA-256 of the rule pack
 * @param files number of case files
 * @param cases number of cases
 * @param failed number of cases that failed; what they state wrongly does not count
 * @param programmes every programme, in order
 */
public record Coverage(
        Edition edition,
        String ruleset,
        int files,
        int cases,
        int failed,
        List<ProgrammeCoverage> programmes) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Coverage {
        programmes = List.copyOf(programmes);
    }

    /** What cases that were run say about a checker's rules. */
    public static Coverage of(Checker checker, SuiteRun run) {
        CoverageTally tally = new CoverageTally();
        run.outcomes().forEach(tally::add);
        CoverageMaker maker = new CoverageMaker(checker, tally);
        return new Coverage(
                checker.edition(),
                checker.pack().digest(),
                run.files().size(),
                run.outcomes().size(),
                run.failed().size(),
                checker.edition().programmes().stream().map(maker::programme).toList());
    }

    /**
     * A status that can be reached and that no case states.
     *
     * @param criterion the criterion
     * @param status the status
     * @param seen number of cases that met it without stating it
     */
    public record Gap(Criterion criterion, Status status, int seen) {}

    /** Every gap, in the order of the handbook. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (ProgrammeCoverage programme : programmes) {
            for (CriterionCoverage one : programme.criteria()) {
                one.gaps().forEach(w -> gaps.add(new Gap(one.criterion(), w.word(), w.seen())));
            }
        }
        return gaps;
    }

    /** Number of statuses that can be reached. */
    public int reachable() {
        return programmes.stream().mapToInt(ProgrammeCoverage::reachable).sum();
    }

    /** Number of statuses that cases state. */
    public int stated() {
        return programmes.stream().mapToInt(ProgrammeCoverage::stated).sum();
    }

    /**
     * Share of the reachable statuses that cases state, in per cent, two digits, never rounded up.
     */
    public BigDecimal percent() {
        return reachable() == 0
                ? HUNDRED
                : BigDecimal.valueOf(stated())
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(reachable()), 2, RoundingMode.DOWN);
    }

    /** Whether the share is below so many per cent, compared exactly. */
    public boolean isBelow(BigDecimal floor) {
        return BigDecimal.valueOf(stated())
                        .multiply(HUNDRED)
                        .compareTo(floor.multiply(BigDecimal.valueOf(reachable())))
                < 0;
    }
}
