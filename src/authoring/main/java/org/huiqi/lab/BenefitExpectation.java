package org.huiqi.lab;

import java.util.List;
import org.huiqi.Report;
import org.huiqi.Report.ProgrammeResult;
import org.huiqi.profile.reading.Location;
import org.huiqi.profile.reading.Node;

/**
 * A programme pays or covers so much: any of the amounts that the report gives; guarantees and
 * orders are named by their id, null where the handbook prints no formula.
 *
 * @param at where it stands in the case file
 * @param programme id of the programme
 * @param benefit what is expected of it
 */
public record BenefitExpectation(Location at, String programme, Node benefit)
        implements Expectation {
    @Override
    public String subject() {
        return "benefits." + programme;
    }

    @Override
    public String expected() {
        return ReportValues.text(benefit);
    }

    @Override
    public List<Met> differences(Report report) {
        ProgrammeResult result = Findings.programme(report, programme);
        if (result == null) {
            return Met.nothing("手册中没有这个项目", "the handbook has no such programme");
        }
        return ReportValues.agree(benefit, result.benefit())
                ? List.of()
                : Met.value(ReportValues.text(result.benefit()));
    }
}
