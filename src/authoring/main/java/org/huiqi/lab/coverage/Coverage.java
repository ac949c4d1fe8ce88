package org.huiqi.lab.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiqi.Checker;
import org.huiqi.catalogue.Criterion;
import org.huiqi.catalogue.Edition;
import org.huiqi.lab.SuiteRun;
import org.huiqi.text.Bilingual;
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
 * @param standards every version of the standards that lead to a title
 */
public record Coverage(
        Edition edition,
        String ruleset,
        int files,
        int cases,
        int failed,
        List<JudgedCoverage> programmes,
        List<JudgedCoverage> standards) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Coverage {
        programmes = List.copyOf(programmes);
        standards = List.copyOf(standards);
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
                checker.edition().programmes().stream().map(maker::judged).toList(),
                checker.edition().titleStandards().stream().map(maker::judged).toList());
    }

    /**
     * A status, or a number of points, that can be reached and that no case states.
     *
     * @param id id of the criterion or indicator
     * @param word the status or the points
     * @param about what is required or looked at, with the clause where there is one
     * @param seen number of cases that met it without stating it
     */
    public record Gap(String id, String word, Bilingual about, int seen) {
        private static Gap of(Criterion criterion, WordCoverage<Status> word) {
            String clause = criterion.clause() + "  ";
            return new Gap(
                    criterion.id(),
                    word.word().name(),
                    new Bilingual(
                            clause + criterion.requirement().zh(),
                            clause + criterion.requirement().en()),
                    word.seen());
        }
    }

    /** The programmes, then the standards. */
    public List<JudgedCoverage> all() {
        return Stream.concat(programmes.stream(), standards.stream()).toList();
    }

    /** Every gap, in order. */
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (JudgedCoverage judged : all()) {
            for (CriterionCoverage one : judged.criteria()) {
                one.gaps().forEach(word -> gaps.add(Gap.of(one.criterion(), word)));
            }
            for (IndicatorCoverage one : judged.indicators()) {
                String id = one.indicator().id();
                Bilingual name = one.indicator().name();
                one.gaps().forEach(w -> gaps.add(new Gap(id, w.word().toString(), name, w.seen())));
            }
        }
        return gaps;
    }

    /** Number of statuses and points that can be reached. */
    public int reachable() {
        return all().stream().mapToInt(JudgedCoverage::reachable).sum();
    }

    /** Number of statuses and points that cases state. */
    public int stated() {
        return all().stream().mapToInt(JudgedCoverage::stated).sum();
    }

    /** Share of what can be reached that cases state, in per cent, two digits, never rounded up. */
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
