package org.huiqi.lab;

import java.util.ArrayList;
import java.util.List;
import org.huiqi.Checker;
import org.huiqi.Report;
import org.huiqi.lab.Outcome.Difference;
import org.huiqi.profile.reading.ProfileReader;
import org.huiqi.profile.reading.Read;

/**
 * Runs cases against the rules of a checker. Immutable and safe to use from any number of threads.
 *
 * <pre>{@code
 * CaseRunner runner = new CaseRunner(Checker.builtIn());
 * for (Path file : CaseFile.find(List.of(Path.of("facts/cases")))) {
 *     for (Case one : CaseFile.read(file).cases()) {
 *         Outcome outcome = runner.run(one);
 *         if (!outcome.passed()) {
 *             System.out.println(outcome.in(Language.ZH));
 *         }
 *     }
 * }
 * }</pre>
 */
public final class CaseRunner {
    private final Checker checker;
    private final ProfileReader reader;

    /**
     * A runner of a checker's rules.
     *
     * @param checker whose rules are run
     */
    public CaseRunner(Checker checker) {
        this.checker = checker;
        this.reader = new ProfileReader(checker.edition().criterionIds());
    }

    /**
     * Checks the firm of a case and compares the report with what the case expects.
     *
     * @param one a case
     * @return what the rules said and what was expected
     */
    public Outcome run(Case one) {
        Read read = reader.bind(one.profile(), one.asOf());
        if (read instanceof Read.Refused refused) {
            return new Outcome(one, null, List.of(), refused.faults());
        }
        Read.Accepted accepted = (Read.Accepted) read;
        Report report = checker.check(accepted.profile(), one.asOf(), one.firm());
        List<Difference> differences = new ArrayList<>();
        for (Expectation expectation : one.expectations()) {
            differences.addAll(expectation.differences(report));
        }
        return new Outcome(one, report, differences, List.of());
    }
}
