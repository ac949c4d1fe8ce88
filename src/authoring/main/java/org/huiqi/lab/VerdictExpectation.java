package org.huiqi.lab;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.profile.reading.Location;
import org.huiqi.verdict.Verdict;

/**
 * A programme has a verdict.
 *
 * @param at where it stands in the case file
 * @param programme id of the programme
 * @param verdict the verdict
 */
public record VerdictExpectation(Location at, String programme, Verdict verdict)
        implements Expectation {
    @Override
    public String subject() {
        return "verdicts." + programme;
    }

    @Override
    public String expected() {
        return verdict.name();
    }

    @Override
    public List<Met> differences(Report report) {
        ProgrammeResult result = Findings.programme(report, programme);
        if (result == null) {
            return Met.nothing("手册中没有这个项目", "the handbook has no such programme");
        }
        return result.verdict() == verdict
                ? List.of()
                : List.of(
                        new Met(
                                result.verdict().name(),
                                result.candidates().stream()
                                        .flatMap(c -> Because.deciding(c).stream())
                                        .distinct()
                                        .toList()));
    }
}
