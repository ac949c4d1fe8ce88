package org.huiqi.lab;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;
import org.huiqi.verdict.Timing;

/**
 * The day lies somewhere in a programme's window: the state, or any of {@code state}, {@code
 * closesOn}, {@code daysToOpen}, {@code daysLeft}.
 *
 * @param at where it stands in the case file
 * @param programme id of the programme
 * @param timing what is expected of it
 */
public record TimingExpectation(Location at, String programme, Node timing) implements Expectation {
    @Override
    public String subject() {
        return "timing." + programme;
    }

    @Override
    public String expected() {
        return ReportValues.text(timing);
    }

    @Override
    public List<Met> differences(Report report) {
        ProgrammeResult result = Findings.programme(report, programme);
        if (result == null) {
            return Met.nothing("手册中没有这个项目", "the handbook has no such programme");
        }
        Timing met = result.timing();
        Object compared = timing instanceof Node.Scalar ? met.state() : met;
        return ReportValues.agree(timing, compared)
                ? List.of()
                : Met.value(ReportValues.text(compared));
    }
}
